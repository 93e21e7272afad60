import type { Stretch } from '../model/stretches.ts'
import { type Syntax, tagId } from '../model/syntax.ts'
import { isSaid } from './reporting.ts'
import {
  COMMA,
  CONJUNCTION,
  hashesOf,
  isCapital,
  NAME,
  PREPOSITION,
  SUBORDINATORS,
  THAT,
  TIMES,
  tagged,
} from './words.ts'

const LONGEST = 15
const COMMON_NOUN = tagId('NN')
const NOUN = tagged('NN', 'NNS', 'NNP', 'NNPS', 'PRP')
const IN_PHRASE = tagged('DT', 'PRP', 'PRP$', 'CD', 'JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'POS', 'CC')
const DETERMINER = tagged('DT', 'PRP', 'PRP$')
const INDEFINITE = hashesOf('a an')
const OF = hashesOf('of for')
const AT = hashesOf('in at from')

/** Where the noun phrase that ends before a token begins, in the token's sentence. */
export function beginOfPhrase(end: number, syntax: Syntax): number {
  const { sentences, sentenceOf } = syntax
  const least = Math.max(end - LONGEST, sentences[sentenceOf[end] ?? 0] ?? 0)
  let begin = end
  while (begin > least && isInPhrase(begin - 1, syntax)) begin--
  return begin
}

/** The end of a noun phrase: it goes on behind “of” and “for”, and to the place where a name is at. */
export function endOfPhrase(from: number, to: number, syntax: Syntax): number {
  const { tags, lemmas } = syntax
  let end = from
  while (end < to) {
    if (TIMES.has(lemmas[end] ?? 0) || !isInPhrase(end, syntax)) break
    if (PREPOSITION[tags[end] ?? 0] === 1 && !leadsOn(end, syntax)) break
    end++
  }
  return end
}

/** The noun phrase that names who speaks and begins at a token, if one does. */
export function speakerFrom(first: number, to: number, syntax: Syntax): Stretch | undefined {
  const phrase: Stretch = [first, endOfPhrase(first, to, syntax)]
  if (!isDefinite(phrase, syntax) || !isSpeaker(phrase, syntax)) return undefined
  return [first, endOfApposition(phrase[1], to, syntax) ?? phrase[1]]
}

/** “the head of the office, Anna Orlova”: the end of another noun phrase behind a comma, up to the next one. */
function endOfApposition(comma: number, to: number, syntax: Syntax): number | undefined {
  if (syntax.tags[comma] !== COMMA) return undefined
  const end = endOfPhrase(comma + 1, to, syntax)
  const isWhole = end === to || syntax.tags[end] === COMMA
  return isWhole && end > comma + 1 && isSpeaker([comma + 1, end], syntax) ? end : undefined
}

/** Whether a noun phrase may name who speaks: it is no time, nor what is said. */
export function isSpeaker([first, end]: Stretch, syntax: Syntax): boolean {
  const { tags, lemmas } = syntax
  const tag = tags[first] ?? 0
  if (end <= first || PREPOSITION[tag] === 1 || tag === CONJUNCTION) return false
  if (!isNoun(end - 1, syntax) || holdsClause([first, end], syntax)) return false
  let head = -1
  for (let i = first; i < end && PREPOSITION[tags[i] ?? 0] !== 1; i++)
    if (isNoun(i, syntax)) head = i
  return head >= 0 && !TIMES.has(lemmas[head] ?? 0) && !isSaid(head, syntax)
}

/** Whether the phrase begins with a determiner or a pronoun, or holds a name. */
function isDefinite([first, end]: Stretch, syntax: Syntax): boolean {
  if (DETERMINER[syntax.tags[first] ?? 0] === 1) return true
  for (let i = first; i < end; i++) if (isCapital(i, syntax)) return true
  return false
}

function isInPhrase(token: number, syntax: Syntax): boolean {
  const { tags, lemmas } = syntax
  const tag = tags[token] ?? 0
  if (PREPOSITION[tag] === 1)
    return lemmas[token] !== THAT && !SUBORDINATORS.has(lemmas[token] ?? 0)
  return IN_PHRASE[tag] === 1 || isNoun(token, syntax)
}

function leadsOn(preposition: number, syntax: Syntax): boolean {
  const { lemmas, tags } = syntax
  const [lemma, next] = [lemmas[preposition] ?? 0, preposition + 1]
  if (OF.has(lemma)) return true
  return AT.has(lemma) && NAME[tags[next] ?? 0] === 1 && !TIMES.has(lemmas[next] ?? 0)
}

/** “a point the envoy”, “a claim Moscow”: somebody who does something to a thing. */
function holdsClause([first, end]: Stretch, { tags, lemmas }: Syntax): boolean {
  for (let i = first + 1; i < end; i++)
    if (DETERMINER[tags[i] ?? 0] === 1 && NOUN[tags[i - 1] ?? 0] === 1) return true
  const isNamed = NAME[tags[end - 1] ?? 0] === 1 && tags[end - 2] === COMMON_NOUN
  return isNamed && INDEFINITE.has(lemmas[first] ?? 0)
}

/** By its tag, or a capital: taggers do not know every name. */
function isNoun(token: number, syntax: Syntax): boolean {
  return NOUN[syntax.tags[token] ?? 0] === 1 || isCapital(token, syntax)
}
