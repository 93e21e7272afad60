import type { Article } from '../documents/source-document.ts'
import type { Statement } from '../statements/statement.ts'
import type { Span } from '../text/span.ts'
import { allegationsIn } from './allegations.ts'
import type { Codebook } from './codebook.ts'
import { findConditions } from './conditions.ts'
import { reporterOf } from './frames.ts'
import { createMentionFinder, type Mention, type MentionFinder } from './mentions.ts'
import { findOperators } from './operators.ts'
import { indexOptions, type Signal } from './options-index.ts'
import type { PhraseIndex } from './phrase-index.ts'
import type { Allegation, Position } from './position.ts'
import type { Reading } from './reading.ts'
import { type OperatorMatch, withoutOverlaps } from './scope.ts'
import { strongest } from './signals.ts'
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
}

const nothing: Coding = { positions: [], allegations: [] }

/**
 * Compiles a codebook into a coder: from one statement to the positions and allegations in it.
 * Only a speaker who speaks for a party yields any; every evidence lies in the content.
 */
export function createCoder(codebook: Codebook): Coder {
  const finders = {
    findSignals: indexOptions(codebook),
    findMentions: createMentionFinder(codebook.actors),
  }
  return (statement, article) => {
    const reading = readFor(statement, article, finders)
    if (!reading) return nothing
    const reporter = reporterOf(statement, article, finders.findMentions)
    // Told by someone who speaks for no party, it is neither first-hand nor a party's report.
    if (reporter && reporter.party === undefined) return nothing
    return toCoding(reading, statement, article, reporter?.party ?? reading.own)
  }
}

function readFor(statement: Statement, article: Article, finders: Finders): Reading | undefined {
  const own = statement.speaker?.party
  if (own === undefined) return undefined
  const { words, contentStart } = readStatement(article.text, statement)
  const found = finders.findSignals(words).filter((match) => match.start >= contentStart)
  if (found.length === 0) return undefined
  const mentions = finders.findMentions(words, dayOf(statement, article))
  return {
    words,
    contentStart,
    own,
    kind: statement.kind,
    signals: strongest(found),
    operators: operatorsIn(words, mentions),
    conditions: findConditions(words),
    mentions,
  }
}

/** A name is not a verb: "the coalition of the willing" promises nothing. */
function operatorsIn(words: Words, mentions: readonly Mention[]): readonly OperatorMatch[] {
  const named = (op: OperatorMatch) =>
    mentions.some(({ start, end }) => start <= op.start && op.start < end)
  return withoutOverlaps(findOperators(words).filter((op) => !named(op)))
}

/** `teller`: the party whose words the reader has them from; the speaker's own, as a rule. */
function toCoding(
  reading: Reading,
  statement: Statement,
  article: Article,
  teller: string,
): Coding {
  const { own, words } = reading
  const said = dayOf(statement, article)
  const origin = {
    speaker: statement.speaker?.name ?? '',
    statement: statement.id,
    ...(said && { said }),
  }
  const spanOf = (start: number, end: number): Span => [
    words.starts[start] ?? 0,
    words.ends[end - 1] ?? 0,
  ]
  const positions = stancesIn(reading).map(({ holder, evidence, condition, ...stance }) => {
    const reporter = holder === own ? teller : own
    return {
      ...origin,
      ...stance,
      party: holder,
      ...(reporter !== holder && { reportedBy: reporter }),
      ...(condition && { condition: article.text.slice(...spanOf(...condition)) }),
      evidence: spanOf(...evidence),
      confidence: rounded(stance.confidence * statement.confidence),
    }
  })
  const allegations = allegationsIn(reading).map(({ evidence, ...claim }) => ({
    ...origin,
    ...claim,
    accuser: own,
    evidence: spanOf(...evidence),
    confidence: rounded(claim.confidence * statement.confidence),
  }))
  return { positions, allegations }
}

function dayOf(statement: Statement, article: Article): string | undefined {
  return statement.said ?? article.published
}

function rounded(value: number): number {
  return Math.round(Math.min(1, value) * 1000) / 1000
}
