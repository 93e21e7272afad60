import type { Stretch } from './model/stretches.ts'
import { endOfParagraph, type Syntax } from './model/syntax.ts'
import type { Told } from './told.ts'
import { isNameOnly, isSpoken, wordsOf } from './turns.ts'

/** A line that holds a speaker's name and when in the recording the turn begins. */
interface Stamp {
  readonly label: Stretch
  readonly time: Stretch
  readonly end: number
}

interface Turn extends Pick<Stamp, 'label' | 'time'> {
  readonly content: Stretch
}

const TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/
const LONGEST_LABEL = 12
/** Set, not measured: the corpus has none. */
const CONFIDENCE = 0.8

/**
 * Transcripts of recordings: where two lines and more hold nothing but a name and a time, “Host
 * (00:12):”, or a name above a line with a time, what follows each up to the next is what that
 * speaker said; behind the last, one paragraph. A timetable is spoken by nobody. In order of text.
 */
export function findStampedTurns(syntax: Syntax): readonly Told[] {
  const stamps: Stamp[] = []
  for (let begin = 0; begin < syntax.count; ) {
    const stamp = stampOf(begin, syntax)
    if (stamp) stamps.push(stamp)
    begin = stamp?.end ?? endOfParagraph(begin, syntax)
  }
  if (stamps.length < 2) return []
  const turns = stamps.flatMap(({ label, time, end }, i): readonly Turn[] => {
    const next = stamps[i + 1]?.label[0]
    const to = next ?? (end < syntax.count ? endOfParagraph(end, syntax) : end)
    return end < to ? [{ label, time, content: [end, to] }] : []
  })
  return turns.some(({ content }) => isSpoken(content, syntax)) ? turns.map(toReading) : []
}

function toReading({ label, time, content }: Turn): Told {
  const segments = { source: [label], cue: [time], content: [content] }
  return { cue: time[0], segments, confidence: CONFIDENCE, isVerbatim: true }
}

function stampOf(begin: number, syntax: Syntax): Stamp | undefined {
  const line: Stretch = [begin, endOfParagraph(begin, syntax)]
  if (line[1] - begin > LONGEST_LABEL || line[1] >= syntax.count) return undefined
  const words = wordsOf(...line, syntax)
  const marked = words.findIndex((word) => TIME.test(word) || /^[([]$/.test(word))
  const label: Stretch = [begin, marked < 0 ? line[1] : begin + marked]
  if (!isNameOnly(wordsOf(...label, syntax))) return undefined
  const own: Stretch = [label[1], line[1]]
  if (marked >= 0) return isTime(own, syntax) ? { label, time: own, end: line[1] } : undefined
  const below: Stretch = [line[1], endOfParagraph(line[1], syntax)]
  return isTime(below, syntax) ? { label, time: below, end: below[1] } : undefined
}

/** “00:12”, “(00:12):”, “[1:02:30]” */
function isTime(stretch: Stretch, syntax: Syntax): boolean {
  const words = wordsOf(...stretch, syntax).filter((word) => !/^[()[\]:]$/.test(word))
  return words.length === 1 && words.every((word) => TIME.test(word))
}
