import { mix } from './hash.ts'
import type { ParserState } from './parser-state.ts'

/** How many features `fillParserFeatures` writes. */
export const PARSER_FEATURES = 36

/**
 * Writes the hashed features of a state: words, tags and relations of the top of the stack
 * (s0, s1, s2), the next tokens (n0, n1, n2) and their outermost children, after Zhang and
 * Nivre (ACL 2011).
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
  const n1w = forms[n1] ?? 0
  const s0t = tags[s0] ?? 0
  const s1t = tags[s1] ?? 0
  const s2t = tags[s2] ?? 0
  const n0t = tags[n0] ?? 0
  const n1t = tags[n1] ?? 0
  const n2t = tags[n2] ?? 0
  const s0l = leftChild[s0] ?? none
  const s0r = rightChild[s0] ?? none
  const s1l = leftChild[s1] ?? none
  const s1r = rightChild[s1] ?? none
  const n0l = leftChild[n0] ?? none
  const s0n0 = s0t | (n0t << 6)
  const s1s0 = s1t | (s0t << 6)
  const s0v = ((leftCount[s0] ?? 0) << 3) | (rightCount[s0] ?? 0)
  const s1v = ((leftCount[s1] ?? 0) << 3) | (rightCount[s1] ?? 0)
  const near = n0 === none || s0 === none ? 7 : Math.min(6, n0 - s0)
  const far = s1 === none || s0 === none ? 7 : Math.min(6, s0 - s1)
  const s0lr = relations[s0l] ?? 0
  const s0rr = relations[s0r] ?? 0
  const s1rr = relations[s1r] ?? 0
  const n0lr = relations[n0l] ?? 0
  const s0f = mix(s0w, s0t)
  const s1f = mix(s1w, s1t)
  const n0f = mix(n0w, n0t)
  out[0] = mix(s0f, 1)
  out[1] = mix(s1f, 2)
  out[2] = mix(n0f, 3)
  out[3] = mix(n1w, 4 + (n1t << 8))
  out[4] = mix(s0n0, 5)
  out[5] = mix(s1s0, 6)
  out[6] = mix(s0f, 7 + (n0t << 8))
  out[7] = mix(n0f, 8 + (s0t << 8))
  out[8] = mix(s0f ^ (n0w << 1), 9)
  out[9] = mix(s1f, 10 + (s0t << 8))
  out[10] = mix(s0f, 11 + (s1t << 8))
  out[11] = mix(s1f ^ (s0w << 1), 12)
  out[12] = mix(s0n0 | (n1t << 12), 13)
  out[13] = mix(s0n0 | (n1t << 12) | (n2t << 18), 14)
  out[14] = mix(s1s0 | (n0t << 12), 15)
  out[15] = mix(s1s0 | (s2t << 12), 16)
  out[16] = mix(s0n0 | ((tags[s0r] ?? 0) << 12), 17)
  out[17] = mix(s0n0 | ((tags[s0l] ?? 0) << 12), 18)
  out[18] = mix(s0n0 | ((tags[n0l] ?? 0) << 12), 19)
  out[19] = mix(s1s0 | ((tags[s1r] ?? 0) << 12), 20)
  out[20] = mix(s1s0 | ((tags[s1l] ?? 0) << 12), 21)
  out[21] = mix(s1s0 | ((tags[s0l] ?? 0) << 12), 22)
  out[22] = mix(s0n0 | (near << 12), 23)
  out[23] = mix(s1s0 | (far << 12), 24)
  out[24] = mix(s0t | (s0v << 6) | (n0t << 12), 25)
  out[25] = mix(s1t | (s1v << 6) | (s0t << 12), 26)
  out[26] = mix(s0f, 27 + (s0v << 8))
  out[27] = mix(s1f, 28 + (s1v << 8))
  out[28] = mix(s0n0 | (s0lr << 12) | (s0rr << 18), 29)
  out[29] = mix(s1s0 | (s1rr << 12) | (s0lr << 18), 30)
  out[30] = mix(s0n0 | (n0lr << 12) | (s1t << 18), 31)
  out[31] = mix(s0w, 32 + (n1t << 8) + (n0t << 16))
  out[32] = mix(s1w, 33 + (n0t << 8) + (s0t << 16))
  out[33] = mix(s1f ^ (n0w << 1), 34)
  out[34] = mix(s1s0 | (s1rr << 12) | (n0t << 18), 35)
  out[35] = mix(s0f, 36 + (s0rr << 8) + (n0t << 16))
}
