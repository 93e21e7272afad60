import { overlapRatio, type Stretches, shared } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import type { ParsedText } from './model/tree-facts.ts'
import { logOfShare } from './model/variants.ts'
import { isQuoted } from './quoted.ts'
import {
  countTagged,
  FINITE_TAGS,
  frameOdds,
  headOf,
  holds,
  linkTo,
  nameOf,
  othersNear,
} from './ranking/context.ts'
import type { Add } from './ranking/linear.ts'
import type { RankedFrame } from './ranking/rank-readings.ts'

/** Beyond these log-odds there is nothing more to be sure of. */
const SUREST = 10

/** The numbers that speak for and against a frame, and 1. */
export function evidenceOf(frame: RankedFrame, syntax: Syntax): readonly number[] {
  const { segments, spotted, labelled, agreement, sameness, sourceWorth, contentWorth } = frame
  return [
    Math.min(spotted, SUREST),
    Math.min(labelled, SUREST),
    logOfShare(agreement),
    logOfShare(sameness),
    segments.source.length === 0 ? 1 : 0,
    isQuotation(segments.content, syntax) ? 1 : 0,
    1,
    sourceWorth,
    contentWorth,
  ]
}

function isQuotation(content: Stretches, syntax: Syntax): boolean {
  return content.some((stretch) => isQuoted(stretch, syntax))
}

const NONE = 99
const NO_LINK = 7

/** What the words of a frame, and the frames near by, say of it. */
export function evidenceFeatures(
  frame: RankedFrame,
  frames: readonly RankedFrame[],
  text: ParsedText,
  add: Add,
): void {
  const view = viewOf(frame, text)
  wordFeatures(view, add)
  neighbourFeatures(view, frames, add)
  strengthFeatures(view, add)
}

interface View extends ParsedText {
  readonly frame: RankedFrame
  readonly lemma: number
  readonly tag: number
  /** Head of the source, -1 for none, and how it hangs together with the cue. */
  readonly source: number
  readonly link: number
  /** The relation of the content's head if it is the cue's branch. */
  readonly branch: number
  /** How far the content is quoted, and how many finite verbs it has. */
  readonly kind: number
}

function viewOf(frame: RankedFrame, { syntax, tree }: ParsedText): View {
  const { cue, segments } = frame
  const { content } = segments
  const source = headOf(segments.source, syntax)
  const head = headOf(content, syntax)
  const opens = content.some(([first]) => (syntax.quotes.openedAt[first] ?? -1) >= 0)
  const quoted = content.every((stretch) => isQuoted(stretch, syntax)) ? 2 : opens ? 1 : 0
  return {
    syntax,
    tree,
    frame,
    lemma: syntax.lemmas[cue] ?? 0,
    tag: syntax.tags[cue] ?? 0,
    source,
    link: source < 0 ? NO_LINK : linkTo(cue, source, syntax),
    branch: syntax.heads[head] === cue ? (syntax.relations[head] ?? 0) + 1 : 0,
    kind: quoted * 4 + Math.min(countTagged(content, FINITE_TAGS, syntax), 2),
  }
}

function wordFeatures(view: View, add: Add): void {
  const { syntax, tree, frame, lemma, tag, source, link, branch, kind } = view
  const { words, lemmas, tags, relations, heads, senses } = syntax
  const { cue, segments } = frame
  const sense = senses[cue] ?? 0
  add(2, lemma, kind)
  add(3, lemma, link)
  add(62, sense, kind)
  add(63, sense, link)
  add(64, sense, branch)
  add(66, sense, stepOf(frame.contentWorth, 0.5))
  add(8, lemmas[source] ?? 0, link)
  add(9, tags[source] ?? NONE, lemma)
  add(11, words[segments.content[0]?.[0] ?? 0] ?? 0, tag)
  add(18, tree.auxiliaries[cue] ?? 0, tag)
  add(17, lemmas[heads[cue] ?? -1] ?? 0, relations[cue] ?? 0)
}

