import { hashString } from '../model/hash.ts'
import { OPENING } from '../model/quote-roles.ts'
import type { Stretch, Stretches } from '../model/stretches.ts'
import { DASH, type Syntax } from '../model/syntax.ts'
import type { Told } from '../told.ts'
import {
  beginOfClause,
  hasNoSubject,
  isAside,
  isClause,
  isList,
  sentenceAround,
} from './clauses.ts'
import { beginOfPhrase, endOfPhrase, isSpeaker, speakerFrom } from './phrases.ts'
import { beginOfVerb, isReporting } from './reporting.ts'
import { COMMA, hashesOf, THAT } from './words.ts'

/** Of 36 in the articles it was made with, that the networks had not told, people marked 28 so; of 3 of dev all. */
const CONFIDENCE = 0.75
const TELL = hashString('tell')
const AS = hashString('as')
const NEGATIONS = hashesOf("not never n't")

interface Parts {
  readonly source: Stretch
  readonly cue: Stretch
  readonly content: Stretches
}

/** In order of text; whatever the networks made of them. */
export function findLateCues(syntax: Syntax): readonly Told[] {
  const found: Told[] = []
  for (let verb = 0; verb < syntax.count; verb++) {
    if (!isReporting(verb, syntax)) continue
    const sentence = sentenceAround(verb, syntax)
    if (!sentence) continue
    const parts = beforeSource(verb, sentence, syntax) ?? behindSource(verb, sentence, syntax)
    if (!parts) continue
    const segments = { source: [parts.source], cue: [parts.cue], content: parts.content }
    found.push({ cue: verb, segments, confidence: CONFIDENCE })
  }
  return found
}

/** “…, announced the ministry on Monday.”, “… – announced the ministry.” or “…, announced the ministry, …” */
function beforeSource(verb: number, [first, end]: Stretch, syntax: Syntax): Parts | undefined {
  const { tags, lemmas, words } = syntax
  const isBehind = tags[verb - 1] === COMMA || words[verb - 1] === DASH
  if (!isBehind || lemmas[verb] === TELL) return undefined
  const head: Stretch = [first, verb - 1]
  const source = speakerFrom(verb + 1, end, syntax)
  if (!source || isList(head, syntax) || isApposition(head, syntax)) return undefined
  const content = contentAround(head, [source[1], end], syntax)
  return content && { source, cue: [verb, verb + 1], content }
}

/** “The envoy, a former judge, | said the plan, drawn up in May, must change”: what is described is the subject. */
function isApposition(head: Stretch, syntax: Syntax): boolean {
  return !isClause(head, syntax) && syntax.tags.subarray(...head).includes(COMMA)
}

/**
 * “…, the ministry announced on Monday.”, “…, as the ministry has announced.” or “…, the ministry
 * announced, …”
 */
function behindSource(verb: number, [first, end]: Stretch, syntax: Syntax): Parts | undefined {
  const { tags, lemmas } = syntax
  const begin = beginOfVerb(verb, syntax)
  if (NEGATIONS.has(lemmas[verb - 1] ?? 0)) return undefined
  const source: Stretch = [beginOfPhrase(begin, syntax), begin]
  const comma = source[0] - (lemmas[source[0] - 1] === AS ? 2 : 1)
  if (comma <= first || tags[comma] !== COMMA || !isSpeaker(source, syntax)) return undefined
  const behind = lemmas[verb] === TELL ? endOfPhrase(verb + 1, end, syntax) : verb + 1
  const content = contentAround([first, comma], [behind, end], syntax)
  return content && { source, cue: [begin, verb + 1], content }
}

/** Of the stretches before and behind cue and source, what makes up a clause. */
function contentAround(head: Stretch, rest: Stretch, syntax: Syntax): Stretches | undefined {
  if (isClause(head, syntax) && isAside(rest, syntax))
    return [[beginOfClause(head, syntax), head[1]]]
  const tail: Stretch = [rest[0] + 1, rest[1]]
  const { tags, lemmas, quotes } = syntax
  const goesOn = tags[rest[0]] === COMMA && tail[1] > tail[0] + 1
  if (!goesOn || quotes.roles[tail[0]] === OPENING || lemmas[tail[0]] === THAT) return undefined
  if (isClause(head, syntax)) return hasNoSubject(tail, syntax) ? undefined : [head, tail]
  return isClause(tail, syntax) ? [head, tail] : undefined
}
