import { expect, test } from 'vitest'
import { type Chain, createForward, sumLabellings } from './chain.ts'
import { createDrawer, createRandom, type Random } from './draw-labelling.ts'
import { LABELS, labelOf, NOTHING } from './labels.ts'

const WHOLE = 3
const SOURCE = labelOf(0, WHOLE)
const CUE = labelOf(1, WHOLE)

/** The first labels drawn of a source three times as likely as none, before a cue. */
function draw(count: number, seed: number, stratumOf: (n: number, random: Random) => number) {
  const chain = chainOf([{ [SOURCE]: Math.log(3) }, { [CUE]: 0 }])
  const forward = createForward(chain.count)
  sumLabellings(chain, forward)
  const drawer = createDrawer(forward)
  drawer.begin(chain.count)
  const random = createRandom(seed)
  const labels = new Uint8Array(chain.count)
  return Array.from({ length: count }, (_, n) => {
    drawer.draw(random, stratumOf(n, random))
    drawer.write(labels)
    return labels[0]
  })
}

test('labellings are drawn as often as they are likely', () => {
  const drawn = draw(4000, 1, (_, random) => random())
  const share = (label: number) => drawn.filter((other) => other === label).length / drawn.length
  expect(share(SOURCE)).toBeCloseTo(0.75, 1)
  expect(share(NOTHING)).toBeCloseTo(0.25, 1)
})

test('draws with evenly spread strata miss what is likely by one at most', () => {
  for (const seed of [1, 2, 3]) {
    const drawn = draw(24, seed, (n, random) => (n + random()) / 24)
    const sources = drawn.filter((label) => label === SOURCE)
    expect(Math.abs(sources.length - 18)).toBeLessThanOrEqual(1)
  }
})

/** A chain of tokens with the scores given and all other labels out of the question. */
function chainOf(tokens: readonly Readonly<Record<number, number>>[]): Chain {
  const scores = new Float32Array(tokens.length * LABELS).fill(-50)
  tokens.forEach((given, t) => {
    scores[t * LABELS + NOTHING] = 0
    for (const [label, score] of Object.entries(given)) scores[t * LABELS + Number(label)] = score
  })
  return {
    scores,
    transitions: new Float32Array(LABELS * LABELS),
    count: tokens.length,
    cue: tokens.length - 1,
  }
}
