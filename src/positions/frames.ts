import type { Article } from '../documents/source-document.ts'
import type { Statement } from '../statements/statement.ts'
import { splitSentences } from '../text/sentences.ts'
import { tokenise } from '../text/tokens.ts'
import type { Mention, MentionFinder } from './mentions.ts'
import { findOperators } from './operators.ts'
import { stemsOf } from './stem.ts'
import { ended, joined, type Words, wordsOf } from './words.ts'

/** How far a sentence is read on either side of a statement, in UTF-16 units. */
const reach = 240

const fillers = stemsOf(
  'that on in reporter journalist monday tuesday wednesday thursday friday saturday sunday earlier',
)

/**
 * Who reports the statement, where it stands inside somebody else's: in "Ms A said that Mr B
 * had accepted it", B's acceptance is told by A. Undefined when nobody but the outlet does.
 */
export function reporterOf(
  statement: Statement,
  article: Article,
  findMentions: MentionFinder,
): Pick<Mention, 'party'> | undefined {
  const spans = [...statement.source, ...statement.cue, ...statement.content]
  const start = Math.min(...spans.map(([from]) => from))
  const lead = beginsSentence(article.text, start) ? start : Math.max(0, start - reach)
  const before = wordsOf(article.text.slice(lead, start))
  const day = statement.said ?? article.published
  return tellerBefore(before, findMentions(before, day)) ?? relayIn(statement, day, findMentions)
}

/** “… Mr A told reporters. Mr B had accepted it.”: nothing leads in what begins a sentence. */
function beginsSentence(text: string, at: number): boolean {
  const from = Math.max(0, at - reach)
  const stretch = text.slice(from, at + reach)
  const tokens = tokenise(stretch)
  const { firstTokens } = splitSentences(stretch, tokens)
  return firstTokens.some((token) => tokens.starts[token] === at - from)
}

/** The outermost person or body that relays it; one that names nobody known has no party. */
function relayIn(
  { relays }: Statement,
  day: string | undefined,
  findMentions: MentionFinder,
): Pick<Mention, 'party'> | undefined {
  const relay = relays.find(({ kind }) => kind === 'person' || kind === 'body')
  return relay && (findMentions(wordsOf(relay.name), day).at(-1) ?? {})
}

/** The last party named before a verb of saying that the stretch ends with. */
function tellerBefore(words: Words, mentions: readonly Mention[]): Mention | undefined {
  const says = findOperators(words).findLast((op) => op.value.effect === 'say')
  if (!says || !leadsOn(words, says.end)) return undefined
  const told = mentions.filter(
    (mention) => mention.end <= says.start && inSentence(words, mention, says.start),
  )
  // ", claiming that": a participle's subject is its sentence's, not the name before it.
  const next = told.at(-1)
  const adjacent = next && says.start - next.end <= 2 && words.breaks[says.start] === joined
  return adjacent ? next : told[0]
}

function leadsOn(words: Words, from: number): boolean {
  for (let at = from; at < words.count; at++) {
    if (words.breaks[at] !== joined || !fillers.has(words.stems[at] ?? '')) return false
  }
  return true
}

function inSentence(words: Words, mention: Mention, verb: number): boolean {
  for (let at = mention.end; at <= verb; at++) if (words.breaks[at] === ended) return false
  return true
}
