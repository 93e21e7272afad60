import { OPENING } from '../model/quote-roles.ts'
import type { Stretch } from '../model/stretches.ts'
import { type Syntax, tagId } from '../model/syntax.ts'
import { FINITE_TAGS } from '../ranking/context.ts'
import {
  COMMA,
  CONJUNCTION,
  RELATIVE,
  SUBORDINATORS,
  TENSED,
  THAT,
  TIMES,
  tagged,
} from './words.ts'

const COLON = tagId(':')
const PREPOSITION = tagId('IN')
const PARTICIPLE = tagged('VBG')
const ADVERB = tagged('RB')
const ADJECTIVE = tagged('JJ')
const NOMINAL = tagged('JJ', 'NN', 'NNS', 'NNP', 'NNPS')
const MARK = tagged('.', ':', "''", '``', ',')

/** Longer sentences are lists or have lost their full stops. */
const LONGEST = 200

/**
 * The token's sentence without the conjunction that it begins with and its last marks, if it is no
 * longer than sentences are.
 */
export function sentenceAround(
  token: number,
  { sentences, sentenceOf, tags, count }: Syntax,
): Stretch | undefined {
  const own = sentenceOf[token] ?? 0
  let [first, end] = [sentences[own] ?? 0, sentences[own + 1] ?? count]
  if (end - first > LONGEST) return undefined
  if (tags[first] === CONJUNCTION) first++
  while (end > token + 1 && MARK[tags[end - 1] ?? 0] === 1) end--
  return [first, end]
}

/**
 * Whether the stretch has a finite verb that is in no relative or other subordinate clause, or is a
 * quotation by itself.
 */
export function isClause([first, end]: Stretch, { tags, lemmas, quotes }: Syntax): boolean {
  if (quotes.roles[first] === OPENING) return quotes.closedAt[first] === end - 1
  let [isBelow, ofRelative] = [false, 0]
  for (let i = first; i < end; i++) {
    const tag = tags[i] ?? 0
    if (tag === COMMA) isBelow = RELATIVE[tags[i + 1] ?? 0] === 1
    else if (SUBORDINATORS.has(lemmas[i] ?? 0)) isBelow = true
    else if (RELATIVE[tag] === 1) ofRelative++
    else if (FINITE_TAGS[tag] === 1 && !isBelow && --ofRelative < 0) return true
  }
  return false
}

/** “We held talks, signed a treaty”: whether a verb without a subject stands behind a comma. */
export function isList([first, end]: Stretch, syntax: Syntax): boolean {
  for (let i = first; i < end; i++)
    if (syntax.tags[i] === COMMA && hasNoSubject([i + 1, end], syntax)) return true
  return false
}

export function hasNoSubject([first]: Stretch, { tags }: Syntax): boolean {
  return TENSED[tags[first] ?? 0] === 1
}

/** Where a clause begins: behind the only dash or colon, if what is there is one by itself. */
export function beginOfClause([first, end]: Stretch, syntax: Syntax): number {
  let [begin, marks] = [first, 0]
  for (let i = first; i < end; i++)
    if (syntax.tags[i] === COLON) [begin, marks] = [i + 1, marks + 1]
  return marks === 1 && isClause([begin, end], syntax) ? begin : first
}

/**
 * Whether the stretch may follow a late cue in its sentence: nothing, when and where it was said,
 * who its speaker is.
 */
export function isAside([first, end]: Stretch, { tags, lemmas, quotes }: Syntax): boolean {
  if (first >= end) return true
  const [tag, next] = [tags[first] ?? 0, tags[first + 1] ?? 0]
  if (RELATIVE[tag] === 1) return true
  if (tag === COMMA && (RELATIVE[next] === 1 || PARTICIPLE[next] === 1)) return true
  const lemma = lemmas[first] ?? 0
  // “said late on Monday”, but “expects alternative guarantees”.
  const isAdverb = ADVERB[tag] === 1 || (ADJECTIVE[tag] === 1 && NOMINAL[next] === 0)
  const begins = tag === PREPOSITION || isAdverb || TIMES.has(lemma)
  if (!begins || lemma === THAT) return false
  for (let i = first; i < end; i++) {
    if (quotes.roles[i] === OPENING) return false
    if (SUBORDINATORS.has(lemmas[i] ?? 0)) return true
    if (FINITE_TAGS[tags[i] ?? 0] === 1) return false
  }
  return true
}
