import { type Chain, sumLabellings } from './chain.ts'
import { type Consensus, consensusOf } from './consensus.ts'
import { createRandom, type Drawer } from './draw-labelling.ts'
import { encode } from './encode.ts'
import { scoreFrame } from './frame.ts'
import { tally, viewFrom } from './frame-view.ts'
import { MOST_TOKENS, type Network } from './network.ts'
import { createPaths, findPaths } from './paths.ts'
import { readLabels, type Segments } from './read-labels.ts'
import type { Syntax } from './syntax.ts'
import type { ParsedText } from './tree-facts.ts'
import type { Draw } from './variants.ts'
import { LONGEST_WINDOW, type Window, windowAround } from './window.ts'

/** A cue's head, and the parts of its attribution. */
export interface Reading {
  readonly cue: number
  readonly segments: Segments
}

/** A reading, and how the networks came by it. */
export interface Frame extends Reading, Consensus {
  /** Log-odds that the token heads a cue, by its own look. */
  readonly spotted: number
  /** Log-odds that an attribution hangs on it, by all labellings of its window. */
  readonly labelled: number
  /** The readings drawn. */
  readonly draws: readonly Draw[]
}

/** Least log-odds, by its own look, of a token whose window is labelled … */
const LOOK = oddsOf(0.17)
/** … and of one beside a quotation: its window tells far better whether that is its. */
const LOOK_AT_QUOTATION = oddsOf(0.02)
/** Least log-odds, by its window, of a cue whose labellings are drawn. */
const LEAST_ODDS = oddsOf(0.07)
const DRAWS = 24

const paths = createPaths()
const labels = new Uint8Array(LONGEST_WINDOW)
const BLOCK = MOST_TOKENS - 2 * LONGEST_WINDOW

/**
 * Reads the window of every token that may head a cue. Works in blocks, so that memory does not
 * grow with the text; blocks overlap by a window.
 */
export function findFrames(network: Network, { syntax, tree }: ParsedText): readonly Frame[] {
  const frames: Frame[] = []
  const shared = { syntax, tree, tallies: tally(syntax), paths }
  for (let from = 0; from < syntax.count; from += BLOCK) {
    const first = Math.max(0, from - LONGEST_WINDOW)
    const to = Math.min(from + BLOCK, syntax.count)
    encode(network, syntax, tree, first, Math.min(to + LONGEST_WINDOW, syntax.count))
    for (let cue = from; cue < to; cue++) {
      const spotted = network.tokens.cue.view[cue - first] ?? 0
      if (spotted < LOOK && (spotted < LOOK_AT_QUOTATION || !isAtQuotation(syntax, cue))) continue
      const window = windowAround(syntax, cue)
      findPaths(syntax, tree, cue, window, paths)
      const chain = scoreFrame(network, viewFrom(cue, { ...shared, window }), first)
      const labelled = sumLabellings(chain, network.forward)
      if (labelled < LEAST_ODDS) continue
      const draws = drawReadings(network.drawer, chain, window)
      const consensus = consensusOf(draws)
      if (consensus) frames.push({ cue, spotted, labelled, draws, ...consensus })
    }
  }
  return frames
}

/**
 * Readings of the chain that was summed up last, by stratified sampling (Cochran, 1977); the same
 * for the same chain.
 */
function drawReadings(drawer: Drawer, { count }: Chain, window: Window): readonly Draw[] {
  const random = createRandom(count)
  const own = labels.subarray(0, count)
  const draws = new Map<number, Draw>()
  drawer.begin(count)
  for (let n = 0; n < DRAWS; n++) {
    const key = drawer.draw(random, (n + random()) / DRAWS)
    const known = draws.get(key)
    if (known) {
      known.count++
      continue
    }
    drawer.write(own)
    draws.set(key, { segments: readLabels(own, window.first), count: 1 })
  }
  return [...draws.values()]
}

/** How far from its quotation a cue stands at most, as a rule. */
const BESIDE = 3

/** Whether a quotation ends or begins right beside the token. */
function isAtQuotation({ order, quotes, count }: Syntax, token: number): boolean {
  if ((quotes.openedAt[token] ?? -1) >= 0) return false
  const ended = order.ended[token] ?? -1
  return (ended >= 0 && token - ended <= BESIDE) || (order.next[token] ?? count) - token <= BESIDE
}

function oddsOf(probability: number): number {
  return Math.log(probability / (1 - probability))
}
