import type {
  AddedView,
  ArticleView,
  CellDetailView,
  DocumentView,
  ErrorView,
  OverviewView,
  PageView,
  SearchView,
  StatementView,
  TableView,
} from '../../src/server/views.ts'

type Query = Readonly<Record<string, string | number | undefined>>

/** The server's own sentence on what went wrong, or ours when it did not answer. */
class RequestFailed extends Error {}

export function fetchOverview(signal: AbortSignal): Promise<OverviewView> {
  return ask('overview', {}, { signal })
}

export function fetchTable(asOf: string | undefined, signal: AbortSignal): Promise<TableView> {
  return ask('table', { 'as-of': asOf }, { signal })
}

export function fetchCell(
  cell: { readonly party: string; readonly issue: string; readonly asOf?: string | undefined },
  signal: AbortSignal,
): Promise<CellDetailView> {
  return ask('cell', { party: cell.party, issue: cell.issue, 'as-of': cell.asOf }, { signal })
}

export function fetchStatements(
  query: Query,
  signal: AbortSignal,
): Promise<PageView<StatementView>> {
  return ask('statements', query, { signal })
}

export function fetchDocuments(page: number, signal: AbortSignal): Promise<PageView<DocumentView>> {
  return ask('documents', { page }, { signal })
}

export function fetchHits(words: string, signal: AbortSignal): Promise<SearchView> {
  return ask('search', { q: words }, { signal })
}

export function fetchArticle(id: string, signal: AbortSignal): Promise<ArticleView> {
  return ask(`documents/${encodeURIComponent(id)}`, {}, { signal })
}

export function addDocument(name: string, file: Blob): Promise<AddedView> {
  return ask('documents', { name }, { method: 'POST', body: file })
}

export async function removeDocument(id: string): Promise<void> {
  await request(`documents/${encodeURIComponent(id)}`, {}, { method: 'DELETE' })
}

async function ask<Answer>(path: string, query: Query, init: RequestInit): Promise<Answer> {
  const response = await request(path, query, init)
  return await response.json()
}

async function request(path: string, query: Query, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api/${path}${searchOf(query)}`, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new RequestFailed('Demarche does not answer; is it still running in its terminal?')
  })
  if (!response.ok) throw new RequestFailed(await faultOf(response))
  return response
}

function searchOf(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

async function faultOf(response: Response): Promise<string> {
  const fault: Partial<ErrorView> = await response.json().catch(() => ({}))
  return fault.error ?? `Demarche answered ${response.status}.`
}
