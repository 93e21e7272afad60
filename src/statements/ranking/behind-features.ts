import { feature } from '../model/hash.ts'
import { bucket } from '../model/place.ts'
import type { Syntax } from '../model/syntax.ts'
import { isMarkedAlike } from '../quoted.ts'
import type { ContentView } from './content-view.ts'
import { stopBefore } from './context.ts'
import type { Add } from './linear.ts'

const NO_TAG = 99

/**
 * “…,” she told “Meet the Press,” and “…,” she said, adding nothing. “…”: how those quotations lie
 * that a content takes in behind its first stretch, and the next one, which it leaves out.
 */
export function behindFeatures(view: ContentView, add: Add): void {
  const { syntax, frame, content, last } = view
  const { quotes, order, paragraphOf } = syntax
  for (const [from] of content.slice(1))
    if (quotes.openedAt[from] === from) lieFeatures(view, from, 1, add)
  const next = order.next[Math.max(last, frame.cue)] ?? syntax.count
  const isNear = (paragraphOf[next] ?? Infinity) <= (paragraphOf[last] ?? 0) + 1
  if (isNear) lieFeatures(view, next, 0, add)
}

function lieFeatures(view: ContentView, opened: number, taken: number, add: Add): void {
  const { syntax, frame, first, kind, others } = view
  const { quotes, tags, lemmas, paragraphOf } = syntax
  const [ours, closed] = [quotes.openedAt[first] ?? -1, quotes.closedAt[opened] ?? opened]
  const sameParagraph = paragraphOf[opened] === paragraphOf[frame.cue] ? 1 : 0
  const place = (taken * 4 + sentencesOn(syntax, frame.cue, opened)) * 2 + sameParagraph
  const sameMark = ours < 0 ? 2 : isMarkedAlike(ours, opened, syntax) ? 1 : 0
  const look = place * 2 + (isCapital(syntax, opened + 1) ? 1 : 0)
  const stop = stopBefore(syntax, closed)
  const between = others.findLast(({ cue }) => cue > frame.cue && cue < opened)?.cue ?? -1
  add(90, place, kind * 16 + sameMark * 4 + stop)
  add(91, look, bucket(closed - opened))
  add(93, look, tags[opened - 1] ?? NO_TAG)
  add(94, place, lemmas[between] ?? 0)
  add(
    95,
    feature(0, place, tags[between] ?? NO_TAG),
    stopBefore(syntax, quotes.closedAt[ours] ?? -1) * 4 + stop,
  )
}

/** 0 in the cue's sentence, 1 where the next one begins, 2 further on in that, 3 behind it. */
function sentencesOn({ sentenceOf, sentences }: Syntax, cue: number, token: number): number {
  const own = sentenceOf[cue] ?? 0
  if (sentenceOf[token] === own) return 0
  if (token === sentences[own + 1]) return 1
  return sentenceOf[token] === own + 1 ? 2 : 3
}

function isCapital({ text, starts }: Syntax, token: number): boolean {
  const letter = text.charAt(starts[token] ?? 0)
  return letter !== letter.toLowerCase()
}
