import type { ErrorHandler } from 'hono'
import { Hono } from 'hono'
import type { Dossier } from '../dossier/open.ts'
import { DemarcheError, DossierError } from '../errors.ts'
import type { Assets } from './assets.ts'
import { openDesk } from './desk.ts'
import { documentsRoutes } from './documents-routes.ts'
import { onlyFromThisMachine, safeHeaders } from './guard.ts'
import { positionsRoutes } from './positions-routes.ts'
import { settlementsRoutes } from './settlements-routes.ts'
import { statementsRoutes } from './statements-routes.ts'

export interface AppOptions {
  readonly dossier: Dossier
  readonly assets: Assets
  /** The port that requests must name; asked late, since a free one is known after listening. */
  readonly port: () => number
}

/** The workbench as one function from request to answer. */
export function createApp({ dossier, assets, port }: AppOptions): Hono {
  const desk = openDesk(dossier)
  const app = new Hono()
  app.use(safeHeaders)
  app.use(onlyFromThisMachine(port))
  app.route('/api', documentsRoutes(desk))
  app.route('/api', statementsRoutes(dossier))
  app.route('/api', positionsRoutes(dossier))
  app.route('/api', settlementsRoutes(desk))
  app.all('/api/*', (c) => c.json({ error: `There is nothing at ${c.req.path}.` }, 404))
  app.get('*', (c) => {
    const asset = assets.get(c.req.path === '/' ? '/index.html' : c.req.path)
    if (!asset) return c.text(absence(assets), 404)
    c.header('Content-Type', asset.type)
    c.header('Cache-Control', asset.immutable ? 'max-age=31536000, immutable' : 'no-cache')
    return c.body(asset.bytes)
  })
  app.onError(explain)
  return app
}

function absence(assets: Assets): string {
  return assets.size === 0
    ? 'The page is not built: run `npm run build`.'
    : 'There is no such page.'
}

/** Wrong input is the asker's to mend and said in its sentence; a bug is ours and goes to the log. */
const explain: ErrorHandler = (error, c) => {
  if (error instanceof DemarcheError) {
    return c.json({ error: error.message }, error instanceof DossierError ? 409 : 400)
  }
  console.error(error)
  return c.json({ error: 'This is a bug in Demarche; the terminal it runs in shows more.' }, 500)
}
