import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { LARGEST_FILE } from '../documents/decode.ts'
import { type ListedDocument, listDocuments } from '../dossier/documents.ts'
import { ingest } from '../dossier/ingest.ts'
import type { Dossier } from '../dossier/open.ts'
import { removeDocument } from '../dossier/remove.ts'
import { search } from '../dossier/search.ts'
import { articleView } from './article.ts'
import type { Desk } from './desk.ts'
import { overviewView } from './overview.ts'
import { pageOf } from './page.ts'
import type { AddedView, ErrorView, SearchView } from './views.ts'
import { documentsQuery, parseQuery, searchQuery, uploadQuery } from './wire.ts'

const PAGE_SIZE = 100

/** Hits shown; whoever has more of them is better served by another word. */
const HITS = 50

const tooLarge: ErrorView = {
  error: `The file is too large; an article may have at most ${LARGEST_FILE / 1e6} MB.`,
}
const noSuchDocument: ErrorView = { error: 'The dossier holds no such document.' }

/** The articles: listed, searched, read, added, taken out. */
export function documentsRoutes(desk: Desk): Hono {
  const { dossier } = desk
  const limit = bodyLimit({ maxSize: LARGEST_FILE, onError: (c) => c.json(tooLarge, 413) })
  return new Hono()
    .get('/overview', async (c) => c.json(await overviewView(desk)))
    .get('/documents', async (c) => {
      const { page } = parseQuery(documentsQuery, c.req.query())
      const documents = (await listDocuments(dossier)).toSorted(latestFirst)
      return c.json(pageOf(documents, page, PAGE_SIZE))
    })
    .get('/search', async (c) => {
      const { q } = parseQuery(searchQuery, c.req.query())
      return c.json(await searchView(dossier, q))
    })
    .get('/documents/:id', async (c) => {
      const article = await articleView(dossier, c.req.param('id'))
      return article ? c.json(article) : c.json(noSuchDocument, 404)
    })
    .post('/documents', limit, async (c) => {
      const { name } = parseQuery(uploadQuery, c.req.query())
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const added: AddedView = await ingest(dossier, { path: name, bytes }, await desk.stages())
      return c.json(added)
    })
    .delete('/documents/:id', async (c) => {
      const removed = await removeDocument(dossier, c.req.param('id'))
      return removed ? c.body(null, 204) : c.json(noSuchDocument, 404)
    })
}

function latestFirst(a: ListedDocument, b: ListedDocument): number {
  return (b.published ?? '').localeCompare(a.published ?? '') || a.path.localeCompare(b.path)
}

async function searchView(dossier: Dossier, words: string): Promise<SearchView> {
  const { documents } = await search(dossier, words, HITS + 1)
  const hits = documents.slice(0, HITS).map(({ document, title, snippet }) => {
    const { id, path, outlet, published } = document
    return {
      document: {
        id,
        path,
        ...(title && { title }),
        ...(outlet && { outlet }),
        ...(published && { published }),
      },
      snippet,
    }
  })
  return { hits, more: documents.length > HITS }
}
