import { listDocuments } from '../dossier/documents.ts'
import type { Dossier } from '../dossier/open.ts'
import { eachPosition } from '../dossier/positions.ts'
import { eachStatement } from '../dossier/statements.ts'
import type { Span } from '../text/span.ts'
import type { Cell } from './csv.ts'

const statements = table(eachStatement, [
  ['id', ({ id }) => id],
  ['said', ({ said }) => said],
  ['speaker', ({ speaker }) => speaker?.name],
  ['party', ({ speaker }) => speaker?.party],
  ['kind', ({ kind }) => kind],
  ['quote', ({ quote }) => quote],
  ['relays', ({ relays }) => relays.map(({ name }) => name).join(' > ')],
  ['confidence', ({ confidence }) => confidence],
  ['utterance', ({ utterance }) => utterance],
  ['outlet', ({ document }) => document.outlet],
  ['published', ({ document }) => document.published],
  ['path', ({ document }) => document.path],
  ['document', ({ document }) => document.id],
  ['source', ({ source }) => spans(source)],
  ['cue', ({ cue }) => spans(cue)],
  ['content', ({ content }) => spans(content)],
])

const positions = table(eachPosition, [
  ['said', ({ said }) => said],
  ['party', ({ party }) => party],
  ['issue', ({ issue }) => issue],
  ['option', ({ option }) => option],
  ['stance', ({ stance }) => stance],
  ['condition', ({ condition }) => condition],
  ['reported_by', ({ reportedBy }) => reportedBy],
  ['speaker', ({ speaker }) => speaker],
  ['quote', ({ statement }) => statement.quote],
  ['confidence', ({ confidence }) => confidence],
  ['outlet', ({ statement }) => statement.document.outlet],
  ['published', ({ statement }) => statement.document.published],
  ['path', ({ statement }) => statement.document.path],
  ['document', ({ statement }) => statement.document.id],
  ['statement', ({ statement }) => statement.id],
  ['content', ({ statement }) => spans(statement.content)],
])

const documents = table(eachDocument, [
  ['id', ({ id }) => id],
  ['path', ({ path }) => path],
  ['published', ({ published }) => published],
  ['outlet', ({ outlet }) => outlet],
  ['title', ({ title }) => title],
  ['author', ({ author }) => author],
  ['language', ({ language }) => language],
  ['not_read', ({ notRead }) => notRead],
  ['statements', (document) => document.statements],
  ['story', ({ story }) => story],
  ['reprinted_from', ({ reprintedFrom }) => reprintedFrom],
  ['translated_by', ({ translatedBy }) => translatedBy],
  ['url', ({ url }) => url],
  ['added', ({ addedAt }) => addedAt],
])

/** Records of a dossier as JSON has them and as cells of a spreadsheet. */
export interface Exported {
  readonly records: (dossier: Dossier) => AsyncIterable<unknown>
  readonly columns: readonly string[]
  readonly rows: (dossier: Dossier) => AsyncIterable<readonly Cell[]>
}

/** What can be exported, by name. */
export const exported = { statements, positions, documents } as const satisfies Record<
  string,
  Exported
>

function table<T>(
  records: (dossier: Dossier) => AsyncIterable<T>,
  columns: readonly (readonly [name: string, cell: (record: T) => Cell])[],
): Exported {
  async function* rows(dossier: Dossier) {
    for await (const record of records(dossier)) yield columns.map(([, cell]) => cell(record))
  }
  return { records, columns: columns.map(([name]) => name), rows }
}

async function* eachDocument(dossier: Dossier) {
  yield* await listDocuments(dossier)
}

/** Offsets in UTF-16 units: `16-90 120-130`. */
function spans(list: readonly Span[]): string {
  return list.map(([start, end]) => `${start}-${end}`).join(' ')
}
