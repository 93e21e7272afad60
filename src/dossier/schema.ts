import type { ColumnType, Generated } from 'kysely'
import type { SourceDocument } from '../documents/source-document.ts'
import type { Stance } from '../positions/position.ts'
import type { CueClass, StatementKind } from '../statements/attribution.ts'

/** A JSON text column. */
type Json = string

export interface Schema {
  settings: { name: string; value: string }
  stories: { row: Generated<number>; id: string; fingerprint: Bytes }
  story_hashes: { hash: number; story: number }
  documents: DocumentsTable
  documents_search: SearchTable
  statements: StatementsTable
  statements_search: SearchTable
  positions: PositionsTable
  allegations: AllegationsTable
  corrections: CorrectionsTable
}

/** Libsql takes bytes as a Uint8Array and gives them back as an ArrayBuffer. */
type Bytes = ColumnType<ArrayBuffer, Uint8Array, Uint8Array>

interface DocumentsTable {
  row: Generated<number>
  id: string
  path: string
  /** Of the file's bytes: the same file is not read twice. */
  digest: string
  /** Names the stages and the codebook that read it. */
  edition: string
  added_at: string
  format: SourceDocument['format']
  language: string
  title: string | null
  outlet: string | null
  author: string | null
  url: string | null
  published: string | null
  not_read: string | null
  reprinted_from: string | null
  translated_by: string | null
  story: number | null
  body: Json
  boilerplate: Json
  text: string
}

/** FTS5 tables take their text from the table they index, by row. */
interface SearchTable {
  rowid: number
  rank: number
}

interface StatementsTable {
  row: Generated<number>
  id: string
  document: number
  source: Json
  cue: Json
  content: Json
  kind: StatementKind
  cue_class: CueClass
  speaker: string | null
  party: string | null
  /** The speaker as the extractor found it, JSON or null: what undoing a correction restores. */
  found_speaker: Json | null
  said: string | null
  relays: Json
  confidence: number
  quote: string
  rejected: Generated<number>
  utterance: string | null
}

interface PositionsTable {
  row: Generated<number>
  statement: number
  party: string
  issue: string
  option: string
  stance: Stance
  condition: string | null
  reported_by: string | null
  speaker: string
  said: string | null
  /** The day it counts from: when it was said, or else published; empty when neither is known. */
  day: string
  evidence: Json
  confidence: number
}

interface AllegationsTable {
  row: Generated<number>
  statement: number
  accuser: string
  accused: string
  issue: string
  option: string
  speaker: string
  said: string | null
  evidence: Json
  confidence: number
}

interface CorrectionsTable {
  row: Generated<number>
  made_at: string
  author: string
  /** JSON of a `Change`. */
  change: Json
  /** The statement it stands on now; null while no statement has its words. */
  statement: string | null
  path: string
  quote: string
  source: string
  cue: string
  undone_at: string | null
  undone_by: string | null
}
