import { framesNear } from '../frames-near.ts'
import { hashString } from '../model/hash.ts'
import { CLOSING } from '../model/quote-roles.ts'
import { type Stretch, type Stretches, shared, sizeOf } from '../model/stretches.ts'
import type { Syntax } from '../model/syntax.ts'
import { type Told, withInstead } from '../told.ts'
import { isAside, isClause, sentenceAround } from './clauses.ts'
import { beginOfPhrase, endOfPhrase } from './phrases.ts'
import { COMMA, hashesOf, THAT, tagged } from './words.ts'

const QUOTING = hashesOf('quote cite')
const SAYING = hashesOf('say tell state write add warn')
const AS = hashString('as')
const BY = hashString('by')
const BE = hashString('be')
const PARTICIPLE = tagged('VBG')
/** Set, not measured: the corpus has five, and people marked the agency. */
const CONFIDENCE = 0.75
/** How many tokens name whoever is quoted. */
const LONGEST = 25

/** “quoted the envoy as saying”: the two verbs, where their clause begins, and who is quoted. */
interface Quoted {
  readonly verb: number
  readonly saying: number
  readonly first: number
  readonly source: Stretch
}

/**
 * “The agency quoted the envoy as saying that …”, “the envoy was quoted as saying by the agency
 * that …”: whoever is quoted says it, and the agency passes it on. The networks tell the agency, as
 * people marked it in the corpus.
 */
export function withQuotedSpeakers(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  const found: Told[] = []
  for (let saying = 2; saying < syntax.count; saying++) {
    const quoted = isSaying(saying, syntax) ? quotedBefore(saying, syntax) : undefined
    const frame = quoted && frameOf(quoted, frames, syntax)
    if (frame) found.push(frame)
  }
  return withInstead(found, frames, syntax)
}

function isSaying(token: number, { tags, lemmas, quotes }: Syntax): boolean {
  const isParticiple = PARTICIPLE[tags[token] ?? 0] === 1 && SAYING.has(lemmas[token] ?? 0)
  return isParticiple && lemmas[token - 1] === AS && (quotes.openedAt[token] ?? -1) < 0
}

function quotedBefore(saying: number, syntax: Syntax): Quoted | undefined {
  const { lemmas, sentences, sentenceOf, tags } = syntax
  const begin = Math.max(sentences[sentenceOf[saying] ?? 0] ?? 0, saying - LONGEST)
  let verb = saying - 2
  while (verb > begin && !QUOTING.has(lemmas[verb] ?? 0)) verb--
  if (verb <= begin) return undefined
  const isPassive = lemmas[verb - 1] === BE
  const first = beginOfPhrase(isPassive ? verb - 1 : verb, syntax)
  const end = tags[saying - 2] === COMMA ? saying - 2 : saying - 1
  const source: Stretch = isPassive ? [first, verb - 1] : [verb + 1, end]
  return source[0] < source[1] ? { verb, saying, first, source } : undefined
}

function frameOf(quoted: Quoted, frames: readonly Told[], syntax: Syntax): Told | undefined {
  const { verb, saying, source } = quoted
  const own = framesNear(frames, [verb, saying + 1], 0)
  const isTold = ({ segments }: Told) =>
    shared(segments.source, [source]) > 0 && shared(segments.content, [[saying, saying + 1]]) === 0
  if (own.some(isTold)) return undefined
  const contents = own.map(({ segments }) => outside(segments.content, quoted, syntax))
  const [longest = []] = contents.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  const content = longest.length > 0 ? longest : contentOf(quoted, syntax)
  if (content.length === 0) return undefined
  const cue: Stretches =
    verb + 2 === saying
      ? [[verb, saying + 1]]
      : [
          [verb, verb + 1],
          [saying - 1, saying + 1],
        ]
  return { cue: saying, segments: { source: [source], cue, content }, confidence: CONFIDENCE }
}

/** What of a content stands before the agency or behind “saying”, and is more than when it was. */
function outside(content: Stretches, { first, saying }: Quoted, syntax: Syntax): Stretches {
  return content.flatMap(([from, to]): Stretches => {
    const before: Stretch = [from, Math.min(to, first)]
    const behind: Stretch = [Math.max(from, endOfSaying(saying, to, syntax)), to]
    return [before, behind].filter((part) => part[0] < part[1] && isSaid(part, saying, syntax))
  })
}

function isSaid(part: Stretch, saying: number, syntax: Syntax): boolean {
  return part[0] < saying || syntax.lemmas[part[0]] === THAT || !isAside(part, syntax)
}

/** “as saying by Reuters”: behind whom it is quoted by. */
function endOfSaying(saying: number, to: number, syntax: Syntax): number {
  const isBy = syntax.lemmas[saying + 1] === BY
  return isBy ? endOfPhrase(saying + 2, to, syntax) : saying + 1
}

/** Behind “saying”, if more than when it was; else the clause or quotation before. */
function contentOf({ first, saying }: Quoted, syntax: Syntax): Stretches {
  const { tags, quotes } = syntax
  const [begin, end] = sentenceAround(saying, syntax) ?? [first, saying + 1]
  const from = endOfSaying(saying, end, syntax)
  if (isSaid([from, end], saying, syntax)) return [[from, end]]
  const isQuoted = quotes.roles[first - 1] === CLOSING
  const before: Stretch = [begin, tags[first - 1] === COMMA ? first - 1 : first]
  return first > begin && (isQuoted || isClause(before, syntax)) ? [before] : []
}
