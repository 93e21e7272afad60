import type { Mention } from './mentions.ts'
import type { Reading } from './reading.ts'
import type { OperatorMatch, Scope } from './scope.ts'
import { stem } from './stem.ts'
import { ended, type Words } from './words.ts'

/** Who takes the stance that a statement's content speaks of, and the operators that are its. */
export interface Held {
  /** More than one where they are named together: "Russia and Ukraine had agreed". */
  readonly parties: readonly string[]
  readonly scope: Scope
}

/** The subject of a verb: a party, the speaker, someone who speaks for no party, or not given. */
type Subject =
  | {
      readonly kind: 'party'
      readonly parties: readonly string[]
      readonly possessive: boolean
      readonly end: number
    }
  | { readonly kind: 'speaker' | 'stranger' | 'none' }

const keys = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem))

/** What may stand between a subject and its verb. */
const between = keys(
  'had has have would will is was are were be been also now already again finally never not did ' +
    'does do long still always just only further even largely too itself himself themselves both ' +
    'all therefore today yesterday in principle and since earlier once more ready has',
)
const firstPerson = keys('we i our my us')
const thirdPerson = keys('he she they')
const objectFillers = keys('the a both mr and or all his her its their president prime minister')
const nouns = keys('proposal plan offer demand call request suggestion idea')
const towards = keys('by to for')

/**
 * The subject of the nearest verb that takes a stance. Where another party's stance is only a
 * thing that the speaker judges ("rejected Moscow's demand"), the speaker's own counts.
 * Undefined when the stance is that of someone who speaks for no party.
 */
export function holderOf(reading: Reading, scope: Scope): Held | undefined {
  const judged = scope.predicates.some((op) => op.value.effect === 'reject')
  let governing = scope.governing
  for (const op of scope.governing) {
    if (!op.value.held) continue
    const subject = subjectOf(reading, op)
    if (subject.kind === 'stranger') return undefined
    if (subject.kind !== 'party' || subject.parties.every((party) => party === reading.own))
      continue
    const at = governing.indexOf(op)
    if (subject.possessive && (judged || takesStance(governing.slice(at + 1)))) {
      governing = governing.toSpliced(at, 1)
      continue
    }
    // What stands between subject and verb, as "not" does, is still the subject's.
    const its = governing.filter((other, index) => index <= at || other.start >= subject.end)
    return { parties: subject.parties, scope: { ...scope, governing: its } }
  }
  const judge = judgeNamed(reading, scope)
  return { parties: [judge ?? reading.own], scope: { ...scope, governing } }
}

function takesStance(chain: readonly OperatorMatch[]): boolean {
  return chain.some((op) => op.value.held && op.value.effect !== 'say')
}

/** "accepted by Putin", "unacceptable to Moscow": the party named after a predicate. */
function judgeNamed({ words, mentions }: Reading, scope: Scope): string | undefined {
  for (const op of scope.predicates) {
    if (op.value.reach !== 'before' || !towards.has(words.stems[op.end] ?? '')) continue
    const after = words.stems[op.end + 1] === 'the' ? op.end + 2 : op.end + 1
    const named = mentions.find(({ start }) => start === after)
    if (named?.party) return named.party
  }
  return undefined
}

function subjectOf(reading: Reading, op: OperatorMatch): Subject {
  const { words, mentions } = reading
  for (let at = op.start - 1; at >= 0 && at >= op.start - 6; at--) {
    if (words.breaks[at + 1] === ended) break
    const named = mentions.find((mention) => mention.end === at + 1)
    if (named) return fromMention(reading, named, op)
    const word = words.stems[at] ?? ''
    if (firstPerson.has(word)) return { kind: 'speaker' }
    if (thirdPerson.has(word)) return fromPronoun(reading, at)
    if (!between.has(word) && !word.endsWith('ly')) break
  }
  return { kind: 'none' }
}

function fromMention(reading: Reading, named: Mention, op: OperatorMatch): Subject {
  if (isObject(reading, named) || isOblique(reading, named)) return { kind: 'none' }
  if (named.party === undefined) return { kind: 'stranger' }
  const { owns, stems } = reading.words
  const noun = nouns.has(stems[op.start] ?? '') || owns[named.end - 1] === true
  const possessive = named.end === op.start && noun
  const parties = [...partiesBefore(reading, named), named.party]
  return { kind: 'party', parties, possessive, end: named.end }
}

/** "Russia and Ukraine": the parties named just before, with "and" between. */
function partiesBefore({ words, mentions }: Reading, named: Mention): readonly string[] {
  const and = words.stems[named.start - 1] === 'the' ? named.start - 2 : named.start - 1
  if (words.stems[and] !== 'and') return []
  const before = mentions.find(({ end }) => end === and)
  return before?.party && before.party !== named.party ? [before.party] : []
}

const the = stem('the')
const prepositions = keys(
  'to with for from by against at over between into than like about out towards toward',
)
const possessors = keys('of in')
const people = keys(
  'leader leadership president minister government official authority delegation negotiator ' +
    'side member parliament people ally envoy representative ambassador chancellor head partner',
)

/** "out of NATO": the object of a preposition is no subject, but "the leaders of Russia" are. */
function isOblique({ words, contentStart }: Reading, named: Mention): boolean {
  const at = words.stems[named.start - 1] === the ? named.start - 2 : named.start - 1
  if (at < contentStart) return false
  const before = words.stems[at] ?? ''
  if (possessors.has(before)) return !people.has(words.stems[at - 1] ?? '')
  return prepositions.has(before)
}

/** "letting the United States offer": who is let, told or urged does not take the stance. */
function isObject({ words, mentions, operators }: Reading, named: Mention): boolean {
  let at = named.start
  for (;;) {
    const before = mentions.find((mention) => mention.end === at)
    if (before) at = before.start
    else if (at > 0 && objectFillers.has(words.stems[at - 1] ?? '')) at--
    else break
  }
  return operators.some((op) => op.end === at && causes(words, op, named.end))
}

const tell = stem('tell')
const causers = keys('let allow permit want urge press push ask call get make tell')

/** Who is told something may go on to be its subject; who is told "to" do it is not. */
function causes(words: Words, op: OperatorMatch, after: number): boolean {
  const first = words.stems[op.start] ?? ''
  if (first === tell) return words.stems[after] === 'to'
  return causers.has(first)
}

/** "Putin told him he would accept": the party that is speaking inside the content. */
function fromPronoun(reading: Reading, pronoun: number): Subject {
  const { words, mentions, operators, contentStart, own, kind } = reading
  const earlier = mentions.filter(
    (mention) => mention.start >= contentStart && mention.end <= pronoun && mention.party !== own,
  )
  const tells = (mention: Mention) =>
    operators.some(
      (op) => op.value.effect === 'say' && op.start - mention.end <= 2 && op.start >= mention.end,
    )
  const last = kind === 'direct' ? earlier.at(-1) : earlier.findLast(tells)
  if (last?.party)
    return { kind: 'party', parties: [last.party], possessive: false, end: pronoun + 1 }
  const quoted = kind === 'direct' && words.stems[pronoun] !== undefined
  return quoted ? { kind: 'stranger' } : { kind: 'none' }
}
