import { framesNear } from '../frames-near.ts'
import { OPENING } from '../model/quote-roles.ts'
import { hullOf, type Stretch, type Stretches, shared } from '../model/stretches.ts'
import { endOfParagraph, type Syntax } from '../model/syntax.ts'
import { type Told, withInstead } from '../told.ts'
import { endOfPhrase, isSpeaker } from './phrases.ts'
import { hashesOf } from './words.ts'

const QUOTE = hashesOf('quote quotation')
const SOURCE = hashesOf('source')
const WHOSE = hashesOf('from of by')
const CITING = hashesOf('cite quote')
/** Set, not measured: the corpus has none. */
const CONFIDENCE = 0.7
/** “Quote from the minister of defence:” */
const LONGEST = 12

/**
 * Source: the minister, on television¶Quote: “We will stay.”: the Ukrainian press sets a quotation
 * under a rubric, and says above it whose it is, if not in it; else it is whoever spoke before.
 */
export function withQuoteRubrics(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  const found: Told[] = []
  let above: Stretch | undefined
  for (let begin = 0; begin < syntax.count; begin = endOfParagraph(begin, syntax)) {
    const colon = colonOf(begin, syntax)
    if (colon === undefined) continue
    if (SOURCE.has(syntax.lemmas[begin] ?? 0)) above = sourceBehind(colon, syntax)
    if (!QUOTE.has(syntax.lemmas[begin] ?? 0)) continue
    const source = ownSource(begin, colon, syntax) ?? above ?? sourceBefore(begin, frames)
    const content = quotationBehind([begin, colon + 1], frames, syntax)
    if (!source || content.length === 0) continue
    const segments = { source: [source], cue: [[begin, colon + 1] as const], content }
    found.push({ cue: colon, segments, confidence: CONFIDENCE })
  }
  return withInstead(found, frames, syntax)
}

function colonOf(begin: number, syntax: Syntax): number | undefined {
  const end = Math.min(endOfParagraph(begin, syntax), begin + LONGEST)
  for (let i = begin + 1; i < end; i++) if (isColon(i, syntax)) return i
  return undefined
}

function isColon(token: number, { text, starts }: Syntax): boolean {
  return text.charAt(starts[token] ?? 0) === ':'
}

/** “Quote from the minister:” */
function ownSource(begin: number, colon: number, syntax: Syntax): Stretch | undefined {
  if (!WHOSE.has(syntax.lemmas[begin + 1] ?? 0)) return undefined
  return speakerIn([begin + 2, colon], syntax)
}

/** “Source: the minister, on television”, “Source: Example Agency, citing the minister” */
function sourceBehind(colon: number, syntax: Syntax): Stretch | undefined {
  const end = endOfParagraph(colon, syntax)
  for (let i = colon + 1; i < end; i++)
    if (CITING.has(syntax.lemmas[i] ?? 0)) return speakerIn([i + 1, end], syntax)
  return speakerIn([colon + 1, end], syntax)
}

function speakerIn([first, end]: Stretch, syntax: Syntax): Stretch | undefined {
  const phrase: Stretch = [first, endOfPhrase(first, end, syntax)]
  return isSpeaker(phrase, syntax) ? phrase : undefined
}

function sourceBefore(begin: number, frames: readonly Told[]): Stretch | undefined {
  const before = framesNear(frames, [begin, begin]).filter(({ cue }) => cue < begin)
  const last = before.findLast(({ segments }) => segments.source.length > 0)
  return last && hullOf(last.segments.source)
}

/** As a frame has it that the rubric is the cue of, else the quotation behind, in its paragraph or the next. */
function quotationBehind(rubric: Stretch, frames: readonly Told[], syntax: Syntax): Stretches {
  const own = framesNear(frames, rubric).find(
    ({ segments }) => shared(segments.cue, [rubric]) > 0 && segments.content.length > 0,
  )
  if (own) return own.segments.content
  const { quotes } = syntax
  const opened = rubric[1]
  return quotes.roles[opened] === OPENING ? [[opened, (quotes.closedAt[opened] ?? opened) + 1]] : []
}
