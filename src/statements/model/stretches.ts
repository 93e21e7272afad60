/** Tokens `[first, end)`. */
export type Stretch = readonly [first: number, end: number]

/** The stretches of one part of an attribution, in order of text. */
export type Stretches = readonly Stretch[]

function sizeOf(stretches: Stretches): number {
  return stretches.reduce((sum, [first, end]) => sum + end - first, 0)
}

/** How many tokens both have. */
export function shared(a: Stretches, b: Stretches): number {
  let count = 0
  for (const [first, end] of a)
    for (const [from, to] of b) count += Math.max(0, Math.min(end, to) - Math.max(first, from))
  return count
}

export function isSame(a: Stretches, b: Stretches): boolean {
  return (
    a.length === b.length && a.every(([first, end], i) => first === b[i]?.[0] && end === b[i][1])
  )
}

/** The tokens both have over those that either has: 1 for the same, and for none and none. */
export function overlapRatio(a: Stretches, b: Stretches): number {
  const both = shared(a, b)
  const either = sizeOf(a) + sizeOf(b) - both
  return either === 0 ? 1 : both / either
}
