import { TAGS } from '../../text/labels.ts'
import type { Paths } from './paths.ts'
import { quoteGaps } from './place.ts'
import { type Syntax, tagId } from './syntax.ts'
import { type TreeFacts, VERB_TAGS } from './tree-facts.ts'
import type { Window } from './window.ts'

const COMMA = tagId(',')
const MARKS = Uint8Array.from(TAGS, (tag) => (/^\W+$/.test(tag) || tag.endsWith('RB-') ? 1 : 0))

/** What is counted once for all windows. */
export interface Tallies {
  /** How many commas and verbs stand before each token: differences tell what stands between. */
  readonly commas: Int32Array
  readonly verbs: Int32Array
  /** What marks a token and its neighbours are. */
  readonly marks: Int32Array
}

export function tally(syntax: Syntax): Tallies {
  const { tags, count } = syntax
  const commas = new Int32Array(count + 1)
  const verbs = new Int32Array(count + 1)
  const marks = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const tag = tags[i] ?? 0
    commas[i + 1] = (commas[i] ?? 0) + (tag === COMMA ? 1 : 0)
    verbs[i + 1] = (verbs[i] ?? 0) + (VERB_TAGS[tag] ?? 0)
    marks[i] = marksAround(syntax, i)
  }
  return { commas, verbs, marks }
}

/** What the features of a window's tokens are read from. */
export interface FrameView {
  readonly syntax: Syntax
  readonly tree: TreeFacts
  readonly tallies: Tallies
  readonly paths: Paths
  readonly window: Window
  readonly cue: number
  readonly cueFacts: CueFacts
}

/** What is the same for all tokens of a cue's window. */
interface CueFacts {
  readonly lemma: number
  readonly sense: number
  readonly kind: number
  readonly children: number
  readonly sentence: number
  readonly paragraph: number
  readonly quoteGaps: number
  /** Where the quotation that it stands in was opened; -1 for none. */
  readonly opened: number
  readonly ordinal: number
}

/** The view from a cue; `paths` are the ones from there (findPaths). */
export function viewFrom(cue: number, view: Omit<FrameView, 'cue' | 'cueFacts'>): FrameView {
  const { syntax, tree } = view
  const cueFacts = {
    lemma: syntax.lemmas[cue] ?? 0,
    sense: syntax.senses[cue] ?? 0,
    kind: (syntax.tags[cue] ?? 0) * 64 + (syntax.relations[cue] ?? 0),
    children: tree.children[cue] ?? 0,
    sentence: syntax.sentenceOf[cue] ?? 0,
    paragraph: syntax.paragraphOf[cue] ?? 0,
    quoteGaps: quoteGaps(syntax, cue),
    opened: syntax.quotes.openedAt[cue] ?? -1,
    ordinal: syntax.order.ordinals[cue] ?? 0,
  }
  return { ...view, cue, cueFacts }
}

function marksAround(syntax: Syntax, i: number): number {
  return markKind(syntax, i - 1) * 4096 + markKind(syntax, i) * 64 + markKind(syntax, i + 1)
}

function markKind({ tags, count }: Syntax, at: number): number {
  if (at < 0 || at >= count) return 63
  const tag = tags[at] ?? 0
  return MARKS[tag] === 1 ? tag + 1 : 0
}
