import { TAGS } from '../../text/labels.ts'
import { framesNear } from '../frames-near.ts'
import type { Frame } from '../model/find-frames.ts'
import { feature } from '../model/hash.ts'
import type { Stretches } from '../model/stretches.ts'
import { relationId, type Syntax, tagId } from '../model/syntax.ts'
import type { ParsedText } from '../model/tree-facts.ts'

/** What the variants of a frame are judged by. */
export interface Context extends ParsedText {
  readonly frame: Frame
  /** The frames near by, as they were read first. */
  readonly others: readonly Frame[]
  /** How many frames of the text have a source with such a head. */
  readonly namesakes: ReadonlyMap<number, number>
}

/** How many tokens away a cue may stand that has a say. */
const NEAR = 150

/** The context of each frame; the frames are in order of their cues. */
export function contextsOf(frames: readonly Frame[], text: ParsedText): readonly Context[] {
  const namesakes = new Map<number, number>()
  for (const { segments } of frames) {
    const name = nameOf(segments.source, text.syntax)
    if (name !== 0) namesakes.set(name, (namesakes.get(name) ?? 0) + 1)
  }
  const { syntax, tree } = text
  return frames.map((frame) => ({
    syntax,
    tree,
    frame,
    namesakes,
    others: othersNear(frame, frames),
  }))
}

export function othersNear<F extends Frame>(frame: F, frames: readonly F[]): readonly F[] {
  const { cue } = frame
  return framesNear(frames, [cue, cue + 1], NEAR).filter((other) => other !== frame)
}

/** How likely a frame looks so far: by its window, and by its cue's own look. */
export function frameOdds({ labelled, spotted }: Pick<Frame, 'labelled' | 'spotted'>): number {
  return labelled + Math.min(spotted, 3)
}

/** The look of a source's head; 0 for none. */
export function nameOf(source: Stretches, syntax: Syntax): number {
  const head = headOf(source, syntax)
  return head < 0 ? 0 : feature(0, syntax.lemmas[head] ?? 0, syntax.tags[head] ?? 0)
}

export const PUNCTUATION = relationId('punct')

/** The first token that hangs on none of the others, marks aside; -1 for no tokens. */
export function headOf(part: Stretches, { heads, relations }: Syntax): number {
  for (const [first, end] of part)
    for (let i = first; i < end; i++)
      if (relations[i] !== PUNCTUATION && !holds(part, heads[i] ?? -1)) return i
  return part[0]?.[0] ?? -1
}

/** Whether a token lies in one of the stretches. */
export function holds(part: Stretches, token: number): boolean {
  // By place: this is asked for every token, and taking a pair apart costs more than the question.
  for (let k = 0; k < part.length; k++) {
    const stretch = part[k]
    if (stretch && token >= stretch[0] && token < stretch[1]) return true
  }
  return false
}

const COMMA = tagId(',')
const PERIOD = tagId('.')

/** What stands before a mark: 1 for a comma, 2 for a full stop. */
export function stopBefore({ tags }: Syntax, mark: number): number {
  return tags[mark - 1] === COMMA ? 1 : tags[mark - 1] === PERIOD ? 2 : 0
}

export const FINITE_TAGS = Uint8Array.from(TAGS, (tag) =>
  ['VBD', 'VBP', 'VBZ', 'MD'].includes(tag) ? 1 : 0,
)

/** How many tokens of the stretches have one of the marked tags. */
export function countTagged(part: Stretches, marked: Uint8Array, { tags }: Syntax): number {
  let found = 0
  for (const [first, end] of part)
    for (let i = first; i < end; i++) found += marked[tags[i] ?? 0] ?? 0
  return found
}

/** How a token hangs together with a cue. */
export function linkTo(cue: number, token: number, { heads, sentenceOf }: Syntax): number {
  const [up, cueUp] = [heads[token] ?? -1, heads[cue] ?? -1]
  if (up === cue) return 0
  if (up >= 0 && up === cueUp) return 1
  if (cueUp === token) return 2
  if (up < 0) return 4
  if (heads[up] === cue) return 3
  return sentenceOf[token] === sentenceOf[cue] ? 6 : 5
}

/** How many tokens stand between two parts, at the least; -1 where they overlap. */
export function gapBetween(part: Stretches, other: Stretches): number {
  let gap = 99
  for (const [first, end] of part)
    for (const [from, to] of other) gap = Math.min(gap, Math.max(first - to, from - end, -1))
  return gap
}
