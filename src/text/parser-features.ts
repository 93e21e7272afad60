import type { FeatureList } from './features.ts'
import { mix } from './hash.ts'
import type { ParserState } from './parser-state.ts'

/** How many features `fillParserFeatures` writes. */
export const PARSER_FEATURES = 28

/**
 * Lists the features of a state: words, tags and relations of the top of the stack (s0, s1), the
 * next tokens (n0, n1, n2) and their outermost children (s0r, n0l, …), after Zhang and Nivre (ACL
 * 2011). Those of theirs are missing without which trees were as good (decision 2).
 */
export function fillParserFeatures({ values, seeds }: FeatureList, state: ParserState): void {
  const { none, forms, tags, relations, leftChild, rightChild, leftCount, rightCount } = state
  const { stack, depth, next, end } = state
  const s0 = depth > 0 ? (stack[depth - 1] ?? none) : none
  const s1 = depth > 1 ? (stack[depth - 2] ?? none) : none
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
  const s0r = rightChild[s0] ?? none
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
  values[5] = s1s0 | (n0t << 12)
  values[6] = s0n0 | (n1t << 12)
  values[7] = s0n0 | (near << 12)
  values[8] = s1s0 | (far << 12)
  values[9] = n1t | ((tags[n2] ?? 0) << 6)
  values[10] = (tags[s0r] ?? 0) | ((relations[s0r] ?? 0) << 6)
  values[11] = (tags[s1r] ?? 0) | ((relations[s1r] ?? 0) << 6)
  values[12] = (tags[n0l] ?? 0) | ((relations[n0l] ?? 0) << 6)
  values[13] = s0t | ((leftCount[s0] ?? 0) << 6) | ((rightCount[s0] ?? 0) << 9)
  values[14] = s1t | ((leftCount[s1] ?? 0) << 6) | ((rightCount[s1] ?? 0) << 9)
  values[15] = n0t | ((leftCount[n0] ?? 0) << 6)
  values[16] = forms[leftChild[s0] ?? none] ?? 0
  values[17] = forms[s0r] ?? 0
  values[18] = forms[s1r] ?? 0
  values[19] = forms[n0l] ?? 0
  values[20] = s0t
  values[21] = n0t
  values[22] = s1t
  values[23] = n1t
  values[24] = s0f
  seeds[24] = 25 + (n0t << 8)
  values[25] = n0f
  seeds[25] = 26 + (s0t << 8)
  values[26] = s1f
  seeds[26] = 27 + (s0t << 8)
  values[27] = s0f
  seeds[27] = 28 + (s1t << 8)
}
