import type { Span } from '../../text/span.ts'
import type { Attribution } from '../attribution.ts'
import type { Actor, Speaker } from '../statement.ts'
import { isAnswerer, isPart } from '../turn-parts.ts'
import { type ArticleWords, wordAt } from './article-words.ts'
import { type Figure, lastBefore, type Mention, readCast } from './cast.ts'
import { createDirectory, type Directory } from './directory.ts'
import { type Resolved, resolveNominal } from './nominal.ts'
import { areJoined, headMentions } from './noun-phrase.ts'
import { antecedentOf, genderOfPronoun, pronounOf } from './pronouns.ts'
import { speakerOfFigure, speakerOfMention } from './sides.ts'

/** The speaker of each attribution, in their order; `days` are the days they were said. */
export type SpeakerResolver = (
  words: ArticleWords,
  attributions: readonly Attribution[],
  days: readonly (string | undefined)[],
) => readonly (Speaker | null)[]

/** Joins each source to a person, body or state, and to the party it speaks for on that day. */
export function createSpeakerResolver(actors: readonly Actor[]): SpeakerResolver {
  const directory = createDirectory(actors)
  return (words, attributions, days) => {
    const reading: Reading = {
      ...{ words, directory, mentions: readCast(words, directory), attributions },
      ...{
        speakers: new Array(attributions.length).fill(null),
        last: undefined,
        lastBody: null,
        spoke: new Set(),
        labels: new Map(),
      },
    }
    for (const i of inTextOrder(attributions)) resolveOne(reading, i, days[i])
    return reading.speakers
  }
}

interface Reading {
  readonly words: ArticleWords
  readonly directory: Directory
  readonly mentions: readonly Mention[]
  readonly attributions: readonly Attribution[]
  readonly speakers: (Speaker | null)[]
  /** The person who spoke last, and at which word. */
  last: { readonly figure: Figure; readonly at: number } | undefined
  /** Whoever was a source so far. */
  readonly spoke: Set<Figure>
  /** Who the labels of a transcript's turns stand for, “THE PRESIDENT:”, in lower case. */
  readonly labels: Map<string, Resolved>
  /** The last speaker that was no person: "it" and "they" look there. */
  lastBody: Speaker | null
}

function inTextOrder(attributions: readonly Attribution[]): readonly number[] {
  const start = (i: number) => attributions[i]?.cue[0]?.[0] ?? attributions[i]?.content[0]?.[0] ?? 0
  return attributions.map((_, i) => i).sort((a, b) => start(a) - start(b))
}

function resolveOne(reading: Reading, i: number, day: string | undefined): void {
  const attribution = reading.attributions[i]
  const span = attribution?.source[0]
  if (!span) return
  const [from, to] = wordsOfSpan(reading.words, span)
  if (from >= to) return
  const resolve = () => resolveSource(reading, attribution, from, to, day)
  const isTurn = isLabel(reading.words, attribution)
  const { speaker, figure } = isTurn ? resolveLabel(reading, span, from, day, resolve) : resolve()
  reading.speakers[i] = speaker
  if (figure) reading.spoke.add(figure)
  if (figure && figure.kind !== 'body') reading.last = { figure, at: from }
  else if (speaker) reading.lastBody = speaker
}

