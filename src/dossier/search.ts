import { sql } from 'kysely'
import { InvalidInput } from '../errors.ts'
import type { Span } from '../text/span.ts'
import type { Dossier } from './open.ts'
import { type DocumentReference, documentReference, toReference } from './statements.ts'

/** Words around a match, and where the matching words stand in them. */
export interface Snippet {
  readonly text: string
  readonly matches: readonly Span[]
}

export interface DocumentHit {
  readonly document: DocumentReference
  readonly title: string | null
  readonly snippet: Snippet
}

export interface StatementHit {
  readonly statement: string
  readonly document: DocumentReference
  readonly speaker: string | null
  readonly party: string | null
  readonly said: string | null
  readonly snippet: Snippet
}

export interface SearchResult {
  readonly documents: readonly DocumentHit[]
  readonly statements: readonly StatementHit[]
}

/** Marks that `snippet` puts around a match: control characters, which articles do not print. */
const OPEN = '\u0002'
const CLOSE = '\u0003'

/** Words in a snippet. */
const AROUND = 24

/**
 * Matches that are ranked, the latest first: ranking by bm25 looks every match up, so that a word
 * of every second statement would make an analyst with ten thousand documents wait.
 */
const RANKED = 500

/**
 * Documents and statements with all the words of the query, the best match first. A phrase stands
 * in double quotes, `guarant*` finds every word that begins so; case and inflection do not count.
 */
export async function search(dossier: Dossier, query: string, limit = 20): Promise<SearchResult> {
  const match = matchExpression(query)
  return {
    documents: await searchDocuments(dossier, match, limit),
    statements: await searchStatements(dossier, match, limit),
  }
}

async function searchDocuments(
  dossier: Dossier,
  match: string,
  limit: number,
): Promise<readonly DocumentHit[]> {
  const rows = await dossier.db
    .selectFrom(best('documents_search', match, limit).as('hit'))
    .innerJoin('documents', 'documents.row', 'hit.row')
    .select(documentReference)
    .select(['title', 'hit.snippet'])
    .orderBy('hit.score')
    .orderBy('hit.row')
    .execute()
  return rows.map((row) => ({
    document: toReference(row),
    title: row.title,
    snippet: toSnippet(row.snippet),
  }))
}

async function searchStatements(
  dossier: Dossier,
  match: string,
  limit: number,
): Promise<readonly StatementHit[]> {
  const rows = await dossier.db
    .selectFrom(best('statements_search', match, limit).as('hit'))
    .innerJoin('statements', 'statements.row', 'hit.row')
    .innerJoin('documents', 'documents.row', 'statements.document')
    .select(documentReference)
    .select(['statements.id', 'speaker', 'party', 'said', 'hit.snippet'])
    .where('rejected', '=', 0)
    .orderBy('hit.score')
    .orderBy('hit.row')
    .execute()
  return rows.map((row) => ({
    statement: row.id,
    document: toReference(row),
    speaker: row.speaker,
    party: row.party,
    said: row.said,
    snippet: toSnippet(row.snippet),
  }))
}

interface Hit {
  readonly row: number
  readonly score: number
  readonly snippet: string
}

type Index = 'documents_search' | 'statements_search'

/**
 * Ranks first and cuts the snippets then: a snippet costs as much as ranking fifty matches. The
 * snippets are cut in one more walk over the matches, from the lowest row in the top, for asking
 * the index for row after row (which the `+` prevents) starts a search of its own for each.
 */
function best(index: Index, match: string, limit: number) {
  const table = sql.raw<unknown>(index)
  return sql<Hit>`(
    with top as materialized (
      select row, score from (
        select rowid as row, bm25(${table}) as score from ${table}
        where ${table} match ${match} order by rowid desc limit ${sql.lit(RANKED)})
      order by score, row limit ${limit}),
    cut as materialized (
      select row, score, snippet(${table}, -1, ${OPEN}, ${CLOSE}, '…', ${sql.lit(AROUND)}) as snippet
      from ${table} cross join top on top.row = +${table}.rowid
      where ${table} match ${match} and ${table}.rowid >= (select min(row) from top))
    select row, score, snippet from cut)`
}

/**
 * FTS5's query language has operators that an analyst's own words would trip over, so every word
 * is quoted. Throws InvalidInput when no word is left.
 */
function matchExpression(query: string): string {
  const terms = query.match(/"[^"]*"|[^\s"]+/g) ?? []
  const quoted = terms.filter((term) => /[\p{L}\p{N}]/u.test(term)).map(quoteTerm)
  if (quoted.length === 0) {
    throw new InvalidInput(`Nothing to search for in "${query}"; give at least one word.`)
  }
  return quoted.join(' ')
}

function quoteTerm(term: string): string {
  const prefix = term.endsWith('*') ? ' *' : ''
  return `"${term.replace(/^"|"$|\*$/g, '')}"${prefix}`
}

function toSnippet(marked: string): Snippet {
  let text = ''
  const matches: Span[] = []
  for (const part of marked.split(OPEN)) {
    const [match, rest] = part.split(CLOSE)
    if (rest !== undefined && match) matches.push([text.length, text.length + match.length])
    text += rest === undefined ? part : `${match}${rest}`
  }
  return { text, matches }
}
