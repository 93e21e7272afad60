import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Codebook } from '../positions/codebook.ts'
import { activate } from '../settlements/activate/activate.ts'
import { readIncident } from '../settlements/activate/incident.ts'
import { compare } from '../settlements/compare/compare.ts'
import { judge } from '../settlements/judge/judge.ts'
import { type Proposal, readProposal } from '../settlements/judge/proposal.ts'
import { findMechanism, loadLibrary } from '../settlements/mechanism/library.ts'
import { analyse } from '../settlements/reason/analyse.ts'
import { loadSolver } from '../settlements/reason/solver.ts'
import { sweep } from '../settlements/sweep/sweep.ts'
import type { Desk } from './desk.ts'
import { recordsOf } from './records.ts'
import { parseQuery } from './wire.ts'

/** Characters of a proposal or an incident. */
const BODY_LIMIT = 100_000

/** Sets of concessions listed; the page asks again with less on the table. */
const MOST_SETS = 20

const id = z.string().min(1).max(100)

const compareQuery = z.strictObject({ first: id, second: id })

const mechanismQuery = z.strictObject({ mechanism: id })

const judgeQuery = z.strictObject({
  'as-of': z.iso.date({ error: 'must be a date such as 2025-08-20' }).optional(),
  reported: z.enum(['true', 'false'], { error: 'must be true or false' }).optional(),
})

/**
 * Guarantees to look at and to press, and proposals to judge. Mechanisms are named by their id in
 * the library: no path of this machine is ever opened for a request.
 */
export function settlementsRoutes(desk: Desk): Hono {
  const limit = bodyLimit({
    maxSize: BODY_LIMIT,
    onError: (c) => c.json({ error: `At most ${BODY_LIMIT} characters are read.` }, 413),
  })
  return new Hono()
    .get('/mechanisms', (c) => c.json(loadLibrary()))
    .get('/mechanisms/:id', (c) => c.json(findMechanism(c.req.param('id'))))
    .get('/sweep', (c) => {
      const { mechanism } = parseQuery(mechanismQuery, c.req.query())
      return c.json(sweep(findMechanism(mechanism)))
    })
    .get('/compare', (c) => {
      const { first, second } = parseQuery(compareQuery, c.req.query())
      return c.json(compare(findMechanism(first), findMechanism(second)))
    })
    .post('/activate', limit, async (c) => {
      const { mechanism } = parseQuery(mechanismQuery, c.req.query())
      const incident = readIncident(await c.req.text(), 'the incident')
      return c.json(activate(findMechanism(mechanism), incident))
    })
    .post('/judge', limit, async (c) => {
      const { 'as-of': asOf, reported } = parseQuery(judgeQuery, c.req.query())
      const codebook = await desk.codebook()
      const proposal = read(await c.req.text(), codebook)
      const reach = { ...(asOf && { asOf }), countReported: reported === 'true' }
      return c.json(judge(proposal, codebook, await recordsOf(desk.dossier), reach))
    })
    .post('/concessions', limit, async (c) => {
      const { 'as-of': asOf, reported } = parseQuery(judgeQuery, c.req.query())
      const codebook = await desk.codebook()
      const text = await c.req.text()
      const proposal = text.trim() === '' ? undefined : read(text, codebook)
      const question = {
        parties: proposal?.parties ?? codebook.parties,
        reach: { ...(asOf && { asOf }), countReported: reported === 'true' },
        most: MOST_SETS,
        ...(proposal && { proposal }),
        signal: c.req.raw.signal,
      }
      const records = await recordsOf(desk.dossier)
      return c.json(await analyse(codebook, records, question, await loadSolver()))
    })
}

function read(text: string, codebook: Codebook): Proposal {
  return readProposal(text, 'the proposal', codebook, findMechanism)
}
