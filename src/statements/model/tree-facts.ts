import { TAGS } from '../../text/labels.ts'
import { feature } from './hash.ts'
import { relationId, type Syntax } from './syntax.ts'

/** What the tree says of each token, gathered once a text. */
export interface TreeFacts {
  /** The set of relations to a token's children, by side, as a hash. */
  readonly children: Int32Array
  /** Lemmas of the marker and the preposition below a token; 0 for none. */
  readonly markers: Int32Array
  readonly cases: Int32Array
  /** A token's subject, -1 for none. */
  readonly subjects: Int32Array
  /** The nearest verb above, -1 for none near. */
  readonly verbs: Int32Array
  readonly depths: Uint8Array
}

const SUBJECT = relationId('nsubj')
const CASE = relationId('case')
const MARK = relationId('mark')
const HIGHEST = 12
export const VERB_TAGS = Uint8Array.from(TAGS, (tag) => (tag.startsWith('VB') ? 1 : 0))

export function gatherTreeFacts(syntax: Syntax): TreeFacts {
  const { count, heads, relations, lemmas } = syntax
  const children = new Int32Array(count)
  const seen = new Int32Array(count)
  const markers = new Int32Array(count)
  const cases = new Int32Array(count)
  const subjects = new Int32Array(count).fill(-1)
  for (let i = 0; i < count; i++) {
    const head = heads[i] ?? -1
    if (head < 0) continue
    const relation = relations[i] ?? 0
    const hash = feature(2, relation, i < head ? 0 : 1)
    const bit = 1 << (hash & 31)
    if (((seen[head] ?? 0) & bit) === 0) {
      seen[head] = (seen[head] ?? 0) | bit
      children[head] = (children[head] ?? 0) + hash
    }
    if (relation === MARK) markers[head] = lemmas[i] ?? 0
    else if (relation === CASE) cases[head] = lemmas[i] ?? 0
    else if (relation === SUBJECT) subjects[head] = i
  }
  return { children, markers, cases, subjects, ...ancestry(syntax) }
}

function ancestry({ count, heads, tags }: Syntax): Pick<TreeFacts, 'verbs' | 'depths'> {
  const verbs = new Int32Array(count).fill(-1)
  const depths = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    let at = heads[i] ?? -1
    let depth = 0
    while (at >= 0 && depth < HIGHEST) {
      if (verbs[i] === -1 && VERB_TAGS[tags[at] ?? 0] === 1) verbs[i] = at
      at = heads[at] ?? -1
      depth++
    }
    depths[i] = depth
  }
  return { verbs, depths }
}
