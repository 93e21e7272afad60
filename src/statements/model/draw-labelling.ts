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
  /**
   * Writes a labelling, drawn as often as it is likely, and returns a number that is the same for
   * the same labelling.
   */
  readonly draw: (random: Random, labels: Uint8Array) => number
}

/**
 * Draws from the last token back, each label given the next (forward filtering, backward
 * sampling). Most labels are all but certain given the next one, so one random number tells how
 * far back the likeliest labels go on before another one is drawn. Where that runs along the
 * usual labelling, which has the likeliest label everywhere, the place is found by halving.
 */
export function createDrawer(forward: Forward): Drawer {
  const { alpha, into } = forward
  /** Places in PREVIOUS. */
  const likeliest = new Int8Array(alpha.length)
  /** Logarithms of the likeliest labels' shares. */
  const shares = new Float64Array(alpha.length)
  const usual = new Uint8Array(alpha.length / LABELS)
  /** Of the usual labels from a token on, the shares' logarithms added up. */
  const kept = new Float64Array(alpha.length / LABELS)
  let last = 0

  const begin = (count: number): void => {
    last = count - 1
    likeliest.fill(-1, 0, count * LABELS)
    let label = likeliestLast()
    usual[last] = label
    kept[last] = 0
    for (let t = last - 1; t >= 0; t--) {
      const share = shareOfLikeliest(t, label)
      kept[t] = (kept[t + 1] ?? 0) + share
      label = likeliestBefore(t, label)
      usual[t] = label
    }
  }

  const lastWeight = (label: number): number =>
    (alpha[last * LABELS + label] ?? 0) * (MAY_END[label] ?? 0)

  function likeliestLast(): number {
    let best = 0
    for (let k = 1; k < LABELS; k++) if (lastWeight(k) > lastWeight(best)) best = k
    return best
  }

  function drawLast(random: Random): number {
    let rest = 0
    for (let k = 0; k < LABELS; k++) rest += lastWeight(k)
    rest *= random()
    for (let k = 0; k < LABELS; k++) {
      rest -= lastWeight(k)
      if (rest < 0) return k
    }
    return 0
  }

  /** Weight of the label at place p of PREVIOUS for token t. */
  const weightOf = (t: number, p: number): number =>
    (alpha[t * LABELS + (PREVIOUS[p] ?? 0)] ?? 0) * (into[p] ?? 0)

  const likeliestBefore = (t: number, label: number): number =>
    PREVIOUS[likeliest[t * LABELS + label] ?? 0] ?? 0

  /** Log of the share of the likeliest label of token t, given that of the token behind it. */
  function shareOfLikeliest(t: number, label: number): number {
    const at = t * LABELS + label
    if (likeliest[at] !== -1) return shares[at] ?? 0
    let [total, most] = [0, -1]
    for (let p = PREVIOUS_AT[label] ?? 0; p < (PREVIOUS_AT[label + 1] ?? 0); p++) {
      const weight = weightOf(t, p)
      total += weight
      if (weight <= most) continue
      most = weight
      likeliest[at] = p
    }
    shares[at] = Math.log(most / total)
    return shares[at] ?? 0
  }

  /** Another label of token t than the likeliest, given that of the token behind it. */
  function drawOther(t: number, label: number, random: Random): number {
    const at = t * LABELS + label
    const first = likeliest[at] ?? 0
    let rest = random() * weightOf(t, first) * (Math.exp(-(shares[at] ?? 0)) - 1)
    for (let p = PREVIOUS_AT[label] ?? 0; p < (PREVIOUS_AT[label + 1] ?? 0); p++) {
      if (p === first) continue
      rest -= weightOf(t, p)
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

  const draw = (random: Random, labels: Uint8Array): number => {
    labels.set(usual.subarray(0, last + 1))
    let [t, label] = [last, drawLast(random)]
    let key = label
    // What the likeliest labels may still lose: the logarithm of a share.
    let until = Math.log(random())
    for (;;) {
      labels[t] = label
      if (label === usual[t]) {
        t = lastKeeping(until + (kept[t] ?? 0), t)
        label = usual[t + 1] ?? 0
      } else {
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

  return { begin, draw }
}
