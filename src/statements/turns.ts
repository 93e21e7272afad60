import type { Segments } from './model/read-labels.ts'
import type { Stretch } from './model/stretches.ts'
import { endOfParagraph, type Syntax } from './model/syntax.ts'
import type { Told } from './told.ts'
import { isPart, isRubric } from './turn-parts.ts'

/** A paragraph that begins as a speaker's turn does, “Name: …”. */
interface Turn {
  readonly paragraph: number
  readonly label: Stretch
  readonly colon: number
  readonly end: number
  /** The last word of the label, by which a speaker is known again: JOEL BENENSON, BENENSON. */
  readonly key: string
  /** Whether the words are spoken to somebody or of oneself; a list's or a table's are not. */
  readonly isPersonal: boolean
  /** Whether the label is all in capitals, MR. PRICE, but no single letter. */
  readonly isOfRecord: boolean
}

const PERSONAL = new Set('i we me us my our you your'.split(' '))
/** Small words within a name or a title. */
const PARTICLES = new Set('of the de da di al el la le van von bin ibn for and'.split(' '))
const LONGEST_LABEL = 8
/** Of seven transcripts in the corpus people marked five, and of these all turns but one. */
const CONFIDENCE = 0.8

/**
 * Interviews and briefings: in a text of which two paragraphs and more begin with a speaker's name
 * or part and a colon, each of these is what that speaker said. A label counts that comes again,
 * tells a part (Q:, REPORTER:) or stands next to another one where one of them speaks in the
 * first or second person. In order of text.
 */
export function findTurns(syntax: Syntax): readonly Told[] {
  const labelled = labelledParagraphs(syntax)
  const counts = new Map<string, number>()
  for (const { key } of labelled) counts.set(key, (counts.get(key) ?? 0) + 1)
  const turns = labelled.filter(
    (turn, i) =>
      isPart(turn.key) ||
      (counts.get(turn.key) ?? 0) > 1 ||
      isExchange(turn, labelled[i - 1]) ||
      isExchange(turn, labelled[i + 1]),
  )
  if (!isTranscript(turns)) return []
  const goOn = isUnbroken(turns)
  return turns.map((turn, i) => {
    const next = goOn ? turns[i + 1] : undefined
    return toReading(turn, next ? endBefore(next, turn, syntax) : turn.end, syntax)
  })
}

function isExchange(turn: Turn, other: Turn | undefined): boolean {
  if (other === undefined || Math.abs(other.paragraph - turn.paragraph) > 1) return false
  return turn.isPersonal || other.isPersonal
}

/**
 * Half of the turns speak in those persons, or labels are set as in a record of proceedings and one
 * of them does or tells a part.
 */
function isTranscript(turns: readonly Turn[]): boolean {
  const personal = turns.filter(({ isPersonal }) => isPersonal).length
  const record = turns.filter(({ isOfRecord }) => isOfRecord)
  if (record.length > 1 && (personal > 0 || record.some(({ key }) => isPart(key)))) return true
  return turns.length > 1 && personal * 2 >= turns.length
}

function labelledParagraphs(syntax: Syntax): readonly Turn[] {
  const turns: Turn[] = []
  for (let begin = 0; begin < syntax.count; ) {
    const end = endOfParagraph(begin, syntax)
    const turn = turnOf(begin, end, syntax)
    if (turn) turns.push(turn)
    begin = end
  }
  return turns
}

function turnOf(begin: number, end: number, syntax: Syntax): Turn | undefined {
  const colon = colonOf(begin, Math.min(end - 1, begin + LONGEST_LABEL), syntax)
  if (colon === undefined) return undefined
  const words = wordsOf(begin, colon, syntax)
  const label = words.indexOf('(') < 0 ? words : words.slice(0, words.indexOf('('))
  const key = label.at(-1)?.toLowerCase()
  if (key === undefined || isRubric(key) || !isNameOnly(label)) return undefined
  const isPersonal = isSpoken([colon + 1, end], syntax)
  return {
    ...{ paragraph: syntax.paragraphOf[begin] ?? 0, label: [begin, begin + label.length] as const },
    ...{ colon, end, key, isPersonal },
    isOfRecord: key.length > 1 && label.every((word) => word === word.toUpperCase()),
  }
}

function colonOf(begin: number, to: number, { text, starts }: Syntax): number | undefined {
  for (let i = begin + 1; i < to; i++) if (text.charAt(starts[i] ?? 0) === ':') return i
  return undefined
}

/** Whether words are in the first or second person. */
export function isSpoken([first, end]: Stretch, syntax: Syntax): boolean {
  return wordsOf(first, end, syntax).some((word) => PERSONAL.has(word.toLowerCase()))
}

export function wordsOf(
  first: number,
  end: number,
  { text, starts, ends }: Syntax,
): readonly string[] {
  return Array.from({ length: end - first }, (_, i) =>
    text.slice(starts[first + i], ends[first + i]),
  )
}

/** Whether words may be a name with its title, and nothing else. */
export function isNameOnly(words: readonly string[]): boolean {
  return words.every(mayBeInName) && /^\p{Lu}/u.test(words[0] ?? '')
}

function mayBeInName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || word === '.' || PARTICLES.has(word)
}

/**
 * Whether the paragraphs between two turns belong to the first of them: where half of all from the
 * first turn to the last are turns, and those not one speaker's alone, between whom others speak.
 */
function isUnbroken(turns: readonly Turn[]): boolean {
  const [first, last] = [turns[0], turns.at(-1)]
  if (!first || !last || turns.every(({ key }) => key === first.key)) return false
  return turns.length * 2 >= last.paragraph - first.paragraph + 1
}

/** The end of the turn's paragraphs: the next turn, or a stage direction (Laughter.). */
function endBefore(next: Turn, turn: Turn, syntax: Syntax): number {
  const { text, starts } = syntax
  let end = turn.end
  while (end < next.label[0] && !/[([]/.test(text.charAt(starts[end] ?? 0)))
    end = endOfParagraph(end, syntax)
  return end
}

/** Without its last full stop, as people mark it. */
function toReading({ label, colon }: Turn, end: number, { text, starts }: Syntax): Told {
  const stops = text.charAt(starts[end - 1] ?? 0) === '.'
  const last = stops && end - 1 > colon + 1 ? end - 1 : end
  const segments: Segments = {
    source: [label],
    cue: [[colon, colon + 1]],
    content: [[colon + 1, last]],
  }
  return { cue: colon, segments, confidence: CONFIDENCE, isVerbatim: true }
}
