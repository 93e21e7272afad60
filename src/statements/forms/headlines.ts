import { framesNear } from '../frames-near.ts'
import { type Stretch, shared, sizeOf } from '../model/stretches.ts'
import { DASH, endOfParagraph, type Syntax, textOf } from '../model/syntax.ts'
import { namesOutlet } from '../outlets.ts'
import { countries } from '../speakers/demonyms.ts'
import { type Told, withInstead } from '../told.ts'
import { isRubric } from '../turn-parts.ts'
import { isReporting } from './reporting.ts'
import { COMMA, isCapital } from './words.ts'

/** Longer lines are no headlines. */
const LONGEST = 30
const LONGEST_NAME = 5
/** What is said has so many tokens; less is a topic. */
const LEAST = 3
/** Set, not measured: in the corpus headlines have a verb, and the networks tell them. */
const CONFIDENCE = 0.6
const IN_NAME = /^(?:of|the|for|de|da|di|al|el|la|van|von|der|den|bin)$/
const NOUN_PHRASE = /^(?:an?|the|his|her|its|their|how|why|what|who|when|where)$/i

interface Signed {
  readonly source: Stretch
  readonly cue: Stretch
  readonly content: Stretch
}

/** A line without a full stop, and what else the text says. */
interface Headline {
  readonly line: Stretch
  /** Gathered when they are first asked for: few texts have a headline with a mark. */
  readonly speakers: () => Speakers
  readonly syntax: Syntax
}

/** The words of sources, and where each stands last. */
type Speakers = ReadonlyMap<number, number>

/**
 * “Truce now unacceptable - Kremlin”, “Kremlin: no truce before May”, “Truce talks: no ceasefire,
 * says envoy's name”: whose a headline is stands behind a comma and a verb, or beside a mark. There
 * it is told if what follows tells that name as somebody's who speaks: it may be a topic.
 */
export function withHeadlines(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  const signed: Signed[] = []
  let known: Speakers | undefined
  const speakers = () => (known ??= speakersOf(frames, syntax))
  for (let begin = 0; begin < syntax.count; begin = endOfParagraph(begin, syntax)) {
    const line: Stretch = [begin, endOfParagraph(begin, syntax)]
    if (!isHeadline(line, syntax)) continue
    const headline = { line, speakers, syntax }
    const found = byVerb(headline) ?? byMarkBehind(headline) ?? byMarkBefore(headline)
    if (found) signed.push(found)
  }
  if (signed.length === 0) return frames
  const mistaken = new Set(signed.flatMap((own) => mistakenFor(own, frames)))
  const others = frames.filter((frame) => !mistaken.has(frame))
  return withInstead(signed.filter((own) => !isTold(own, frames)).map(toReading), others, syntax)
}

function speakersOf(frames: readonly Told[], { words }: Syntax): Speakers {
  const speakers = new Map<number, number>()
  for (const { segments } of frames)
    for (const [first, end] of segments.source)
      for (let i = first; i < end; i++) speakers.set(words[i] ?? 0, i)
  return speakers
}

function toReading({ source, cue, content }: Signed): Told {
  const segments = { source: [source], cue: [cue], content: [content] }
  return { cue: cue[0], segments, confidence: CONFIDENCE }
}

function isHeadline([begin, end]: Stretch, syntax: Syntax): boolean {
  return end - begin <= LONGEST && /[\p{L}\p{N}’”"']$/u.test(wordAt(end - 1, syntax))
}

/** “…, says NAME” or “…, NAME says”, without the topic before a colon. */
function byVerb({ line: [begin, end], syntax }: Headline): Signed | undefined {
  for (let comma = end - 3; comma > begin && comma >= end - 2 - LONGEST_NAME; comma--) {
    if (syntax.tags[comma] !== COMMA) continue
    const isLast = isReporting(end - 1, syntax)
    const cue: Stretch = isLast ? [end - 1, end] : [comma + 1, comma + 2]
    const source: Stretch = isLast ? [comma + 1, end - 1] : [comma + 2, end]
    if (!isReporting(cue[0], syntax) || !isName(source, syntax)) return undefined
    const colon = lastMark([begin, comma], syntax)
    return said({ source, cue, content: [colon === undefined ? begin : colon + 1, comma] })
  }
  return undefined
}

/** “… - NAME”, “…: NAME” */
function byMarkBehind(headline: Headline): Signed | undefined {
  const { line, syntax } = headline
  const mark = lastMark(line, syntax)
  if (mark === undefined) return undefined
  const source: Stretch = [mark + 1, line[1]]
  if (!isName(source, syntax) || !isSpeakerElsewhere(source, headline)) return undefined
  return said({ source, cue: [mark, mark + 1], content: [line[0], mark] })
}

/** “NAME: …”; a country before a colon is what the article is about. */
function byMarkBefore(headline: Headline): Signed | undefined {
  const { line, syntax } = headline
  const mark = lastMark(line, syntax)
  if (mark === undefined || wordAt(mark, syntax) !== ':') return undefined
  const source: Stretch = [line[0], mark]
  const label = wordAt(mark - 1, syntax).toLowerCase()
  if (countries.has(label) || isRubric(label) || NOUN_PHRASE.test(wordAt(mark + 1, syntax)))
    return undefined
  if (!isName(source, syntax) || !isSpeakerElsewhere(source, headline)) return undefined
  return said({ source, cue: [mark, mark + 1], content: [mark + 1, line[1]] })
}

function said(signed: Signed): Signed | undefined {
  return sizeOf([signed.content]) >= LEAST ? signed : undefined
}

/** The last colon or dash of a line that has something before and behind. */
function lastMark([begin, end]: Stretch, syntax: Syntax): number | undefined {
  for (let i = end - 2; i > begin; i--)
    if (syntax.words[i] === DASH || wordAt(i, syntax) === ':') return i
  return undefined
}

function isName([first, end]: Stretch, syntax: Syntax): boolean {
  if (first >= end || end - first > LONGEST_NAME || !isCapital(end - 1, syntax)) return false
  for (let i = first; i < end; i++)
    if (!isCapital(i, syntax) && !IN_NAME.test(wordAt(i, syntax))) return false
  return !namesOutlet([first, end], syntax)
}

/** Whether a statement further down has the last word of a name in its source, or there is none but the line. */
function isSpeakerElsewhere([, end]: Stretch, { line, speakers, syntax }: Headline): boolean {
  const isAlone = line[1] - line[0] === syntax.count
  return isAlone || (speakers().get(syntax.words[end - 1] ?? 0) ?? -1) >= line[1]
}

/** Whether a frame tells it of the same source already. */
function isTold({ source, content }: Signed, frames: readonly Told[]): boolean {
  return framesNear(frames, content).some(
    ({ segments }) =>
      shared(segments.source, [source]) > 0 && shared(segments.content, [content]) > 0,
  )
}

/** Those that tell as somebody else's what is mostly in a headline that is signed. */
function mistakenFor({ source, content }: Signed, frames: readonly Told[]): readonly Told[] {
  return framesNear(frames, content).filter(({ segments }) => {
    const isOwn = shared(segments.source, [source]) > 0
    return !isOwn && shared(segments.content, [content]) * 2 > sizeOf(segments.content)
  })
}

function wordAt(token: number, syntax: Syntax): string {
  return textOf([token, token + 1], syntax)
}
