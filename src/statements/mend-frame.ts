import { COMMA, IT, THAT } from './forms/words.ts'
import { withoutLeadIn } from './lead-in.ts'
import { mendQuestion } from './mend-question.ts'
import { mendSource } from './mend-source.ts'
import { isDash } from './model/dash-speech.ts'
import type { Reading } from './model/find-frames.ts'
import { CLOSING } from './model/quote-roles.ts'
import type { Stretch } from './model/stretches.ts'
import { type Syntax, tagId } from './model/syntax.ts'
import { withoutPassedOn } from './passed-on.ts'
import { holdsQuotation, isQuoted } from './quoted.ts'
import { withWholeList } from './whole-list.ts'
import { withoutWithheld } from './withheld.ts'

const STOP = tagId('.')
const ADVERB = tagId('RB')

/** Puts right what a labelling of single tokens gets wrong about whole stretches. */
export function mendFrame<F extends Reading>(frame: F, syntax: Syntax): F {
  const own = withoutLeadIn(withoutAside(frame, syntax), syntax)
  const mended = withoutDashes(mendSource(own, syntax), syntax)
  const whole = withWholeList(withoutOpener(mended, syntax), syntax)
  return withoutWithheld(mendQuestion(withoutPassedOn(whole, syntax), syntax), syntax)
}

/** It seems that they left. Previously, she said that they had: only the clause is said. */
function withoutOpener<F extends Reading>(frame: F, syntax: Syntax): F {
  const { tags, lemmas } = syntax
  const [opener, clause, ...rest] = frame.segments.content
  if (!opener || !clause || opener[1] > frame.cue || lemmas[clause[0]] !== THAT) return frame
  const isWord = opener[1] - opener[0] === 1
  const saysNothing = lemmas[opener[0]] === IT || tags[opener[0]] === ADVERB
  if (!isWord || !saysNothing) return frame
  return { ...frame, segments: { ...frame.segments, content: [clause, ...rest] } }
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
