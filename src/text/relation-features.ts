import type { FeatureList } from './features.ts'
import { mix } from './hash.ts'
import type { ParserState } from './parser-state.ts'

/** How many features `fillRelationFeatures` writes. */
export const RELATION_FEATURES = 16

/** The tags of head and child and the arc's direction (1 when the child follows), in 13 bits. */
export function arcKind(headTag: number, childTag: number, right: number): number {
  return headTag | (childTag << 6) | (right << 12)
}

export const ARC_KINDS = 1 << 13

/** Lists the features of an arc just before its child, whose own subtree is complete, joins. */
export function fillRelationFeatures(
  { values, seeds }: FeatureList,
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
  values[0] = pair
  values[1] = headForm
  seeds[1] = 2 + (childTag << 8) + (right << 16)
  values[2] = childForm
  seeds[2] = 3 + (headTag << 8) + (right << 16)
  values[3] = mix(headForm, childForm)
  values[4] = forms[first] ?? 0
  seeds[4] = 5 + (pair << 8)
  values[5] = pair | ((relations[first] ?? 0) << 13) | ((tags[first] ?? 0) << 19)
  values[6] = pair | ((relations[last] ?? 0) << 13) | ((tags[last] ?? 0) << 19)
  values[7] = pair | (distance << 13)
  values[8] = pair | (before << 13) | (after << 19)
  values[9] = pair | ((relations[sibling] ?? 0) << 13) | ((tags[sibling] ?? 0) << 19)
  values[10] = pair | ((relations[headLeft] ?? 0) << 13) | ((tags[headLeft] ?? 0) << 19)
  values[11] = childForm
  seeds[11] = 12 + (right << 8)
  values[12] = headForm
  seeds[12] = 13 + ((relations[sibling] ?? 0) << 8) + (right << 16) + (childTag << 17)
  values[13] = headForm
  seeds[13] = 14 + ((relations[first] ?? 0) << 8) + (right << 16) + (childTag << 17)
  values[14] = forms[headLeft] ?? 0
  seeds[14] = 15 + (pair << 8)
  values[15] = forms[child + 1 < none ? child + 1 : none] ?? 0
  seeds[15] = 16 + (pair << 8)
}
