/** The words of a statement by which a correction finds it again in a changed file. */
export interface Anchor {
  readonly quote: string
  readonly source: string
  readonly cue: string
}

/**
 * A quote may have a word added or a typing error repaired and is still the same statement. A
 * lower share would give a correction to a neighbour, a higher one would lose it to one word.
 */
const SAME_QUOTE = 0.8

/** "Will accept" and "will not accept" share most words and are no two versions of one quote. */
const NEGATION = /^(?:no|not|never|none|nor|neither|without|cannot|t)$/

const SAME_SOURCE = 0.1
const SAME_CUE = 0.05

/** The candidate with the anchor's words, or undefined when none has enough of them. */
export function findAnchored<T extends Anchor>(
  anchor: Anchor,
  candidates: readonly T[],
): T | undefined {
  const scored = candidates
    .map((candidate) => ({ candidate, score: likeness(anchor, candidate) }))
    .filter(({ score }) => score > 0)
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, next) => (best && best.score >= next.score ? best : next),
    undefined,
  )?.candidate
}

function likeness(a: Anchor, b: Anchor): number {
  const [left, right] = [wordsIn(a.quote), wordsIn(b.quote)]
  const quote = sharedWords(left, right)
  if (quote < SAME_QUOTE || negations(left) !== negations(right)) return 0
  return quote + (a.source === b.source ? SAME_SOURCE : 0) + (a.cue === b.cue ? SAME_CUE : 0)
}

function negations(words: readonly string[]): number {
  return words.filter((word) => NEGATION.test(word)).length
}

/** Dice's coefficient over words, each counted as often as it stands there. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length)
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
