import { withoutLeadIn } from './lead-in.ts'
import { isDash } from './model/dash-speech.ts'
import type { Reading } from './model/find-frames.ts'
import { hashString } from './model/hash.ts'
import { CLOSING } from './model/quote-roles.ts'
import { type Stretch, shared } from './model/stretches.ts'
import { DASH, relationId, type Syntax, tagId } from './model/syntax.ts'
import { holdsQuotation, isQuoted } from './quoted.ts'

const STOP = tagId('.')
const COMMA = tagId(',')
const SUBJECT = relationId('nsubj')
const PASSIVE_SUBJECT = relationId('nsubjpass')
/** Whoever “was quoted as saying” it is its source. */
const QUOTE = hashString('quote')
/** How far from its cue a subject is looked for, and how far it reaches, in tokens. */
const REACH = 40

/** Puts right what a labelling of single tokens gets wrong about whole stretches. */
export function mendFrame<F extends Reading>(frame: F, syntax: Syntax): F {
  const own = withoutLeadIn(withoutAside(withoutDateline(frame, syntax), syntax), syntax)
  return withoutDashes(withSubject(own, syntax), syntax)
}

/** — We are ready, — she said: the dashes are not her words. */
function withoutDashes<F extends Reading>(frame: F, syntax: Syntax): F {
  const content = frame.segments.content.map((stretch) => bareSpeech(stretch, syntax))
  return { ...frame, segments: { ...frame.segments, content } }
}

function bareSpeech([first, end]: Stretch, syntax: Syntax): Stretch {
  const { quotes, text, tags } = syntax
  const opened = quotes.openedAt[first] ?? -1
  if (opened < 0 || !isDash(text, syntax, opened)) return [first, end]
  let from = first === opened ? first + 1 : first
  // Spanish: —We are ready —she said—. We will not wait.
  while (tags[from] === STOP || tags[from] === COMMA) from++
  const to = quotes.roles[end - 1] === CLOSING ? end - 1 : end
  return from < to ? [from, to] : [first, end]
}

/** “…”, she said, waving: behind a whole quotation and its cue, words with no quotation are the writer's. */
function withoutAside<F extends Reading>(frame: F, syntax: Syntax): F {
  const { content } = frame.segments
  const quotation = content.find((stretch) => isQuoted(stretch, syntax))
  if (content.length < 2 || !quotation || quotation[0] > frame.cue) return frame
  const own = content.filter((stretch) => stretch[0] < frame.cue || holdsQuotation(stretch, syntax))
  return { ...frame, segments: { ...frame.segments, content: own } }
}

/** GENEVA — The envoy said: the place before the dash that opens a paragraph says nothing. */
function withoutDateline<F extends Reading>(frame: F, syntax: Syntax): F {
  const [place, ...rest] = frame.segments.source
  if (!place || rest.length === 0 || syntax.words[place[1]] !== DASH) return frame
  const opens = syntax.paragraphOf[place[0]] !== syntax.paragraphOf[place[0] - 1]
  return opens ? { ...frame, segments: { ...frame.segments, source: rest } } : frame
}

/** A cue without a source has its grammatical subject for one, if that is no other part. */
function withSubject<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  if (source.length > 0) return frame
  const subject = subjectOf(frame.cue, syntax)
  if (!subject || shared(cue, [subject]) > 0) return frame
  const rest = content.filter(([first, end]) => first < subject[0] || end > subject[1])
  if (rest.length === 0 || shared(rest, [subject]) > 0) return frame
  return { ...frame, segments: { source: [subject], cue, content: rest } }
}

function subjectOf(cue: number, syntax: Syntax): Stretch | undefined {
  const { heads, relations, lemmas, count } = syntax
  const isSubject = (relation: number) =>
    relation === SUBJECT || (relation === PASSIVE_SUBJECT && lemmas[cue] === QUOTE)
  for (let i = Math.max(cue - REACH, 0); i < Math.min(cue + REACH, count); i++)
    if (heads[i] === cue && isSubject(relations[i] ?? 0)) return phraseOf(i, syntax)
  return undefined
}

/** The unbroken run of tokens that hang on a token. */
function phraseOf(head: number, syntax: Syntax): Stretch {
  let [first, end] = [head, head + 1]
  while (head - first < REACH && hangsOn(first - 1, head, syntax)) first--
  while (end - head < REACH && hangsOn(end, head, syntax)) end++
  return [first, end]
}

function hangsOn(token: number, head: number, { heads }: Syntax): boolean {
  let at = token
  for (let step = 0; step < REACH && at >= 0 && at !== head; step++) at = heads[at] ?? -1
  return at === head
}
