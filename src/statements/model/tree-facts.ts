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
  /** How many heads stand above a token, HIGHEST at most. */
  readonly depths: Uint8Array
  /** A token's object, the clause it governs, and the first oblique behind it; -1 for none. */
  readonly objects: Int32Array
  readonly clauses: Int32Array
  readonly obliques: Int32Array
  /** The lemmas of a token's auxiliaries, as a hash; 0 for none. */
  readonly auxiliaries: Int32Array
}

/** A text's tokens and what its trees say of them. */
export interface ParsedText {
  readonly syntax: Syntax
  readonly tree: TreeFacts
}

/** The preposition and the marker below a token, as one number; 0 for none. */
export function leadOf({ cases, markers }: TreeFacts, token: number): number {
  return (cases[token] ?? 0) + 31 * (markers[token] ?? 0)
}

const MARK = relationId('mark')
const CASE = relationId('case')
const SUBJECTS = [relationId('nsubj'), relationId('nsubjpass')]
const OBJECTS = [relationId('dobj')]
const CLAUSES = [relationId('ccomp'), relationId('xcomp')]
const OBLIQUE = relationId('nmod')
const AUXILIARIES = [relationId('aux'), relationId('auxpass')]
const HIGHEST = 12
export const VERB_TAGS = Uint8Array.from(TAGS, (tag) => (tag.startsWith('VB') ? 1 : 0))

export function gatherTreeFacts(syntax: Syntax): TreeFacts {
  return {
    children: kindsOfChildren(syntax),
    ...functionWords(syntax),
    subjects: lastChildren(syntax, SUBJECTS),
    objects: lastChildren(syntax, OBJECTS),
    clauses: lastChildren(syntax, CLAUSES),
    obliques: firstObliques(syntax),
    depths: depthsOf(syntax),
  }
}

function kindsOfChildren({ count, heads, relations }: Syntax): Int32Array {
  const children = new Int32Array(count)
  const seen = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const head = heads[i] ?? -1
    if (head < 0) continue
    const hash = feature(2, relations[i] ?? 0, i < head ? 0 : 1)
    const bit = 1 << (hash & 31)
    if (((seen[head] ?? 0) & bit) !== 0) continue
    seen[head] = (seen[head] ?? 0) | bit
    children[head] = (children[head] ?? 0) + hash
  }
  return children
}

function functionWords(syntax: Syntax): Pick<TreeFacts, 'markers' | 'cases' | 'auxiliaries'> {
  const { count, heads, relations, lemmas } = syntax
  const markers = new Int32Array(count)
  const cases = new Int32Array(count)
  const auxiliaries = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const head = heads[i] ?? -1
    if (head < 0) continue
    const relation = relations[i] ?? 0
    const lemma = lemmas[i] ?? 0
    if (relation === MARK) markers[head] = lemma
    else if (relation === CASE) cases[head] = lemma
    else if (AUXILIARIES.includes(relation))
      auxiliaries[head] = (auxiliaries[head] ?? 0) * 31 + lemma
  }
  return { markers, cases, auxiliaries }
}

/** Each token's last child by one of the relations; -1 for none. */
function lastChildren({ count, heads, relations }: Syntax, among: readonly number[]): Int32Array {
  const last = new Int32Array(count).fill(-1)
  for (let i = 0; i < count; i++) {
    const head = heads[i] ?? -1
    if (head >= 0 && among.includes(relations[i] ?? 0)) last[head] = i
  }
  return last
}

function firstObliques({ count, heads, relations }: Syntax): Int32Array {
  const first = new Int32Array(count).fill(-1)
  for (let i = 0; i < count; i++) {
    const head = heads[i] ?? -1
    if (head >= 0 && i > head && relations[i] === OBLIQUE && first[head] === -1) first[head] = i
  }
  return first
}

function depthsOf({ count, heads }: Syntax): Uint8Array {
  const depths = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    let depth = 0
    for (let at = heads[i] ?? -1; at >= 0 && depth < HIGHEST; at = heads[at] ?? -1) depth++
    depths[i] = depth
  }
  return depths
}
