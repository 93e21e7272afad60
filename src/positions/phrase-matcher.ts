import { firstKeys, type Pattern } from './phrase.ts'
import { stemsOf } from './stem.ts'
import { ended, joined, parted, type Words } from './words.ts'

/** Where a match that begins at a word can end: a short list without repeats. */
export type Matcher = (words: Words, at: number) => readonly number[]

/** Articles, possessives and auxiliaries between two words of a phrase do not matter. */
const skipped = stemsOf(
  'the a an its their his her our my your any some all this these those such of will would be have',
)

/** No gap reaches over a word that opens another clause. */
const barriers = stemsOf('but if unless until while because although though which who whereas')

const none: readonly number[] = []
const compiled = new WeakMap<Pattern, Matcher>()

/** Compiles a pattern once, however many phrases share it as a word class. */
export function matcherOf(pattern: Pattern): Matcher {
  const known = compiled.get(pattern)
  if (known) return known
  const made = compile(pattern)
  compiled.set(pattern, made)
  return made
}

function compile(pattern: Pattern): Matcher {
  switch (pattern.kind) {
    case 'word':
      return (words, at) => (words.stems[at] === pattern.stem ? [at + 1] : none)
    case 'form':
      return (words, at) => (words.forms[at] === pattern.form ? [at + 1] : none)
    case 'beginning':
      return (words, at) => (words.stems[at]?.startsWith(pattern.letters) ? [at + 1] : none)
    case 'choice':
      return choice(pattern.options)
    case 'optional':
      return optional(matcherOf(pattern.item))
    case 'gap':
      return (words, at) => gapEnds(words, at, pattern.most)
    case 'sequence':
      return sequence(pattern.items)
  }
}

function optional(item: Matcher): Matcher {
  return (words, at) => union([at], item(words, at))
}

/** Of many alternatives only those are tried that can begin with the word. */
function choice(options: readonly Pattern[]): Matcher {
  const byKey = indexByKey(options.map((pattern) => ({ pattern, value: matcherOf(pattern) })))
  const maybeEmpty = options.filter(({ kind }) => kind === 'optional').map(matcherOf)
  return (words, at) => {
    let ends: readonly number[] = none
    for (const match of candidates(byKey, words.stems[at] ?? '')) {
      ends = union(ends, match(words, at))
    }
    for (const matcher of maybeEmpty) ends = union(ends, matcher(words, at))
    return ends
  }
}

/** Entries by the stem they can begin with, or by the first three letters of a beginning. */
interface ByKey<T> {
  readonly stems: ReadonlyMap<string, readonly T[]>
  readonly beginnings: ReadonlyMap<string, readonly T[]>
  /** Filled as stems are met that have both; no larger than `stems`. */
  readonly both: Map<string, readonly T[]>
}

export function indexByKey<T>(entries: readonly { pattern: Pattern; value: T }[]): ByKey<T> {
  const stems = new Map<string, T[]>()
  const beginnings = new Map<string, T[]>()
  for (const { pattern, value } of entries) {
    for (const key of new Set(firstKeys(pattern))) {
      const [map, letters] = key.endsWith('*') ? [beginnings, key.slice(0, 3)] : [stems, key]
      const bucket = map.get(letters)
      if (bucket) bucket.push(value)
      else map.set(letters, [value])
    }
  }
  return { stems, beginnings, both: new Map() }
}

const nothing: readonly never[] = []

export function candidates<T>({ stems, beginnings, both }: ByKey<T>, key: string): readonly T[] {
  const whole = stems.get(key) ?? nothing
  const begun = beginnings.size === 0 ? undefined : beginnings.get(key.slice(0, 3))
  if (!begun || whole.length === 0) return begun ?? whole
  const known = both.get(key)
  if (known) return known
  const made = [...whole, ...begun]
  both.set(key, made)
  return made
}

interface Step {
  readonly match: Matcher
  readonly kind: Pattern['kind']
  /** The strongest mark that may part it from the word before, plus one. */
  readonly limit: number
}

function sequence(items: readonly Pattern[]): Matcher {
  const steps = items.map((item, index): Step => {
    const mayCross = item.kind === 'gap' || items[index - 1]?.kind === 'gap'
    const match = item.kind === 'optional' ? matcherOf(item.item) : matcherOf(item)
    return { match, kind: item.kind, limit: mayCross ? ended : joined + 1 }
  })
  return (words, at) => {
    let ends: readonly number[] = [at]
    for (const [index, step] of steps.entries()) {
      ends = allSteps(step, words, ends, index === 0)
      if (ends.length === 0) return none
    }
    return ends
  }
}

function allSteps(step: Step, words: Words, from: readonly number[], first: boolean) {
  let ends: readonly number[] = none
  for (const at of from) {
    const reached = first ? step.match(words, at) : stepFrom(step, words, at)
    ends = union(ends, step.kind === 'optional' ? union([at], reached) : reached)
  }
  return ends
}

/** One item after another: skips a word that does not matter, crosses no stronger mark. */
function stepFrom(step: Step, words: Words, at: number): readonly number[] {
  if ((words.breaks[at] ?? ended) >= step.limit) return none
  const here = step.match(words, at)
  if (step.kind === 'gap' || !skipped.has(words.stems[at] ?? '')) return here
  return union(here, stepFrom(step, words, at + 1))
}

function gapEnds(words: Words, at: number, most: number): readonly number[] {
  const ends = [at]
  for (let end = at + 1; end <= at + most && end < words.count; end++) {
    if (words.breaks[end - 1] === ended && end - 1 > at) break
    if (barriers.has(words.stems[end - 1] ?? '')) break
    // "an exchange of prisoners, not of territory"
    if (words.breaks[end - 1] === parted && words.stems[end - 1] === 'not') break
    ends.push(end)
  }
  return ends
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const added = b.filter((end) => !a.includes(end))
  return added.length === 0 ? a : [...a, ...added]
}
