import { Hono } from 'hono'
import type { Dossier } from '../dossier/open.ts'
import { listStatements } from '../dossier/statements.ts'
import { pageOf } from './page.ts'
import { statementViews } from './statement-views.ts'
import { parseQuery, statementsQuery } from './wire.ts'

const PAGE_SIZE = 60

/** Who said what. */
export function statementsRoutes(dossier: Dossier): Hono {
  return new Hono().get('/statements', async (c) => {
    const { page, kind, q, speaker, party } = parseQuery(statementsQuery, c.req.query())
    const filter = { ...(speaker && { speaker }), ...(party && { party }) }
    const all = (await listStatements(dossier, filter))
      .filter((statement) => !kind || statement.kind === kind)
      .filter((statement) => !q || statement.quote.toLowerCase().includes(q.toLowerCase()))
    const list = pageOf(all, page, PAGE_SIZE)
    return c.json({ ...list, items: await statementViews(dossier, list.items) })
  })
}
