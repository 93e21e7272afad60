import { Hono } from 'hono'
import type { Dossier } from '../dossier/open.ts'
import { pageOfStatements } from '../dossier/statement-page.ts'
import { statementViews } from './statement-views.ts'
import type { PageView, StatementView } from './views.ts'
import { parseQuery, statementsQuery } from './wire.ts'

const PAGE_SIZE = 60

/** Who said what. */
export function statementsRoutes(dossier: Dossier): Hono {
  return new Hono().get('/statements', async (c) => {
    const { page, q: words, ...filter } = parseQuery(statementsQuery, c.req.query())
    const stretch = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
    const { total, statements } = await pageOfStatements(dossier, { ...filter, words }, stretch)
    const items = await statementViews(dossier, statements)
    return c.json({ items, total, page, pageSize: PAGE_SIZE } satisfies PageView<StatementView>)
  })
}
