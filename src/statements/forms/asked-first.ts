import { ASKING } from '../mend-question.ts'
import { mark, type Stretch, shareMarked } from '../model/stretches.ts'
import type { Syntax } from '../model/syntax.ts'
import { type Told, withInstead } from '../told.ts'
import { ABOUT } from './asked-about.ts'
import { COMMA, tagged } from './words.ts'

/** “Pressed” looks like a past tense too. */
const PARTICIPLE = tagged('VBN', 'VBD')
/** No question that opens a sentence is longer. */
const LONGEST = 25
/** Set, not measured: those of the training articles are all found by the networks. */
const CONFIDENCE = 0.5

/**
 * “Pressed on the elections, | the president insisted …”: what somebody is asked before she answers is
 * told without a source, where the networks miss it.
 */
export function withAskedFirst(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  const { sentences, count } = syntax
  const told = new Uint8Array(count)
  const answers = new Set(frames.map(({ segments }) => segments.source[0]?.[0]))
  for (const { segments } of frames) mark(segments.cue, told)
  const missed: Told[] = []
  for (const first of sentences.subarray(0, -1)) {
    const question = questionAt(first, syntax)
    if (!question) continue
    const { cue, content } = question.segments
    const isAnswered = answers.has((content[0]?.[1] ?? 0) + 1)
    if (isAnswered && shareMarked(cue, told) === 0) missed.push(question)
  }
  return withInstead(missed, frames, syntax)
}

/** The question that a sentence begins with, up to its first comma. */
function questionAt(
  first: number,
  { lemmas, tags, sentences, sentenceOf, count }: Syntax,
): Told | undefined {
  const isAsked = ASKING.has(lemmas[first] ?? 0) && PARTICIPLE[tags[first] ?? 0] === 1
  if (!isAsked || !ABOUT.has(lemmas[first + 1] ?? 0)) return undefined
  const begin = first + 2
  const end = Math.min(sentences[(sentenceOf[first] ?? 0) + 1] ?? count, begin + LONGEST)
  const comma = begin + tags.subarray(begin, end).indexOf(COMMA)
  if (comma <= begin) return undefined
  const [cue, content]: readonly [Stretch, Stretch] = [
    [first, begin],
    [begin, comma],
  ]
  return {
    cue: first,
    segments: { source: [], cue: [cue], content: [content] },
    confidence: CONFIDENCE,
  }
}
