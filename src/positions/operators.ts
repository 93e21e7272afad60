import { operatorLexicon, operatorWords } from './operator-lexicon.ts'
import { parsePhrase } from './phrase.ts'
import { type Entry, indexPhrases, type PhraseIndex } from './phrase-index.ts'

/**
 * What an operator does to the option in its scope. `commit` is plain future ("will");
 * `suppose` its
 * conditional ("would"), which takes a stance only beside a condition; `unasked` says only that
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
}

/** Said of needs and conditions rather than of anyone's will. */
const impersonal =
  /^(?:need|require|depend|belong|it be|the only|no |no$|not$|never$|without$|even |with |there)/

function entriesOf(lexicon: typeof operatorLexicon): readonly Entry<Operator>[] {
  const classes = new Map(
    Object.entries(operatorWords).map(([name, text]) => [name, parsePhrase(text, () => undefined)]),
  )
  return lexicon.flatMap(({ effect, reach, phrases }) =>
    phrases.map((phrase) => ({
      pattern: parsePhrase(phrase, (name) => classes.get(name)),
      value: { effect, reach, held: isHeld(effect, reach, phrase) },
    })),
  )
}

function isHeld(effect: Effect, reach: Reach, phrase: string): boolean {
  return reach === 'after' && effect !== 'negate' && !impersonal.test(phrase)
}

/** Finds the operators among words. */
export const findOperators: PhraseIndex<Operator> = indexPhrases(entriesOf(operatorLexicon))
