import { overlaps, type Span } from '../text/span.ts'
import type { Attribution } from './attribution.ts'
import { isOutlet } from './outlets.ts'
import type { ArticleWords } from './speakers/article-words.ts'
import { wordAt } from './speakers/article-words.ts'
import type { Relay, Speaker } from './statement.ts'

/** Cues that say "this outlet had it": before them stands the outlet, not the speaker. */
const reports = new Set('reported reports wrote writes quoted quotes said says learned'.split(' '))
const cites = new Set('citing cites cited quoting quotes'.split(' '))
const hidden =
  /\b(?:sources?|person|people|officials?|aides?|diplomats?|anonym\w*|familiar|unnamed|insiders?)\b/i

/** What finding the relays of one article needs. */
export interface Reported {
  readonly words: ArticleWords
  readonly attributions: readonly Attribution[]
  readonly speakers: readonly (Speaker | null)[]
  /** The outlet the whole article was taken over from. */
  readonly reprintedFrom?: string | undefined
}

/**
 * For each attribution the chain through which the article had it, from the outlet outward:
 * the outlet it reprints, a block's outlet, whoever reports it in the article's words, and what
 * its own sentence cites. The document's own outlet is not repeated.
 */
export function relaysOf(reported: Reported): readonly (readonly Relay[])[] {
  const whole: readonly Relay[] = reported.reprintedFrom
    ? [{ name: reported.reprintedFrom, kind: 'outlet' }]
    : []
  const blocks = leadIns(reported.words)
  return reported.attributions.map((attribution, i) => {
    const start = attribution.cue[0]?.[0] ?? 0
    const block = blocks.findLast((lead) => lead.end <= start)
    const chain = [...whole, ...(block ? [block.relay] : [])]
    chain.push(...enclosing(reported, i), ...citedNear(reported.words, attribution))
    return withoutRepeats(chain, reported.speakers[i] ?? null)
  })
}

/** "As we read in the Example Post:" — what follows the colon is the outlet's. */
function leadIns(words: ArticleWords): { readonly end: number; readonly relay: Relay }[] {
  const found: { end: number; relay: Relay }[] = []
  for (let i = 1; i < words.count; i++) {
    if (words.lower[i] !== ':' || words.sentence[i + 1] === words.sentence[i]) continue
    const name = outletBefore(words, i)
    if (name) found.push({ end: words.ends[i] ?? 0, relay: { name, kind: 'outlet' } })
  }
  return found
}

/** Whoever says that it was said: "According to Example Wire, the envoy offered …". */
function enclosing(reported: Reported, inner: number): readonly Relay[] {
  const { attributions } = reported
  const cue = attributions[inner]?.cue[0]
  if (!cue) return []
  const chain: Relay[] = []
  for (let i = Math.max(0, inner - 4); i < Math.min(attributions.length, inner + 3); i++) {
    const holds =
      i !== inner && attributions[i]?.content.some((part) => part[0] <= cue[0] && cue[1] <= part[1])
    const relay = holds ? relayOf(reported, i) : undefined
    if (relay) chain.push(relay)
  }
  return chain
}

/** Who passes on what an attribution holds: its speaker, or people who hide their names. */
function relayOf({ words, attributions, speakers }: Reported, i: number): Relay | undefined {
  const speaker = speakers[i]
  if (speaker) return { name: speaker.name, kind: kindOfName(speaker.name) }
  const [source] = attributions[i]?.source ?? []
  const name = source ? words.text.slice(...source).replace(/\s+/g, ' ') : ''
  return hidden.test(name) ? { name, kind: 'anonymous' } : undefined
}

/** Outlets and sources that the attribution's sentence names outside its source and content. */
function citedNear(words: ArticleWords, { source, cue, content }: Attribution): readonly Relay[] {
  const at = wordAt(words, cue[0]?.[0] ?? content[0]?.[0] ?? 0)
  const taken = [...source, ...content]
  const chain: Relay[] = []
  for (let i = sentenceStart(words, at); words.sentence[i] === words.sentence[at]; i++) {
    const relay = relayAt(words, i)
    const span: Span = [words.starts[i] ?? 0, words.ends[i] ?? 0]
    if (relay && !taken.some((part) => overlaps(part, span))) chain.push(relay)
  }
  return chain
}

