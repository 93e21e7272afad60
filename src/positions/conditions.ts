import { sentenceAround } from './clause.ts'
import { parsePhrase } from './phrase.ts'
import { indexPhrases } from './phrase-index.ts'
import { stem } from './stem.ts'
import { parted, type Words } from './words.ts'

/** Words `[start, end)` that state a condition. */
export interface Condition {
  readonly start: number
  readonly end: number
  /** "only if", "unless", "in exchange for": whoever says it requires what it names. */
  readonly required: boolean
}

const introducers: readonly (readonly [phrase: string, required: boolean])[] = [
  ['if', false],
  ['only if', true],
  ['but only if', true],
  ['unless', true],
  ['=provided that', true],
  ['=providing that', true],
  ['on (the)? (condition|understanding|proviso) (that|of)', true],
  ['as long as', true],
  ['so long as', true],
  ['in (exchange|return) for', true],
  ['in case of', false],
  ['only (when|after|once|in exchange for|in return for|with|within|as part of|on)', true],
  ['not until', true],
  ['until', true],
  ['once', false],
  ['(subject to|contingent on|contingent upon|conditional on|conditioned on|dependent on)', true],
  ['(will|would) depend on', true],
  ['depends on', true],
]

const find = indexPhrases(
  introducers.map(([phrase, required]) => ({
    pattern: parsePhrase(phrase, () => undefined),
    value: required,
  })),
)

/** The conditions stated among words, in order, without overlaps. */
export function findConditions(words: Words): readonly Condition[] {
  const conditions: Condition[] = []
  for (const { start, end, value } of find(words)) {
    const last = conditions.at(-1)
    if (last && last.start === start) conditions.pop()
    else if (last && start < last.end) continue
    if (isCasus(words, end)) continue
    conditions.push({ start, end: conditionEnd(words, start, end), required: value })
  }
  return conditions
}

const attacks: ReadonlySet<string> = new Set(['attack', 'invade', 'aggression'].map(stem))

/** "if it is attacked" sets a guarantee off, it is no condition of agreeing to it. */
function isCasus(words: Words, from: number): boolean {
  return words.stems.slice(from, from + 5).some((word) => attacks.has(word))
}

/** A condition at the head of its sentence, or of what is said (“that if …”), ends at the comma; else it runs to the sentence's end. */
function conditionEnd(words: Words, start: number, from: number): number {
  const [first, end] = sentenceAround(words, start)
  if (start - first > 1 && words.stems[start - 1] !== 'that') return end
  for (let at = from + 2; at < end; at++) if (words.breaks[at] === parted) return at
  return end
}
