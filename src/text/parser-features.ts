import { mix } from './hash.ts'
import type { ParserState } from './parser-state.ts'

/** How many features `fillParserFeatures` writes. */
export const PARSER_FEATURES = 35

/**
 * Writes the hashed features of a state: words, tags and relations of the top of the stack
 * (s0, s1, s2), the next tokens (n0, n1, n2) and their outermost children (s0l, s0r, …), after
 * Zhang and Nivre (ACL 2011).
 */
export function fillParserFeatures(out: Int32Array, state: ParserState): void {
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
  out[0] = mix(s0f, 1)
  out[1] = mix(s1f, 2)
  out[2] = mix(n0f, 3)
  out[3] = mix(mix(forms[n1] ?? 0, n1t), 4)
  out[4] = mix(forms[n2] ?? 0, 5)
  out[5] = mix(forms[s2] ?? 0, 6)
  out[6] = mix(s1s0 | (n0t << 12), 7)
  out[7] = mix(s0n0 | (n1t << 12), 8)
  out[8] = mix(s0n0 | (near << 12), 9)
  out[9] = mix(s1s0 | (far << 12), 10)
  out[10] = mix((tags[s2] ?? 0) | (s1t << 6), 11)
  out[11] = mix(n1t | ((tags[n2] ?? 0) << 6), 12)
  out[12] = mix((tags[s0l] ?? 0) | ((relations[s0l] ?? 0) << 6), 13)
  out[13] = mix((tags[s0r] ?? 0) | ((relations[s0r] ?? 0) << 6), 14)
  out[14] = mix((tags[s1l] ?? 0) | ((relations[s1l] ?? 0) << 6), 15)
  out[15] = mix((tags[s1r] ?? 0) | ((relations[s1r] ?? 0) << 6), 16)
  out[16] = mix((tags[n0l] ?? 0) | ((relations[n0l] ?? 0) << 6), 17)
  out[17] = mix(s0t | ((leftCount[s0] ?? 0) << 6) | ((rightCount[s0] ?? 0) << 9), 18)
  out[18] = mix(s1t | ((leftCount[s1] ?? 0) << 6) | ((rightCount[s1] ?? 0) << 9), 19)
  out[19] = mix(n0t | ((leftCount[n0] ?? 0) << 6), 20)
  out[20] = mix(forms[s0l] ?? 0, 21)
  out[21] = mix(forms[s0r] ?? 0, 22)
  out[22] = mix(forms[s1r] ?? 0, 23)
  out[23] = mix(forms[n0l] ?? 0, 24)
  out[24] = mix(forms[s1l] ?? 0, 25)
  out[25] = mix(s0t, 26)
  out[26] = mix(n0t, 27)
  out[27] = mix(s1t, 28)
  out[28] = mix(n1t, 29)
  out[29] = mix(s0f, 30 + (n0t << 8))
  out[30] = mix(n0f, 31 + (s0t << 8))
  out[31] = mix(s1f, 32 + (s0t << 8))
  out[32] = mix(s0f, 33 + (s1t << 8))
  out[33] = mix(s0w ^ (n0w << 1), 34)
  out[34] = mix(s1w ^ (s0w << 1), 35)
}
