import type { Article } from '../documents/source-document.ts'
import type { Statement } from '../statements/statement.ts'
import type { Span } from '../text/span.ts'
import { allegationsIn } from './allegations.ts'
import type { Codebook } from './codebook.ts'
import { findIntroductions } from './conditions.ts'
import { actorsElsewhere } from './elsewhere.ts'
import { reporterOf } from './frames.ts'
import { createMentionFinder, type MentionFinder } from './mentions.ts'
import { findOperators } from './operators.ts'
import { indexOptions, type Signal } from './options-index.ts'
import type { PhraseIndex } from './phrase-index.ts'
import type { Allegation, Position } from './position.ts'
import { bySentence, type Reading } from './reading.ts'
import { stancesIn } from './stances.ts'
import { readStatement } from './statement-words.ts'
import type { Words } from './words.ts'

export interface Coding {
  readonly positions: readonly Position[]
  readonly allegations: readonly Allegation[]
}

export type Coder = (statement: Statement, article: Article) => Coding

interface Finders {
  readonly findSignals: PhraseIndex<Signal>
  readonly findMentions: MentionFinder
  /** Finds places and peoples that have no part in what the codebook is about. */
  readonly findPlaces: MentionFinder
}

const nothing: Coding = { positions: [], allegations: [] }

/**
 * Compiles a codebook into a coder: from one statement to the positions and allegations in it.
 * Only a speaker who speaks for a party yields any; every evidence lies in the content.
 */
export function createCoder(codebook: Codebook): Coder {
  const others = actorsElsewhere(codebook.elsewhere)
  const finders = {
    findSignals: indexOptions(codebook),
    findMentions: createMentionFinder([...codebook.actors, ...others]),
    findPlaces: createMentionFinder(others),
  }
  return (statement, article) => {
    const readings = readFor(statement, article, finders)
    if (readings.length === 0) return nothing
    const reporter = reporterOf(statement, article, finders.findMentions)
    // Told by someone who speaks for no party, it is neither first-hand nor a party's report.
    if (reporter && reporter.party === undefined) return nothing
    return toCoding(readings, statement, article, reporter?.party)
  }
}

function readFor(statement: Statement, article: Article, finders: Finders): readonly Reading[] {
  const own = statement.speaker?.party
  if (own === undefined) return []
  const { words, contentStart } = readStatement(article.text, statement)
  const named = finders.findSignals(words).filter(({ end }) => end > contentStart)
  if (named.length === 0) return []
  const day = dayOf(statement, article)
  const mentions = finders.findMentions(words, day)
  const places = finders.findPlaces(words, day)
  // A phrase that begins in the cue ("offered | Ukraine guarantees") has its evidence in the content.
  const signals = named.map((signal) => ({
    ...signal,
    start: Math.max(signal.start, contentStart),
  }))
  const operators = findOperators(words)
  const introductions = findIntroductions(words)
  const found = { signals, operators, introductions, mentions, places }
  return bySentence({ words, contentStart, own, kind: statement.kind }, found)
}

/** `reporter`: the party that tells of the statement, where it stands inside another's. */
function toCoding(
  readings: readonly Reading[],
  statement: Statement,
  article: Article,
  reporter: string | undefined,
): Coding {
  const [first] = readings
  if (!first) return nothing
  const { own, words } = first
  const toSpan = spansOf(words)
  const origin = originOf(statement, article)
  const sure = (confidence: number) => rounded(confidence * statement.confidence)
  const positions = stancesIn(readings).map(({ holder, evidence, condition, ...stance }) => {
    const teller = holder === own ? (reporter ?? own) : own
    return {
      ...origin,
      ...stance,
      party: holder,
      ...(teller !== holder && { reportedBy: teller }),
      ...(condition && { condition: article.text.slice(...toSpan(condition)) }),
      evidence: toSpan(evidence),
      confidence: sure(stance.confidence),
    }
  })
  const allegations = allegationsIn(readings).map(({ evidence, ...claim }) => ({
    ...origin,
    ...claim,
    accuser: own,
    evidence: toSpan(evidence),
    confidence: sure(claim.confidence),
  }))
  return { positions, allegations }
}

function spansOf(words: Words): (place: readonly [start: number, end: number]) => Span {
  return ([start, end]) => [words.starts[start] ?? 0, words.ends[end - 1] ?? 0]
}

function originOf(statement: Statement, article: Article) {
  const said = dayOf(statement, article)
  return {
    speaker: statement.speaker?.name ?? '',
    statement: statement.id,
    ...(said && { said }),
  }
}

function dayOf(statement: Statement, article: Article): string | undefined {
  return statement.said ?? article.published
}

function rounded(value: number): number {
  return Math.round(Math.min(1, value) * 1000) / 1000
}