/** The colon behind a label, or the time of the recording. */
const LABEL_END = /^(?::|[([]?\d{1,2}:\d{2}\b.*)$/

function isLabel({ text }: ArticleWords, { source, cue }: Attribution): boolean {
  const mark = text.slice(...(cue[0] ?? [0, 0]))
  return source.length === 1 && cue.length === 1 && LABEL_END.test(mark)
}

/** A transcript's label is the same speaker's throughout, whoever is named in between. */
function resolveLabel(
  reading: Reading,
  span: Span,
  at: number,
  day: string | undefined,
  resolve: () => Resolved,
): Resolved {
  const label = reading.words.text.slice(...span).toLowerCase()
  const known = reading.labels.get(label)
  if (known) return known
  const found = isPart(label) ? ofPart(label, reading, at, day) : resolve()
  reading.labels.set(label, found)
  return found
}

/** The answers of an interview are the only person's who is named before the first; of other parts nothing is known. */
function ofPart(
  label: string,
  { mentions }: Reading,
  at: number,
  day: string | undefined,
): Resolved {
  if (!isAnswerer(label)) return { speaker: null }
  const named = mentions.slice(0, lastBefore(mentions, at) + 1).map(({ figure }) => figure)
  const people = new Set(named.filter(({ kind }) => kind === 'person'))
  const [figure] = people
  return figure && people.size === 1
    ? { speaker: speakerOfFigure(figure, day), figure }
    : { speaker: null }
}

/** “the president himself” */
const reflexives: ReadonlySet<string> = new Set(['himself', 'herself', 'itself', 'themselves'])

/** The span's words, without quotation marks and commas at its edges, nor an emphasis behind. */
function wordsOfSpan(words: ArticleWords, [start, end]: Span): readonly [number, number] {
  let from = wordAt(words, start)
  let to = wordAt(words, end - 1) + 1
  const bare = (i: number) => !/[\p{L}\p{N}]/u.test(words.lower[i] ?? '')
  while (from < to && bare(from)) from++
  while (to > from && (bare(to - 1) || reflexives.has(words.lower[to - 1] ?? ''))) to--
  return [from, to]
}

function resolveSource(
  reading: Reading,
  attribution: Attribution,
  from: number,
  to: number,
  day: string | undefined,
): Resolved {
  const { words, directory, mentions } = reading
  const pronoun = to - from === 1 ? pronounOf(words.lower[from] ?? '') : undefined
  if (pronoun) return resolvePronoun(reading, pronoun, attribution, from, day)
  const start = lastBefore(mentions, from) + 1
  const inside = mentions.slice(start, lastBefore(mentions, to) + 1)
  const heads = headMentions(words, directory, inside, from, to)
  const speakerOf = (mention: Mention) => speakerOfMention(words, directory, mention, day)
  if (isJoint(words, from, heads, speakerOf)) return { speaker: null }
  // A person stands in apposition before the body that it serves.
  const head = heads.find(({ figure }) => figure.kind === 'person') ?? heads[0]
  if (!head) {
    const spokenOf = namedIn(reading, attribution.content)
    return resolveNominal({ words, directory, mentions, spokenOf, from, to, day })
  }
  return { speaker: speakerOf(head), figure: head.figure }
}

/** What sides say together is no one side's; "neither" is said of two, whoever they are. */
function isJoint(
  words: ArticleWords,
  from: number,
  heads: readonly Mention[],
  speakerOf: (mention: Mention) => Speaker,
): boolean {
  if (words.lower[from] === 'neither') return true
  return heads.some((head, h) => {
    const before = heads[h - 1]
    if (!before || !areJoined(words, before, head)) return false
    return speakerOf(before).party !== speakerOf(head).party
  })
}

function resolvePronoun(
  reading: Reading,
  pronoun: ReturnType<typeof pronounOf>,
  { source: [span = [0, 0]], content }: Attribution,
  at: number,
  day: string | undefined,
): Resolved {
  const { words, mentions, last, spoke } = reading
  if (pronoun === 'first') return resolveFirst(reading, span, day)
  if (pronoun === 'thing' || pronoun === 'group') return { speaker: reading.lastBody }
  const figure =
    pronoun === 'relative'
      ? mentions[lastBefore(mentions, at)]?.figure
      : antecedentOf(
          { words, mentions, last, spoke, spokenOf: namedIn(reading, content) },
          at,
          genderOfPronoun(words.lower[at] ?? ''),
        )
  return figure ? { speaker: speakerOfFigure(figure, day), figure } : { speaker: null }
}

/** Where a content names somebody. */
function namedIn({ words, mentions }: Reading, content: readonly Span[]): ReadonlySet<Mention> {
  const before = (offset: number) => lastBefore(mentions, wordAt(words, offset)) + 1
  return new Set(content.flatMap(([start, end]) => mentions.slice(before(start), before(end))))
}

/** "I" and "we" inside a content are its speaker; elsewhere whoever the heading says is speaking. */
function resolveFirst(reading: Reading, span: Span, day: string | undefined): Resolved {
  const enclosing = enclosingContent(reading, span)
  if (enclosing !== undefined) return { speaker: reading.speakers[enclosing] ?? null }
  const figure = authorOf(reading)
  return figure ? { speaker: speakerOfFigure(figure, day), figure } : { speaker: null }
}

function enclosingContent({ attributions }: Reading, [start, end]: Span): number | undefined {
  const i = attributions.findIndex(({ content }) =>
    content.some((part) => part[0] <= start && end <= part[1]),
  )
  return i < 0 ? undefined : i
}

const ADDRESS = /\b(?:address|statement|speech|remarks|message|letter) (?:by|of|from)\b/i
const LONGEST_HEADING = 300

/** "Address by President Zelensky to the nation": the person whose own words the article is. */
function authorOf({ words: { text, starts }, mentions }: Reading): Figure | undefined {
  const begin = Math.max(0, text.search(/\S/))
  const [heading = ''] = text.slice(begin, begin + LONGEST_HEADING).split('\n', 1)
  const named = heading.search(ADDRESS)
  if (named < 0) return undefined
  const startOf = (word: number) => (starts[word] ?? 0) - begin
  const author = mentions.find(({ first }) => startOf(first) >= named)
  if (!author || startOf(author.first) >= heading.length) return undefined
  return author.figure.kind === 'person' ? author.figure : undefined
}
