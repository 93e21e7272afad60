import type { SourceDocument } from '../documents/source-document.ts'
import type { ListedDocument } from '../dossier/documents.ts'
import type { Ingested } from '../dossier/ingest.ts'
import type { StoryTelling } from '../dossier/same-story.ts'
import type { Snippet } from '../dossier/search.ts'
import type { Summary } from '../dossier/summary.ts'
import type { Contradiction } from '../positions/contradictions.ts'
import type { LedgerEntry, Stand } from '../positions/ledger.ts'
import type { Position } from '../positions/position.ts'
import type { Shift } from '../positions/shifts.ts'
import type { Statement } from '../statements/statement.ts'

/*
 * What the page is told: the JSON of each route, as types that server and page share.
 * Text from articles is always plain text with spans, never HTML.
 */

export interface OverviewView extends Summary {
  /** The dossier's file name. */
  readonly name: string
  readonly documents: number
  readonly notRead: number
  readonly parties: readonly string[]
  readonly issues: readonly IssueView[]
}

export interface IssueView {
  readonly id: string
  readonly title: string
  readonly options: readonly { readonly id: string; readonly title: string }[]
}

export type DayView = Summary['days'][number]

/** Where each side stands on a day. */
export interface TableView {
  /** Absent when the dossier holds no dated position. */
  readonly asOf?: string
  readonly cells: readonly CellView[]
}

/** A party on an issue. */
export interface CellView {
  readonly party: string
  readonly issue: string
  /** First-hand first, then what others report; the latest first in each. */
  readonly stands: readonly StandView[]
  /** Voices disagree: two of the party's own, or its own and what others report of it. */
  readonly disputed: boolean
  /** The party's own stance was another one before. */
  readonly moved: boolean
}

export interface StandView extends Omit<Stand<LedgerEntry>, 'entries'> {
  /** The words of the latest condition. */
  readonly condition?: string
  readonly statements: number
}

/** A position with the day it counts from: when it was said, or else published, or empty. */
export interface DatedPosition extends Position {
  readonly day: string
}

/** Everything behind a cell, as of a day. */
export interface CellDetailView {
  readonly party: string
  readonly issue: string
  readonly positions: readonly DatedPosition[]
  readonly statements: readonly StatementView[]
  readonly shifts: readonly Shift<DatedPosition>[]
  readonly contradictions: readonly Contradiction<DatedPosition>[]
}

export interface StatementView extends Statement {
  readonly document: DocumentReferenceView
  /** The very words of each part. */
  readonly sourceWords: string
  readonly cueWords: string
  readonly quote: string
  /** Id of the act of saying that other outlets may report too. */
  readonly utterance: string
}

export interface DocumentReferenceView {
  readonly id: string
  readonly path: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
}

export type DocumentView = Omit<ListedDocument, 'addedAt'>

export interface ArticleView {
  readonly document: SourceDocument
  readonly statements: readonly StatementView[]
  readonly positions: readonly Position[]
  /** Other documents that carry the same story. */
  readonly sameStory: readonly StoryTelling[]
}

/** The best hits of a search. */
export interface SearchView {
  readonly hits: readonly SearchHitView[]
  /** Other articles have the words too. */
  readonly more: boolean
}

export interface SearchHitView {
  readonly document: DocumentReferenceView
  readonly snippet: Snippet
}

/** One page of a list. */
export interface PageView<Item> {
  readonly items: readonly Item[]
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

/** What became of a file that was added. */
export type AddedView = Ingested

export interface ErrorView {
  readonly error: string
}
