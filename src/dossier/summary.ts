import type { Dossier } from './open.ts'

/** What a dossier holds, in figures. */
export interface Summary {
  readonly statements: number
  readonly positions: number
  /** The days from which positions count, ascending. */
  readonly days: readonly { readonly day: string; readonly positions: number }[]
  /** Those who said most, first. */
  readonly speakers: readonly { readonly name: string; readonly statements: number }[]
}

/** Speakers listed: more than anyone chooses from. */
const SPEAKERS = 500

export async function summarize({ db }: Dossier): Promise<Summary> {
  const statements = await db
    .selectFrom('statements')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('rejected', '=', 0)
    .executeTakeFirstOrThrow()
  const days = await db
    .selectFrom('positions')
    .select(({ fn }) => ['day', fn.countAll<number>().as('positions')])
    .groupBy('day')
    .orderBy('day')
    .execute()
  const speakers = await db
    .selectFrom('statements')
    .select(({ fn }) => ['speaker', fn.countAll<number>().as('count')])
    .where('rejected', '=', 0)
    .where('speaker', 'is not', null)
    .groupBy('speaker')
    .orderBy('count', 'desc')
    .orderBy('speaker')
    .limit(SPEAKERS)
    .execute()
  return {
    statements: statements.count,
    positions: days.reduce((sum, { positions }) => sum + positions, 0),
    days: days.filter(({ day }) => day !== ''),
    speakers: speakers.map(({ speaker, count }) => ({ name: speaker ?? '', statements: count })),
  }
}
