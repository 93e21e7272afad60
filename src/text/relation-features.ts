import { mix } from './hash.ts'
import type { ParserState } from './parser-state.ts'

/** How many features `fillRelationFeatures` writes. */
export const RELATION_FEATURES = 16

/** The tags of head and child and the arc's direction (1 when the child follows), in 13 bits. */
export function arcKind(headTag: number, childTag: number, right: number): number {
  return headTag | (childTag << 6) | (right << 12)
}

export const ARC_KINDS = 1 << 13

/** Writes the hashed features of an arc just before its child, whose own subtree is complete, joins. */
export function fillRelationFeatures(
  out: Int32Array,
  { none, forms, tags, relations, leftChild, rightChild }: ParserState,
  head: number,
  child: number,
): void {
  const right = head < child ? 1 : 0
  const headTag = tags[head] ?? 0
  const childTag = tags[child] ?? 0
  const pair = arcKind(headTag, childTag, right)
  const headForm = forms[head] ?? 0
  const childForm = forms[child] ?? 0
  const first = leftChild[child] ?? none
  const last = rightChild[child] ?? none
  const headLeft = leftChild[head] ?? none
  const sibling = (right ? rightChild[head] : headLeft) ?? none
  const distance = Math.min(6, Math.abs(head - child))
  const before = child > 0 ? (tags[child - 1] ?? 0) : 63
  const after = tags[child + 1] ?? 63
  out[0] = mix(pair, 1)
  out[1] = mix(headForm, 2 + (childTag << 8) + (right << 16))
  out[2] = mix(childForm, 3 + (headTag << 8) + (right << 16))
  out[3] = mix(mix(headForm, childForm), 4)
  out[4] = mix(forms[first] ?? 0, 5 + (pair << 8))
  out[5] = mix(pair | ((relations[first] ?? 0) << 13) | ((tags[first] ?? 0) << 19), 6)
  out[6] = mix(pair | ((relations[last] ?? 0) << 13) | ((tags[last] ?? 0) << 19), 7)
  out[7] = mix(pair | (distance << 13), 8)
  out[8] = mix(pair | (before << 13) | (after << 19), 9)
  out[9] = mix(pair | ((relations[sibling] ?? 0) << 13) | ((tags[sibling] ?? 0) << 19), 10)
  out[10] = mix(pair | ((relations[headLeft] ?? 0) << 13) | ((tags[headLeft] ?? 0) << 19), 11)
  out[11] = mix(childForm, 12 + (right << 8))
  out[12] = mix(headForm, 13 + ((relations[sibling] ?? 0) << 8) + (right << 16) + (childTag << 17))
  out[13] = mix(headForm, 14 + ((relations[first] ?? 0) << 8) + (right << 16) + (childTag << 17))
  out[14] = mix(forms[headLeft] ?? 0, 15 + (pair << 8))
  out[15] = mix(forms[child + 1 < none ? child + 1 : none] ?? 0, 16 + (pair << 8))
}
