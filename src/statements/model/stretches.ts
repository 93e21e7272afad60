/** Tokens `[first, end)`. */
export type Stretch = readonly [first: number, end: number]

/** The stretches of one part of an attribution, in order of text. */
export type Stretches = readonly Stretch[]

const NONE: Stretch = [0, 0]

/** How many tokens two stretches have in common. */
export function overlap(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
}

export function sizeOf(stretches: Stretches): number {
  let size = 0
  for (const stretch of stretches) size += stretch[1] - stretch[0]
  return size
}

/** From where the first of the stretches begins to where the last ends. */
export function hullOf(stretches: Stretches): Stretch {
  const first = Math.min(...stretches.map(([begin]) => begin))
  return [first, Math.max(...stretches.map(([, end]) => end))]
}

/** Marks the tokens with 1 in a text's marks. */
export function mark(stretches: Stretches, marks: Uint8Array): void {
  for (const [first, end] of stretches) marks.fill(1, first, end)
}

/** Which share of the tokens is marked with 1 in a text's marks. */
export function shareMarked(stretches: Stretches, marks: Uint8Array): number {
  let count = 0
  for (const [first, end] of stretches) for (let i = first; i < end; i++) count += marks[i] ?? 0
  return count / Math.max(1, sizeOf(stretches))
}

/** How many tokens both have. */
export function shared(a: Stretches, b: Stretches): number {
  let count = 0
  for (let i = 0; i < a.length; i++)
    for (let k = 0; k < b.length; k++) count += overlap(a[i] ?? NONE, b[k] ?? NONE)
  return count
}

export function isSame(a: Stretches, b: Stretches): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++)
    if (a[i]?.[0] !== b[i]?.[0] || a[i]?.[1] !== b[i]?.[1]) return false
  return true
}

/** The tokens both have over those that either has: 1 for the same, and for none and none. */
export function overlapRatio(a: Stretches, b: Stretches): number {
  const both = shared(a, b)
  const either = sizeOf(a) + sizeOf(b) - both
  return either === 0 ? 1 : both / either
}
