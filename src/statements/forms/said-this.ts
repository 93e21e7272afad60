import { framesNear } from '../frames-near.ts'
import { hashString } from '../model/hash.ts'
import { OPENING } from '../model/quote-roles.ts'
import { type Stretch, shared } from '../model/stretches.ts'
import type { Syntax } from '../model/syntax.ts'
import { type Told, withInstead } from '../told.ts'
import { isClause, sentenceAround } from './clauses.ts'
import { beginOfPhrase, isSpeaker, speakerFrom } from './phrases.ts'
import { COMMA, hashesOf, PREPOSITION, tagged } from './words.ts'

const THIS = hashString('this')
const BY = hashString('by')
const BE = hashesOf('be have')
const SAY = hashesOf(
  'say state announce report declare write tell note confirm emphasize emphasise stress mention disclose',
)
const PARTICIPLE = tagged('VBN', 'VBD')
const SENTENCE_END = tagged('.', ',')
/** Set, not measured: the corpus has none. */
const CONFIDENCE = 0.7

interface Parts {
  readonly source: Stretch
  readonly cue: Stretch
  /** Where “this” begins to be told: what is said stands before it. */
  readonly first: number
}

/**
 * “Talks go on. This was stated by the minister.” “The minister said this at a briefing.”: agencies
 * of Eastern Europe tell so whose the sentence before is.
 */
export function withThisSaid(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  const found: Told[] = []
  for (let verb = 1; verb < syntax.count; verb++) {
    const next = syntax.lemmas[verb + 1]
    if ((next !== BY && next !== THIS) || !SAY.has(syntax.lemmas[verb] ?? 0)) continue
    if ((syntax.quotes.openedAt[verb] ?? -1) >= 0) continue
    const sentence = sentenceAround(verb, syntax)
    const parts = sentence && (passive(verb, sentence, syntax) ?? active(verb, sentence, syntax))
    const content = parts && clauseBefore(parts.first, sentence, syntax)
    if (!content || isOthers(content, verb, frames)) continue
    const segments = { source: [parts.source], cue: [parts.cue], content: [content] }
    found.push({ cue: verb, segments, confidence: CONFIDENCE })
  }
  return withInstead(found, frames, syntax)
}

/** “this was stated by the minister” */
function passive(verb: number, [first, end]: Stretch, syntax: Syntax): Parts | undefined {
  const { tags, lemmas } = syntax
  if (PARTICIPLE[tags[verb] ?? 0] === 0 || lemmas[verb + 1] !== BY) return undefined
  let begin = verb
  while (begin > first && BE.has(lemmas[begin - 1] ?? 0)) begin--
  const source = speakerFrom(verb + 2, end, syntax)
  if (begin === verb || lemmas[begin - 1] !== THIS || !source) return undefined
  return { source, cue: [begin, verb + 2], first: begin - 1 }
}

/** “the minister said this at a briefing” */
function active(verb: number, [first, end]: Stretch, syntax: Syntax): Parts | undefined {
  const { tags, lemmas } = syntax
  const behind = tags[verb + 2] ?? 0
  const isWhole = verb + 2 >= end || PREPOSITION[behind] === 1 || SENTENCE_END[behind] === 1
  if (lemmas[verb + 1] !== THIS || !isWhole) return undefined
  const source: Stretch = [Math.max(first, beginOfPhrase(verb, syntax)), verb]
  if (source[0] !== first || !isSpeaker(source, syntax)) return undefined
  return { source, cue: [verb, verb + 2], first }
}

/** The clause before “, this was stated”, or else the sentence before, if it is one. */
function clauseBefore(at: number, [first]: Stretch, syntax: Syntax): Stretch | undefined {
  if (at > first) {
    const own: Stretch = [first, at - 1]
    return syntax.tags[at - 1] === COMMA && isClause(own, syntax) ? own : undefined
  }
  const before = at > 1 ? sentenceAround(at - 2, syntax) : undefined
  if (!before) return undefined
  const [begin] = before
  const end = syntax.quotes.roles[begin] === OPENING ? at : before[1]
  return isClause([begin, end], syntax) ? [begin, end] : undefined
}

/** Whether a cue outside the stretch has something of it. */
function isOthers(content: Stretch, verb: number, frames: readonly Told[]): boolean {
  return framesNear(frames, content).some(({ cue, segments }) => {
    const isInside = cue === verb || (content[0] <= cue && cue < content[1])
    return !isInside && shared(segments.content, [content]) > 0
  })
}
