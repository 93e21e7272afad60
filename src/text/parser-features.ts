import type { FeatureList } from './features.ts'
import { mix } from './hash.ts'
import type { ParserState } from './parser-state.ts'

/** How many features `fillParserFeatures` writes. */
export const PARSER_FEATURES = 35

/**
 * Lists the features of a state: words, tags and relations of the top of the stack
 * (s0, s1, s2), the next tokens (n0, n1, n2) and their outermost children (s0l, s0r, …), after
 * Zhang and Nivre (ACL 2011).
 */
export function fillParserFeatures({ values, seeds }: FeatureList, state: ParserState): void {
  const { none, forms, tags, relations, leftChild, rightChild, leftCount, rightCount } = state
  const { stack, depth, next, end } = state
  const s0 = depth > 0 ? (stack[depth - 1] ?? none) : none
  const s1 = depth > 1 ? (stack[depth - 2] ?? none) : none
  const s2 = depth > 2 ? (stack[depth - 3] ?? none) : none
  const n0 = next < end ? next : none
  const n1 = next + 1 < end ? next + 1 : none
  const n2 = next + 2 < end ? next + 2 : none
  const s0w = forms[s0] ?? 0
  const s1w = forms[s1] ?? 0
  const n0w = forms[n0] ?? 0
  const s0t = tags[s0] ?? 0
  const s1t = tags[s1] ?? 0
  const n0t = tags[n0] ?? 0
  const n1t = tags[n1] ?? 0
  const s0l = leftChild[s0] ?? none
  const s0r = rightChild[s0] ?? none
  const s1l = leftChild[s1] ?? none
  const s1r = rightChild[s1] ?? none
  const n0l = leftChild[n0] ?? none
  const s0n0 = s0t | (n0t << 6)
  const s1s0 = s1t | (s0t << 6)
  const near = n0 === none || s0 === none ? 7 : Math.min(6, n0 - s0)
  const far = s1 === none || s0 === none ? 7 : Math.min(6, s0 - s1)
  const s0f = mix(s0w, s0t)
  const s1f = mix(s1w, s1t)
  const n0f = mix(n0w, n0t)
  values[0] = s0f
  values[1] = s1f
  values[2] = n0f
  values[3] = mix(forms[n1] ?? 0, n1t)
  values[4] = forms[n2] ?? 0
  values[5] = forms[s2] ?? 0
  values[6] = s1s0 | (n0t << 12)
  values[7] = s0n0 | (n1t << 12)
  values[8] = s0n0 | (near << 12)
  values[9] = s1s0 | (far << 12)
  values[10] = (tags[s2] ?? 0) | (s1t << 6)
  values[11] = n1t | ((tags[n2] ?? 0) << 6)
  values[12] = (tags[s0l] ?? 0) | ((relations[s0l] ?? 0) << 6)
  values[13] = (tags[s0r] ?? 0) | ((relations[s0r] ?? 0) << 6)
  values[14] = (tags[s1l] ?? 0) | ((relations[s1l] ?? 0) << 6)
  values[15] = (tags[s1r] ?? 0) | ((relations[s1r] ?? 0) << 6)
  values[16] = (tags[n0l] ?? 0) | ((relations[n0l] ?? 0) << 6)
  values[17] = s0t | ((leftCount[s0] ?? 0) << 6) | ((rightCount[s0] ?? 0) << 9)
  values[18] = s1t | ((leftCount[s1] ?? 0) << 6) | ((rightCount[s1] ?? 0) << 9)
  values[19] = n0t | ((leftCount[n0] ?? 0) << 6)
  values[20] = forms[s0l] ?? 0
  values[21] = forms[s0r] ?? 0
  values[22] = forms[s1r] ?? 0
  values[23] = forms[n0l] ?? 0
  values[24] = forms[s1l] ?? 0
  values[25] = s0t
  values[26] = n0t
  values[27] = s1t
  values[28] = n1t
  values[29] = s0f
  seeds[29] = 30 + (n0t << 8)
  values[30] = n0f
  seeds[30] = 31 + (s0t << 8)
  values[31] = s1f
  seeds[31] = 32 + (s0t << 8)
  values[32] = s0f
  seeds[32] = 33 + (s1t << 8)
  values[33] = s0w ^ (n0w << 1)
  values[34] = s1w ^ (s0w << 1)
}
