import type { Forward } from './chain.ts'
import { LABELS, MAY_END, PREVIOUS, PREVIOUS_AT } from './labels.ts'

/** Numbers in [0, 1), the same in every run. */
export type Random = () => number

/** A linear congruential generator (Numerical Recipes): good enough to draw labels with. */
export function createRandom(seed: number): Random {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 2 ** 32
  }
}

/** Draws labellings of one chain after another; valid until its sums change. */
export interface Drawer {
  /** Begins with the chain of `count` tokens whose sums are in the forward probabilities. */
  readonly begin: (count: number) => void
  /** Writes a labelling, drawn as often as it is likely. */
  readonly draw: (random: Random, labels: Uint8Array) => void
}

/**
 * Draws from the last token back, each label given the next (forward filtering, backward
 * sampling). Most labels are all but certain given the next one, so one random number tells how
 * far back the likeliest labels go on before another one is drawn.
 */
export function createDrawer(forward: Forward): Drawer {
  const { alpha, moves } = forward
  const likeliest = new Int8Array(alpha.length)
  const shares = new Float64Array(alpha.length)
  let last = 0

  const begin = (count: number): void => {
    last = count - 1
    likeliest.fill(-1, 0, count * LABELS)
  }

  /** Weight of label `previous` of token t before `label`. */
  const weightOf = (t: number, previous: number, label: number): number =>
    (alpha[t * LABELS + previous] ?? 0) * (moves[previous * LABELS + label] ?? 0)

  /** Finds the likeliest label of token t, given that of the token behind it, and its share. */
  function findLikeliest(t: number, label: number): void {
    const at = t * LABELS + label
    let [total, most] = [0, -1]
    for (let p = PREVIOUS_AT[label] ?? 0; p < (PREVIOUS_AT[label + 1] ?? 0); p++) {
      const weight = weightOf(t, PREVIOUS[p] ?? 0, label)
      total += weight
      if (weight <= most) continue
      most = weight
      likeliest[at] = PREVIOUS[p] ?? 0
    }
    shares[at] = most / total
  }

  /** Another label of token t than the likeliest, given that of the token behind it. */
  function drawOther(t: number, label: number, random: Random): number {
    const at = t * LABELS + label
    const first = likeliest[at] ?? 0
    let rest = random() * weightOf(t, first, label) * (1 / (shares[at] ?? 1) - 1)
    for (let p = PREVIOUS_AT[label] ?? 0; p < (PREVIOUS_AT[label + 1] ?? 0); p++) {
      const previous = PREVIOUS[p] ?? 0
      if (previous === first) continue
      rest -= weightOf(t, previous, label)
      if (rest < 0) return previous
    }
    return first
  }

  function drawLast(random: Random): number {
    let rest = 0
    for (let k = 0; k < LABELS; k++) rest += (alpha[last * LABELS + k] ?? 0) * (MAY_END[k] ?? 0)
    rest *= random()
    for (let k = 0; k < LABELS; k++) {
      rest -= (alpha[last * LABELS + k] ?? 0) * (MAY_END[k] ?? 0)
      if (rest < 0) return k
    }
    return 0
  }

  const draw = (random: Random, labels: Uint8Array): void => {
    let label = drawLast(random)
    labels[last] = label
    let [kept, until] = [1, random()]
    for (let t = last - 1; t >= 0; t--) {
      const at = t * LABELS + label
      if (likeliest[at] === -1) findLikeliest(t, label)
      kept *= shares[at] ?? 1
      if (kept > until) label = likeliest[at] ?? 0
      else {
        label = drawOther(t, label, random)
        kept = 1
        until = random()
      }
      labels[t] = label
    }
  }

  return { begin, draw }
}
