import type { Dossier } from './open.ts'
import { eachPosition, type StoredPosition } from './positions.ts'

/**
 * Where each side stands: of each party, issue and option the latest position of its own, and
 * beside it the latest that each other party reports of it, as of a day (ISO) or now.
 */
export async function listStandings(
  dossier: Dossier,
  asOf?: string,
): Promise<readonly StoredPosition[]> {
  const latest = new Map<string, StoredPosition>()
  for await (const position of eachPosition(dossier, asOf === undefined ? {} : { asOf })) {
    const { party, issue, option, reportedBy } = position
    latest.set(JSON.stringify([party, issue, option, reportedBy]), position)
  }
  return [...latest.values()]
}