function relayAt(words: ArticleWords, i: number): Relay | undefined {
  const word = words.lower[i] ?? ''
  if (cites.has(word) && !quotesSomebody(words, i)) return citedSource(words, i + 1)
  if (/^(?:told|tells|telling|to|with|on|in|by)$/.test(word)) return outletAfter(words, i)
  if (!reports.has(word) && !cites.has(word)) return undefined
  const name = outletBefore(words, i)
  return name === undefined ? undefined : { name, kind: 'outlet' }
}

/** "The agency cited the envoy as saying": the envoy is the speaker, and the agency had it. */
function quotesSomebody({ lower, sentence }: ArticleWords, i: number): boolean {
  for (let k = i + 1; k < i + LONGEST_QUOTED && sentence[k] === sentence[i]; k++)
    if (lower[k] === 'as' && lower[k + 1] === 'saying') return true
  return false
}

const LONGEST_QUOTED = 25
/** What an outlet's name is followed by, "Interfax news agency". */
const outletKinds =
  /^(?:news|agency|newspaper|daily|weekly|magazine|channel|broadcaster|website|outlet)$/

/** "told Example News", "in an interview with Example News", "according to Example Wire". */
function outletAfter(words: ArticleWords, i: number): Relay | undefined {
  const first = words.lower[i + 1] === 'the' ? i + 2 : i + 1
  const end = capitalsEnd(words, first)
  for (let to = end; to > first; to--) {
    const name = nameOf(words, first, to)
    if (isOutlet(name.toLowerCase())) return { name, kind: 'outlet' }
  }
  return undefined
}

function outletBefore(words: ArticleWords, at: number): string | undefined {
  let i = at
  while (outletKinds.test(words.lower[i - 1] ?? '') && !words.capital[i - 1]) i--
  let first = i
  while (first > 0 && i - first < 5 && words.capital[first - 1]) first--
  if (words.lower[first] === 'the') first++
  const name = first < i ? nameOf(words, first, i) : ''
  return isOutlet(name.toLowerCase()) ? name : undefined
}

/** The phrase after "citing", up to a comma or a full stop. */
function citedSource(words: ArticleWords, from: number): Relay | undefined {
  const outlet = outletAfter(words, from - 1)
  if (outlet) return outlet
  let to = from
  while (
    to < from + 14 &&
    words.sentence[to] === words.sentence[from] &&
    !/^[,.;:—–”"]/.test(words.lower[to] ?? '.')
  )
    to++
  const name = to > from ? nameOf(words, from, to) : ''
  if (hidden.test(name)) return { name, kind: 'anonymous' }
  const end = capitalsEnd(words, from)
  return end > from ? { name: nameOf(words, from, end), kind: 'body' } : undefined
}

function kindOfName(name: string): Relay['kind'] {
  return isOutlet(name.toLowerCase().replace(/^the /, ''))
    ? 'outlet'
    : /\s/.test(name)
      ? 'person'
      : 'body'
}

function capitalsEnd(words: ArticleWords, first: number): number {
  let end = first
  while (end < first + 5 && words.capital[end] && words.sentence[end] === words.sentence[first])
    end++
  return end
}

function sentenceStart({ sentence }: ArticleWords, at: number): number {
  let start = at
  while (start > 0 && sentence[start - 1] === sentence[at]) start--
  return start
}

function nameOf({ text, starts, ends }: ArticleWords, first: number, end: number): string {
  return text.slice(starts[first], ends[end - 1]).replace(/\s+/g, ' ')
}

function withoutRepeats(chain: readonly Relay[], speaker: Speaker | null): readonly Relay[] {
  return chain.filter(
    ({ name }, i) =>
      name !== speaker?.name && chain.findIndex((relay) => relay.name === name) === i,
  )
}
