import { labelOf, PARTS, type Part } from '../src/statements/model/labels.ts'
import type { Syntax } from '../src/statements/model/syntax.ts'
import { VERB_TAGS } from '../src/statements/model/tree-facts.ts'
import type { Window } from '../src/statements/model/window.ts'
import { TAGS } from '../src/text/labels.ts'
import type { Span } from '../src/text/span.ts'
import type { PolnearAttribution } from './polnear.ts'

/** An annotated attribution in tokens: stretches `[first, end)`, and the token that heads its cue. */
export interface Gold extends Readonly<Record<Part, readonly Stretch[]>> {
  readonly head: number
  /** From its first token to behind its last. */
  readonly first: number
  readonly end: number
}

export type Stretch = readonly [first: number, end: number]

const WORD_TAGS = TAGS.map((tag) => /^\w/.test(tag))

/** The attributions with a cue and a content. */
export function goldFrames(
  syntax: Syntax,
  attributions: readonly PolnearAttribution[],
): readonly Gold[] {
  return attributions.flatMap((attribution) => {
    const parts = {
      source: stretches(syntax, attribution.source),
      cue: stretches(syntax, attribution.cue),
      content: stretches(syntax, attribution.content),
    }
    if (parts.cue.length === 0 || parts.content.length === 0) return []
    const all = PARTS.flatMap((part) => parts[part])
    return [
      {
        ...parts,
        head: headOf(syntax, parts.cue),
        first: Math.min(...all.map(([first]) => first)),
        end: Math.max(...all.map(([, end]) => end)),
      },
    ]
  })
}

function stretches(syntax: Syntax, spans: readonly Span[]): readonly Stretch[] {
  const found: [number, number][] = []
  for (const [start, stop] of spans) {
    let first = firstEndingAfter(syntax, start)
    let end = first
    while (end < syntax.count && (syntax.starts[end] ?? 0) < stop) end++
    const last = found.at(-1)
    if (last && last[1] >= first) first = last[1]
    if (end > first) {
      if (last && last[1] === first) last[1] = end
      else found.push([first, end])
    }
  }
  return found
}

function firstEndingAfter({ ends }: Syntax, offset: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The token of a cue whose head lies outside it; a verb rather than another word. */
function headOf(syntax: Syntax, cue: readonly Stretch[]): number {
  const tokens = cue.flatMap(([first, end]) =>
    Array.from({ length: end - first }, (_, i) => first + i),
  )
  const rank = (token: number) => {
    const tag = syntax.tags[token] ?? 0
    const outside = !tokens.includes(syntax.heads[token] ?? -1)
    return (outside ? 4 : 0) + (VERB_TAGS[tag] === 1 ? 2 : 0) + (WORD_TAGS[tag] ? 1 : 0)
  }
  return tokens.reduce((best, token) => (rank(token) > rank(best) ? token : best))
}

const CUE_FIRST: readonly Part[] = ['cue', 'source', 'content']

/** Writes the labels of a window's tokens; where parts overlap, the cue wins, then the source. */
export function labelWindow(gold: Gold, window: Window, labels: Uint8Array): void {
  const size = window.end - window.first
  const owner = new Int8Array(size).fill(-1)
  const begins = new Set<number>()
  for (const part of CUE_FIRST) {
    for (const [first, end] of gold[part]) {
      begins.add(first - window.first)
      const from = Math.max(first - window.first, 0)
      for (let t = from; t < Math.min(end - window.first, size); t++)
        if (owner[t] === -1) owner[t] = PARTS.indexOf(part)
    }
  }
  for (let t = 0; t < size; t++) {
    const part = owner[t] ?? -1
    const opens = t === 0 || owner[t - 1] !== part || begins.has(t)
    const closes = t === size - 1 || owner[t + 1] !== part || begins.has(t + 1)
    labels[t] = part < 0 ? 0 : labelOf(part, closes ? (opens ? 3 : 2) : opens ? 0 : 1)
  }
}
