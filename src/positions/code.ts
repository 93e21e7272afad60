import type { Article } from '../documents/source-document.ts'
import type { Statement } from '../statements/statement.ts'
import type { Span } from '../text/span.ts'
import { allegationsIn } from './allegations.ts'
import type { Codebook } from './codebook.ts'
import { findConditions } from './conditions.ts'
import { createMentionFinder, type MentionFinder } from './mentions.ts'
import { findOperators } from './operators.ts'
import { indexOptions, type Signal } from './options-index.ts'
import type { PhraseIndex } from './phrase-index.ts'
import type { Allegation, Position } from './position.ts'
import { withoutOverlaps } from './scope.ts'
import { strongest } from './signals.ts'
import { stancesIn, type Taken } from './stances.ts'
import { readStatement } from './statement-words.ts'

export interface Coding {
  readonly positions: readonly Position[]
  readonly allegations: readonly Allegation[]
}

export type Coder = (statement: Statement, article: Article) => Coding

const nothing: Coding = { positions: [], allegations: [] }

/**
 * Compiles a codebook into a coder: from one statement to the positions and allegations in it.
 * Only a speaker who speaks for a party yields any; every evidence lies in the content.
 */
export function createCoder(codebook: Codebook): Coder {
  const findSignals = indexOptions(codebook)
  const findMentions = createMentionFinder(codebook.actors)
  return (statement, article) => {
    const party = statement.speaker?.party
    if (party === undefined) return nothing
    return code({ statement, article, party, findSignals, findMentions })
  }
}

interface Job {
  readonly statement: Statement
  readonly article: Article
  readonly party: string
  readonly findSignals: PhraseIndex<Signal>
  readonly findMentions: MentionFinder
}

function code({ statement, article, party, findSignals, findMentions }: Job): Coding {
  const { words, contentStart } = readStatement(article.text, statement)
  const found = findSignals(words).filter((match) => match.start >= contentStart)
  if (found.length === 0) return nothing
  const day = statement.said ?? article.published
  const reading = {
    words,
    own: party,
    contentStart,
    signals: strongest(found),
    operators: withoutOverlaps(findOperators(words)),
    conditions: findConditions(words),
    mentions: findMentions(words, day),
  }
  const spanOf = (start: number, end: number): Span => [
    words.starts[start] ?? 0,
    words.ends[end - 1] ?? 0,
  ]
  const accused = allegationsIn(reading)
  const origin = originOf(statement, article)
  return {
    positions: stancesIn(reading).map((taken) => ({
      ...origin,
      ...held(taken, party),
      issue: taken.issue,
      option: taken.option,
      stance: taken.stance,
      ...(taken.condition && { condition: article.text.slice(...spanOf(...taken.condition)) }),
      evidence: spanOf(...taken.evidence),
      confidence: rounded(taken.confidence * statement.confidence),
    })),
    allegations: accused.map((claim) => ({
      ...origin,
      accuser: party,
      accused: claim.accused,
      issue: claim.issue,
      option: claim.option,
      evidence: spanOf(...claim.evidence),
      confidence: rounded(claim.confidence * statement.confidence),
    })),
  }
}

function originOf(statement: Statement, article: Article) {
  const said = statement.said ?? article.published
  return {
    speaker: statement.speaker?.name ?? '',
    statement: statement.id,
    ...(said && { said }),
  }
}

function held(taken: Taken, own: string): { party: string; reportedBy?: string } {
  return taken.holder === own ? { party: own } : { party: taken.holder, reportedBy: own }
}

function rounded(value: number): number {
  return Math.round(Math.min(1, value) * 1000) / 1000
}
