import { TAGS } from './labels.ts'

/**
 * What an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta, ACL 2011) knows while it
 * reads a sentence. Tokens are indices into the text; `none` stands for a token that is not
 * there and has an entry of its own, the last, in every array.
 */
export interface ParserState {
  readonly none: number
  readonly forms: Int32Array
  readonly tags: Uint8Array
  readonly heads: Int32Array
  readonly relations: Uint8Array
  /** The outermost child so far on each side, and how many there are. */
  readonly leftChild: Int32Array
  readonly rightChild: Int32Array
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
  /** Tokens that still wait for their head: `stack[0 … depth)`. */
  readonly stack: Int32Array
  depth: number
  /** The next token to read, and where the sentence ends. */
  next: number
  end: number
}

/** The tag of a token that is not there. */
const NO_TAG = TAGS.length
/** The relation of a token that is not there or has no head yet. */
const NO_RELATION = 63

export function newState(
  forms: Int32Array,
  tags: Uint8Array,
  firstTokens: Int32Array,
): ParserState {
  const none = forms.length
  const state: ParserState = {
    none,
    forms: new Int32Array(none + 1),
    tags: new Uint8Array(none + 1),
    heads: new Int32Array(none + 1).fill(-1),
    relations: new Uint8Array(none + 1).fill(NO_RELATION),
    leftChild: new Int32Array(none + 1).fill(none),
    rightChild: new Int32Array(none + 1).fill(none),
    leftCount: new Uint8Array(none + 1),
    rightCount: new Uint8Array(none + 1),
    stack: new Int32Array(longest(firstTokens)),
    depth: 0,
    next: 0,
    end: 0,
  }
  state.forms.set(forms)
  state.tags.set(tags)
  state.tags[none] = NO_TAG
  return state
}

export function beginSentence(state: ParserState, first: number, end: number): void {
  state.depth = 0
  state.next = first
  state.end = end
}

/** Begins a sentence again, as if nothing in it had been attached. */
export function clearSentence(state: ParserState, first: number, end: number): void {
  beginSentence(state, first, end)
  state.heads.fill(-1, first, end)
  state.relations.fill(NO_RELATION, first, end)
  state.leftChild.fill(state.none, first, end)
  state.rightChild.fill(state.none, first, end)
  state.leftCount.fill(0, first, end)
  state.rightCount.fill(0, first, end)
}

export function shift(state: ParserState): void {
  state.stack[state.depth++] = state.next++
}

/** The top of the stack becomes a left child of the next token. */
export function attachLeft(state: ParserState): number {
  const child = top(state)
  state.depth--
  state.heads[child] = state.next
  state.leftChild[state.next] = child
  state.leftCount[state.next] = Math.min(7, (state.leftCount[state.next] ?? 0) + 1)
  return child
}

/** The top of the stack becomes a right child of the token below it. */
export function attachRight(state: ParserState): number {
  const child = top(state)
  state.depth--
  const head = top(state)
  state.heads[child] = head
  state.rightChild[head] = child
  state.rightCount[head] = Math.min(7, (state.rightCount[head] ?? 0) + 1)
  return child
}

export function top(state: ParserState): number {
  return state.stack[state.depth - 1] ?? state.none
}

function longest(firstTokens: Int32Array): number {
  let most = 0
  for (let s = 1; s < firstTokens.length; s++) {
    most = Math.max(most, (firstTokens[s] ?? 0) - (firstTokens[s - 1] ?? 0))
  }
  return most
}