/** Numbers in steps, by twos: a straight line does not do them justice. */
function strengthFeatures({ frame, lemma, kind, link }: View, add: Add): void {
  const labelled = stepOf(frame.labelled, 1)
  const sourceWorth = stepOf(frame.sourceWorth, 0.3)
  const contentWorth = stepOf(frame.contentWorth, 0.5)
  add(30, stepOf(frame.spotted, 1), labelled)
  add(32, sourceWorth, contentWorth)
  add(33, labelled, contentWorth)
  add(35, contentWorth, kind)
  add(36, sourceWorth, link)
  add(37, labelled, lemma)
  add(38, contentWorth, lemma)
  add(40, labelled, sourceWorth)
}

function stepOf(value: number, width: number): number {
  return Math.max(-8, Math.min(8, Math.round(value / width)))
}

function neighbourFeatures(view: View, frames: readonly RankedFrame[], add: Add): void {
  const { frame, syntax, tag, source, kind } = view
  const found = neighboursOf(view, frames)
  const { inside, holding, rivalling, claiming, onCue } = found
  const labelled = stepOf(frame.labelled, 1)
  add(21, inside, tag)
  add(24, inside * 16 + holding * 4 + rivalling)
  add(50, onCue, labelled)
  add(51, Math.min(found.namesakes, 3), syntax.tags[source] ?? NONE)
  add(52, Math.min(found.inSentence, 3), labelled)
  add(55, inside * 3 + holding, labelled)
  add(56, claiming, labelled)
  add(57, claiming, kind)
}

interface Neighbours {
  /** Whether it stands in a content, holds a cue, or has a rival for its content; 2 if a likely one. */
  inside: number
  holding: number
  /** 3 if the rival is likelier than itself. */
  rivalling: number
  /** How much likelier than itself another is that has words of its content, 0 for none. */
  claiming: number
  /** Whether another has words of its cue; 2 if it is likelier. */
  onCue: number
  /** How many others name such a source, and how many likely ones share the sentence. */
  namesakes: number
  inSentence: number
}

/** Two contents with so much in common are one; with so much, one takes from the other. */
const RIVAL = 0.7
const CLAIM = 0.2

function neighboursOf({ frame, syntax, source }: View, frames: readonly RankedFrame[]): Neighbours {
  const { cue, segments } = frame
  const found: Neighbours = {
    inside: 0,
    holding: 0,
    rivalling: 0,
    claiming: 0,
    onCue: 0,
    namesakes: 0,
    inSentence: 0,
  }
  const name = nameOf(segments.source, syntax)
  const sentence = syntax.sentenceOf[cue]
  for (const other of othersNear(frame, frames)) {
    const theirs = other.segments
    const strength = other.labelled > 0 ? 2 : 1
    if (holds(theirs.content, cue)) found.inside = Math.max(found.inside, strength)
    if (holds(segments.content, other.cue)) found.holding = Math.max(found.holding, strength)
    const common = overlapRatio(theirs.content, segments.content)
    if (common > CLAIM) found.claiming = Math.max(found.claiming, claimOf(other, frame, common))
    if (common > RIVAL)
      found.rivalling = Math.max(found.rivalling, isLikelier(other, frame) ? 3 : strength)
    if (shared(theirs.cue, segments.cue) > 0)
      found.onCue = Math.max(found.onCue, isLikelier(other, frame) ? 2 : 1)
    if (source >= 0 && nameOf(theirs.source, syntax) === name) found.namesakes++
    if (strength === 2 && syntax.sentenceOf[other.cue] === sentence) found.inSentence++
  }
  return found
}

/** From 1 on: how much likelier the other is, in five steps; whether it has all; whose words they are. */
function claimOf(other: RankedFrame, frame: RankedFrame, common: number): number {
  const step = Math.max(0, Math.min(4, Math.round((frameOdds(other) - frameOdds(frame)) / 2) + 2))
  const isOurs = shared(other.segments.source, frame.segments.source) > 0
  return 1 + (isOurs ? 1 : 0) + (common > RIVAL ? 2 : 0) + 4 * step
}

function isLikelier(a: RankedFrame, b: RankedFrame): boolean {
  return a.labelled + a.spotted > b.labelled + b.spotted
}
