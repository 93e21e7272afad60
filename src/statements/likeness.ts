import { canonicalise } from './polarity.ts'
import { stem } from './stems.ts'

/** What comparing one saying with many others needs of it, taken once. */
export interface Profile {
  readonly stems: ReadonlySet<string>
  readonly order: readonly string[]
  readonly grams: ReadonlySet<string>
  /** Runs of three letters over all words, the small ones too: short sayings have few others. */
  readonly letters: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly negated: boolean
}

const common = new Set(
  (
    'the a an of to in on at for and or but is are was were be been being it its this that these those with by from as ' +
    'he she they we i you his her their our my your him them us has have had do does did will would can could may ' +
    'might should must than then there here who which what when where how if so not also more said says say'
  ).split(' '),
)

export function profileOf(text: string): Profile {
  const { words, negated } = canonicalise(text)
  const order = words.filter((word) => !common.has(word)).map(stem)
  return {
    stems: new Set(order),
    order,
    grams: new Set(order.flatMap(fourGrams)),
    letters: threeLetters(words.join(' ')),
    numbers: new Set(
      words.filter((word) => /\d/.test(word)).map((word) => word.replace(/[.,]/g, '')),
    ),
    names: namesIn(text),
    negated,
  }
}

export const featureNames = [
  'bias',
  'jaccard',
  'containment',
  'grams',
  'alignment',
  'sequence',
  'numbersShared',
  'numbersApart',
  'namesShared',
  'namesApart',
  'lengths',
  'weighted',
  'polarityApart',
  'letters',
  'size',
  'alignmentBySize',
  'lettersBySize',
] as const

/** The features of a pair, in the order of `featureNames`, each between 0 and 1. */
export function featuresOf(a: Profile, b: Profile): readonly number[] {
  const shared = sharedCount(a.stems, b.stems)
  const sizes = [a.stems.size, b.stems.size]
  const smaller = Math.max(1, Math.min(...sizes))
  const numbers = sharedCount(a.numbers, b.numbers)
  const names = sharedCount(a.names, b.names)
  const aligned = (alignment(a, b) + alignment(b, a)) / 2
  const letters = jaccard(a.letters, b.letters, sharedCount(a.letters, b.letters))
  const size = Math.min(1, smaller / 20)
  return [
    1,
    jaccard(a.stems, b.stems, shared),
    shared / smaller,
    jaccard(a.grams, b.grams, sharedCount(a.grams, b.grams)),
    aligned,
    longestCommon(a.order, b.order) / Math.max(1, a.order.length, b.order.length),
    numbers > 0 ? 1 : 0,
    a.numbers.size > 0 && b.numbers.size > 0 && numbers === 0 ? 1 : 0,
    names > 0 ? 1 : 0,
    a.names.size > 0 && b.names.size > 0 && names === 0 ? 1 : 0,
    smaller / Math.max(1, ...sizes),
    weightedOverlap(a.stems, b.stems),
    a.negated === b.negated ? 0 : 1,
    letters,
    size,
    aligned * size,
    letters * size,
  ]
}

function fourGrams(word: string): string[] {
  if (word.length <= 4) return [word]
  return Array.from({ length: word.length - 3 }, (_, i) => word.slice(i, i + 4))
}

function threeLetters(text: string): ReadonlySet<string> {
  const runs = new Set<string>()
  for (let i = 0; i + 3 <= text.length; i++) runs.add(text.slice(i, i + 3))
  return runs
}

/** Capitalised words that do not open the text. */
function namesIn(text: string): ReadonlySet<string> {
  const words = text.match(/(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.map((word) => stem(word.toLowerCase())))
}

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const item of a) if (b.has(item)) count++
  return count
}

/** Overlap where a word weighs as its length: long words are rare ones, and need no table. */
function weightedOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let [shared, all] = [0, 0]
  for (const item of a) {
    all += item.length
    if (b.has(item)) shared += item.length
  }
  for (const item of b) if (!a.has(item)) all += item.length
  return shared / Math.max(1, all)
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>, shared: number): number {
  return shared / Math.max(1, a.size + b.size - shared)
}

/** How much of `a` finds a partner in `b`: the same stem, or one that begins alike. */
function alignment(a: Profile, b: Profile): number {
  let sum = 0
  for (const word of a.stems) sum += b.stems.has(word) ? 1 : bestPrefix(word, b.stems)
  return sum / Math.max(1, a.stems.size)
}

function bestPrefix(word: string, others: ReadonlySet<string>): number {
  let best = 0
  for (const other of others) {
    let same = 0
    while (same < word.length && same < other.length && word[same] === other[same]) same++
    if (same >= 3) best = Math.max(best, same / Math.max(word.length, other.length))
  }
  return best
}

/** Words bound the table: of longer texts the opening tells enough. */
const longest = 120

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(Math.min(b.length, longest) + 1).fill(0)
  for (const word of a.slice(0, longest)) {
    const next = [0]
    for (let j = 1; j < row.length; j++) {
      next.push(word === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
