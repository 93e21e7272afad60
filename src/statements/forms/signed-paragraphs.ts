import { OPENING } from '../model/quote-roles.ts'
import { hullOf, type Stretch } from '../model/stretches.ts'
import { beginOfParagraph, DASH, type Syntax } from '../model/syntax.ts'
import type { Told } from '../told.ts'

const FIRST_PERSON = /\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b/

/**
 * We are ready to sign. But our terms stand - said the envoy.: translations quote a speaker in a
 * paragraph of its own without marks, and tell behind a dash whose it is. In the corpus nobody does.
 */
export function withSignedParagraphs(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  return frames.map((frame) => {
    const speech = signedSpeech(frame, syntax)
    if (!speech) return frame
    return { ...frame, segments: { ...frame.segments, content: [speech] }, isVerbatim: true }
  })
}

function signedSpeech({ segments }: Told, syntax: Syntax): Stretch | undefined {
  const [told, ...others] = segments.content
  if (!told || others.length > 0 || syntax.words[told[1]] !== DASH) return undefined
  const [first, end] = hullOf([...segments.source, ...segments.cue])
  // Behind it stands the full stop at most.
  const isLast = syntax.paragraphOf[end + 1] !== syntax.paragraphOf[told[0]]
  if (first !== told[1] + 1 || !isLast) return undefined
  const speech: Stretch = [beginOfParagraph(told[0], syntax), told[1]]
  return isFirstPerson(speech, syntax) ? speech : undefined
}

function isFirstPerson([first, end]: Stretch, { text, starts, ends, quotes }: Syntax): boolean {
  const isMarked = quotes.roles.subarray(first, end).includes(OPENING)
  return !isMarked && FIRST_PERSON.test(text.slice(starts[first], ends[end - 1]))
}
