/**
 * What the statement model needs to know of a text: struct of arrays, one entry a token.
 * Heads are token indices, -1 for a root.
 */
export interface Syntax {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Hash of the word as written, lower-cased, quotation marks made alike. */
  readonly words: Int32Array
  readonly lemmas: Int32Array
  /** Index into TAGS. */
  readonly tags: Uint8Array
  readonly heads: Int32Array
  /** Index into RELATIONS. */
  readonly relations: Uint8Array
  /** First token of each sentence, then `count`. */
  readonly sentences: Int32Array
}

export const TAGS = [
  '?',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'MD',
  'IN',
  'DT',
  'JJ',
  'JJR',
  'JJS',
  'RB',
  'RBR',
  'RBS',
  'PRP',
  'PRP$',
  'CC',
  'CD',
  'TO',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  'EX',
  'POS',
  'RP',
  'PDT',
  'UH',
  'FW',
  'LS',
  'SYM',
  '.',
  ',',
  ':',
  '``',
  "''",
  '-LRB-',
  '-RRB-',
  '$',
  '#',
] as const

export const RELATIONS = [
  '?',
  'root',
  'nsubj',
  'nsubjpass',
  'csubj',
  'csubjpass',
  'dobj',
  'iobj',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'acl:relcl',
  'parataxis',
  'mark',
  'aux',
  'auxpass',
  'cop',
  'neg',
  'nmod',
  'nmod:poss',
  'nmod:tmod',
  'nmod:npmod',
  'case',
  'det',
  'det:predet',
  'amod',
  'advmod',
  'nummod',
  'compound',
  'compound:prt',
  'conj',
  'cc',
  'cc:preconj',
  'appos',
  'punct',
  'dep',
  'expl',
  'mwe',
  'discourse',
] as const

const tagIds = new Map<string, number>(TAGS.map((tag, i) => [tag, i]))
const relationIds = new Map<string, number>(RELATIONS.map((relation, i) => [relation, i]))

export function tagId(tag: string): number {
  return tagIds.get(tag) ?? 0
}

export function relationId(relation: string): number {
  return relationIds.get(relation) ?? 0
}
