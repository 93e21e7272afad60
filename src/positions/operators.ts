import { operatorLexicon, operatorWords } from './operator-lexicon.ts'
import { parsePhrase } from './phrase.ts'
import { type Entry, indexPhrases, type Match, type PhraseIndex } from './phrase-index.ts'
import { stemsOf } from './stem.ts'
import type { Words } from './words.ts'

/**
 * What an operator does to the option in its scope. `commit` is plain future ("will"), `suppose`
 * its conditional ("would"), which takes a stance only beside a condition; `unasked` says only that
 * nothing is asked for, `untold` that nothing is told, `say` that somebody speaks.
 */
export type Effect =
  | 'demand'
  | 'accept'
  | 'reject'
  | 'negate'
  | 'hedge'
  | 'commit'
  | 'suppose'
  | 'unasked'
  | 'untold'
  | 'say'

/**
 * Where the option stands that an operator is about: `after` it (a verb and its object),
 * `before` it (a subject and its predicate), or on `either` side (a modal).
 */
export type Reach = 'after' | 'before' | 'either'

export interface Operator {
  readonly effect: Effect
  readonly reach: Reach
  /** Is it something its subject does (agree, reject), so that the subject holds the stance? */
  readonly held: boolean
  /** Has a negation of its own, so that one among the matched words is the phrase's. */
  readonly negated: boolean
}

/** Said of needs and conditions rather than of anyone's will. */
const impersonal =
  /^(?:need|require|depend|belong|it be|the only|no |no$|not$|never$|without$|even |with |there|\(deserve|\(not\|never\) be )/

function entriesOf(lexicon: typeof operatorLexicon): readonly Entry<Operator>[] {
  const classes = new Map(
    Object.entries(operatorWords).map(([name, text]) => [name, parsePhrase(text, () => undefined)]),
  )
  return lexicon.flatMap(({ effect, reach, phrases }) =>
    phrases.map((phrase) => ({
      pattern: parsePhrase(phrase, (name) => classes.get(name)),
      value: { effect, reach, held: isHeld(effect, reach, phrase), negated: negation.test(phrase) },
    })),
  )
}

function isHeld(effect: Effect, reach: Reach, phrase: string): boolean {
  return reach === 'after' && effect !== 'negate' && !impersonal.test(phrase)
}

const negation = /\b(?:no|not|never|no longer|nobody|nothing|neither|without|little)\b/
const find = indexPhrases(entriesOf(operatorLexicon))
const negations = stemsOf('no not little')

/** Finds the operators among words. */
export const findOperators: PhraseIndex<Operator> = (words) =>
  find(words).filter((match) => !swallowsNegation(words, match))

/** "expressed no support for" is not to express it: a gap holds no negation that the phrase has not. */
function swallowsNegation({ stems }: Words, { start, end, value }: OperatorMatch): boolean {
  return !value.negated && stems.slice(start + 1, end).some((word) => negations.has(word))
}

export type OperatorMatch = Match<Operator>

/** Is it a verb whose object the option may be? */
export function governs({ value }: OperatorMatch): boolean {
  return value.reach === 'after' && value.effect !== 'negate' && value.effect !== 'say'
}

/** Of operators that overlap, the longer; of equals, the first in the lexicon. */
export function withoutOverlaps(operators: readonly OperatorMatch[]): readonly OperatorMatch[] {
  const kept: OperatorMatch[] = []
  for (const op of operators) {
    const last = kept.at(-1)
    if (!last || op.start >= last.end) kept.push(op)
    else if (op.end - op.start > last.end - last.start) kept[kept.length - 1] = op
  }
  return kept
}
