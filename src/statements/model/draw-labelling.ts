import type { Forward } from './chain.ts'
import { ROW } from './chain-kernel.ts'
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
  /**
   * Draws a labelling as often as it is likely; returns a number that is the same for the same
   * labelling. The stratum, a random number in [0, 1) too, tells how far the usual labels go on:
   * shares of draws with evenly spread strata come nearer to what is likely.
   */
  readonly draw: (random: Random, stratum: number) => number
  /** Writes the labelling that was drawn last. */
  readonly write: (labels: Uint8Array) => void
}

/**
 * Draws from the last token back, each label given the next (forward filtering, backward
 * sampling). Most labels are all but certain given the next one, so one random number tells how
 * far back the likeliest labels go on before another one is drawn. Where that runs along the
 * usual labelling, which has the likeliest label everywhere, the place is found by halving; and
 * only what is unusual is noted.
 */
export function createDrawer(forward: Forward): Drawer {
  const { alpha, moves } = forward
  const most = alpha.length / ROW
  /** Places in PREVIOUS. */
  const likeliest = new Int8Array(alpha.length)
  /** Logarithms of the likeliest labels' shares. */
  const shares = new Float64Array(alpha.length)
  const usual = new Uint8Array(most)
  /** Of the usual labels from a token on, the shares' logarithms added up. */
  const kept = new Float64Array(most)
  /** Tokens with another label than the usual one, and that label. */
  const unusualAt = new Int32Array(most)
  const unusual = new Uint8Array(most)
  let [last, noted, ends] = [0, 0, 0]

  const begin = (count: number): void => {
    last = count - 1
    likeliest.fill(-1, 0, count * ROW)
    ends = 0
    let label = 0
    for (let k = 0; k < LABELS; k++) {
      ends += endWeight(k)
      if (endWeight(k) > endWeight(label)) label = k
    }
    usual[last] = label
    kept[last] = 0
    for (let t = last - 1; t >= 0; t--) {
      kept[t] = (kept[t + 1] ?? 0) + shareOfLikeliest(t, label)
      label = likeliestBefore(t, label)
      usual[t] = label
    }
  }

  const endWeight = (label: number): number =>
    (alpha[last * ROW + label] ?? 0) * (MAY_END[label] ?? 0)

  function drawLast(random: Random): number {
    let rest = ends * random()
    for (let k = 0; k < LABELS; k++) {
      rest -= endWeight(k)
      if (rest < 0) return k
    }
    return 0
  }

  /** Weight of the label at place p of PREVIOUS for token t, given that of the token behind it. */
  function weightOf(t: number, p: number, label: number): number {
    const before = PREVIOUS[p] ?? 0
    return (alpha[t * ROW + before] ?? 0) * (moves[before * ROW + label] ?? 0)
  }

  const likeliestBefore = (t: number, label: number): number =>
    PREVIOUS[likeliest[t * ROW + label] ?? 0] ?? 0

  /** Log of the share of the likeliest label of token t, given that of the token behind it. */
  function shareOfLikeliest(t: number, label: number): number {
    const at = t * ROW + label
    if (likeliest[at] !== -1) return shares[at] ?? 0
    let [total, largest] = [0, -1]
    for (let p = PREVIOUS_AT[label] ?? 0; p < (PREVIOUS_AT[label + 1] ?? 0); p++) {
      const weight = weightOf(t, p, label)
      total += weight
      if (weight <= largest) continue
      largest = weight
      likeliest[at] = p
    }
    shares[at] = Math.log(largest / total)
    return shares[at] ?? 0
  }

  /** Another label of token t than the likeliest, given that of the token behind it. */
  function drawOther(t: number, label: number, random: Random): number {
    const at = t * ROW + label
    const first = likeliest[at] ?? 0
    let rest = random() * weightOf(t, first, label) * (Math.exp(-(shares[at] ?? 0)) - 1)
    for (let p = PREVIOUS_AT[label] ?? 0; p < (PREVIOUS_AT[label + 1] ?? 0); p++) {
      if (p === first) continue
      rest -= weightOf(t, p, label)
      if (rest < 0) return PREVIOUS[p] ?? 0
    }
    return PREVIOUS[first] ?? 0
  }

  /** The last token before t that keeps no more than `least` of the usual labels; -1 for none. */
  function lastKeeping(least: number, t: number): number {
    let [low, high] = [0, t]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((kept[middle] ?? 0) <= least) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  const draw = (random: Random, stratum: number): number => {
    noted = 0
    let [t, label] = [last, drawLast(random)]
    let key = label
    // What the likeliest labels may still lose: the logarithm of a share.
    let until = Math.log(stratum)
    for (;;) {
      if (label === usual[t]) {
        t = lastKeeping(until + (kept[t] ?? 0), t)
        label = usual[t + 1] ?? 0
      } else {
        unusualAt[noted] = t
        unusual[noted++] = label
        t--
        until -= t < 0 ? 0 : shareOfLikeliest(t, label)
        if (t >= 0 && until < 0) {
          label = likeliestBefore(t, label)
          continue
        }
      }
      if (t < 0) return key
      label = drawOther(t, label, random)
      key = Math.imul(key ^ (t * LABELS + label), 0x01000193)
      until = Math.log(random())
    }
  }

  const write = (labels: Uint8Array): void => {
    labels.set(usual.subarray(0, last + 1))
    for (let n = 0; n < noted; n++) labels[unusualAt[n] ?? 0] = unusual[n] ?? 0
  }

  return { begin, draw, write }
}
