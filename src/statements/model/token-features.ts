import { put } from './hash.ts'
import { bucket } from './place.ts'
import { relationId, type Syntax } from './syntax.ts'
import type { TreeFacts } from './tree-facts.ts'

/** Room for one token's features. */
export const MOST_TOKEN_FEATURES = 40

const NOTHING = 99
const ROOT = relationId('root')

/** Puts token i's features from place n on, and returns where they end. */
export function tokenFeatures(
  syntax: Syntax,
  tree: TreeFacts,
  i: number,
  out: Int32Array,
  n: number,
): number {
  const m = treeFeatures(syntax, tree, i, out, wordFeatures(syntax, i, out, n))
  return senseFeatures(syntax, tree, i, out, governedFeatures(syntax, tree, i, out, m))
}

function wordFeatures(
  { words, lemmas, tags, quotes, text, starts, ends }: Syntax,
  i: number,
  out: Int32Array,
  n: number,
): number {
  const [start, end] = [starts[i] ?? 0, ends[i] ?? 0]
  const lemma = lemmas[i] ?? 0
  const tag = tags[i] ?? 0
  const [tag1, tag2] = [tags[i - 1] ?? NOTHING, tags[i - 2] ?? NOTHING]
  const [tag4, tag5] = [tags[i + 1] ?? NOTHING, tags[i + 2] ?? NOTHING]
  const inside = (quotes.openedAt[i] ?? -1) >= 0 ? 1 : 0
  n = put(out, n, 2, words[i - 1] ?? NOTHING, 0)
  n = put(out, n, 3, words[i + 1] ?? NOTHING, 0)
  n = put(out, n, 5, lemmas[i + 2] ?? NOTHING, 0)
  n = put(out, n, 6, lemma, tag)
  n = put(out, n, 7, lemmas[i - 1] ?? NOTHING, lemma)
  n = put(out, n, 8, lemma, lemmas[i + 1] ?? NOTHING)
  n = put(out, n, 9, tag, tags[i - 3] ?? NOTHING)
  n = put(out, n, 11, tag2, tag1)
  n = put(out, n, 12, tag4, tag5)
  n = put(out, n, 13, tag1 * 64 + tag, tag4)
  n = put(out, n, 15, ending(text, start, end), 0)
  n = put(out, n, 16, shape(text, start, end), tag1)
  return put(out, n, 41, lemma, inside + (quotes.roles[i] ?? 0) * 2)
}

function treeFeatures(
  { lemmas, tags, heads, relations }: Syntax,
  tree: TreeFacts,
  i: number,
  out: Int32Array,
  n: number,
): number {
  const head = heads[i] ?? -1
  const relation = head < 0 ? ROOT : (relations[i] ?? 0)
  const tag = tags[i] ?? 0
  const distance = head < 0 ? 0 : Math.sign(head - i) * bucket(Math.abs(head - i))
  n = put(out, n, 20, relation, tags[head] ?? NOTHING)
  n = put(out, n, 21, relation, lemmas[head] ?? 0)
  n = put(out, n, 23, tree.children[i] ?? 0, tag)
  n = put(out, n, 27, (relations[head] ?? NOTHING) * 128 + (tags[head] ?? NOTHING), relation)
  n = put(out, n, 28, tree.depths[i] ?? 0, tag)
  n = put(out, n, 29, tree.markers[i] ?? 0, tag)
  n = put(out, n, 30, tree.cases[i] ?? 0, relation)
  return put(out, n, 32, distance, relation)
}

function ending(text: string, start: number, end: number): number {
  let hash = 17
  for (let at = Math.max(start, end - 3); at < end; at++)
    hash = Math.imul(hash ^ (text.charCodeAt(at) | 32), 0x01000193)
  return hash
}

/** Runs of small letters, capitals and digits, and other characters as they are. */
function shape(text: string, start: number, end: number): number {
  let hash = 17
  let last = 0
  for (let at = start; at < Math.min(end, start + 8); at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind !== last) hash = Math.imul(hash ^ kind, 0x01000193)
    last = kind
  }
  return hash
}

function kindOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return 1
  if (unit >= 65 && unit <= 90) return 2
  return unit >= 48 && unit <= 57 ? 3 : unit
}

/** The words that a token governs, as a cue governs its source and content. */
function governedFeatures(
  { lemmas, tags }: Syntax,
  tree: TreeFacts,
  i: number,
  out: Int32Array,
  n: number,
): number {
  const lemma = lemmas[i] ?? 0
  n = put(out, n, 61, lemma, lemmas[tree.objects[i] ?? -1] ?? 0)
  n = put(out, n, 62, lemma, tree.cases[tree.obliques[i] ?? -1] ?? 0)
  return put(out, n, 63, lemma, clauseKind(tags, tree, i))
}

/** What the lexicon says of the token and its head. */
function senseFeatures(
  { senses, tags, heads, relations, quotes }: Syntax,
  tree: TreeFacts,
  i: number,
  out: Int32Array,
  n: number,
): number {
  const relation = relations[i] ?? 0
  const above = senses[heads[i] ?? -1] ?? 0
  if (above > 0) n = put(out, n, 80, above, relation)
  const sense = senses[i] ?? 0
  if (sense === 0) return n
  const inside = (quotes.openedAt[i] ?? -1) >= 0 ? 1 : 0
  const subject = tagOf(tags, tree.subjects[i] ?? -1)
  const object = tagOf(tags, tree.objects[i] ?? -1)
  n = put(out, n, 81, sense, tags[i] ?? 0)
  n = put(out, n, 83, sense, clauseKind(tags, tree, i))
  n = put(out, n, 84, sense, tree.cases[tree.obliques[i] ?? -1] ?? 0)
  n = put(out, n, 85, sense, subject * 64 + object)
  return put(out, n, 87, sense, relation * 2 + inside)
}

/** Tag and marker of the clause that a token governs; 0 for none. */
function clauseKind(tags: Uint8Array, { clauses, markers }: TreeFacts, i: number): number {
  const clause = clauses[i] ?? -1
  return clause < 0 ? 0 : (tags[clause] ?? 0) + 1 + 31 * (markers[clause] ?? 0)
}

/** A token's tag, from 1 on; 0 for no token. */
function tagOf(tags: Uint8Array, token: number): number {
  return token < 0 ? 0 : (tags[token] ?? 0) + 1
}
