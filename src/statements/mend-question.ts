import { COMMA, hashesOf, TENSED } from './forms/words.ts'
import type { Reading } from './model/find-frames.ts'
import { hashString } from './model/hash.ts'
import type { Stretch, Stretches } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'

export const ASKING = hashesOf('ask press question quiz challenge')
const QUESTION = hashString('question')
const BY = hashString('by')
const WHEN = hashString('when')

/** Keeps apart what somebody is asked and what she answers. */
export function mendQuestion<F extends Reading>(frame: F, syntax: Syntax): F {
  return withoutQuestion(withoutAnswerer(withoutSubject(frame, syntax), syntax), syntax)
}

/** “Asked about troops, the envoy | said no”: who answers is no part of the question. */
function withoutSubject<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const [words, last] = [cue[0], content.at(-1)]
  if (!words || !last || !opensQuestion(words, frame.cue, syntax)) return frame
  const comma = last[0] + syntax.tags.subarray(...last).lastIndexOf(COMMA)
  if (comma <= last[0] || TENSED[syntax.tags[last[1]] ?? 0] === 0) return frame
  const rest = [...content.slice(0, -1), [last[0], comma] as const]
  return { ...frame, segments: { source, cue, content: rest } }
}

/** “Pressed on troops, the envoy said no”, “the envoy, asked about troops, said no”: she is no source of the question. */
function withoutAnswerer<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const [own, words] = [source[0], cue[0]]
  if (!own || !words || !opensQuestion(words, frame.cue, syntax)) return frame
  const isAsker = own[0] === words[1] || syntax.lemmas[own[0] - 1] === BY
  const isAsked = own[0] > words[1] || isInserted(content, syntax)
  return isAsker || !isAsked ? frame : { ...frame, segments: { source: [], cue, content } }
}

/** “…, asked about troops, | said”: whether the sentence goes on with a verb behind the question. */
function isInserted(content: Stretches, { tags }: Syntax): boolean {
  const end = content.at(-1)?.[1] ?? 0
  return tags[end] === COMMA && TENSED[tags[end + 1] ?? 0] === 1
}

/** Whether a cue opens a clause without a subject: “asked about …”, “in response to a question on …” */
function opensQuestion(words: Stretch, head: number, syntax: Syntax): boolean {
  const isQuestion = syntax.lemmas.subarray(...words).includes(QUESTION)
  return (ASKING.has(syntax.lemmas[head] ?? 0) || isQuestion) && opensClause(words[0], syntax)
}

function opensClause(token: number, { tags, lemmas, sentences, sentenceOf }: Syntax): boolean {
  const isFirst = sentences[sentenceOf[token] ?? 0] === token
  return isFirst || tags[token - 1] === COMMA || lemmas[token - 1] === WHEN
}

/** “Pressed on troops, he said no”: the question is no part of the answer. */
function withoutQuestion<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const [first, ...rest] = content
  if (!first || rest.length === 0 || first[1] > frame.cue) return frame
  const asked = syntax.lemmas[first[0]] === WHEN ? first[0] + 1 : first[0]
  const isAside = syntax.tags[first[1]] === COMMA || syntax.tags[first[1] - 1] === COMMA
  const isQuestion = isAside && opensQuestion([asked, asked + 1], asked, syntax)
  return isQuestion ? { ...frame, segments: { source, cue, content: rest } } : frame
}
