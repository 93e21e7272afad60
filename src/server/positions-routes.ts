import { Hono } from 'hono'
import type { Dossier } from '../dossier/open.ts'
import { cellView } from './cell.ts'
import { tableView } from './table.ts'
import { cellQuery, parseQuery, tableQuery } from './wire.ts'

/** The table of where each side stands, and what is behind a cell. */
export function positionsRoutes(dossier: Dossier): Hono {
  return new Hono()
    .get('/table', async (c) => {
      const { 'as-of': asOf } = parseQuery(tableQuery, c.req.query())
      return c.json(await tableView(dossier, asOf))
    })
    .get('/cell', async (c) => {
      const { party, issue, 'as-of': asOf } = parseQuery(cellQuery, c.req.query())
      return c.json(await cellView(dossier, { party, issue, asOf }))
    })
}
