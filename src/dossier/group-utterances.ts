import { type Kysely, sql } from 'kysely'
import { groupBy } from '../positions/ledger.ts'
import { dayWindow } from '../statements/same.ts'
import { groupUtterances, type ReportedSaying } from '../statements/utterances.ts'
import type { Schema } from './schema.ts'

/**
 * Joins the statements that have no utterance yet to the utterances of their speaker in those
 * days, or makes new ones. Of a known utterance only the first statement is compared, so that a
 * document costs the same however often the same words were reported before.
 */
export async function groupNewStatements(db: Kysely<Schema>): Promise<void> {
  await leaveAlone(db)
  const fresh = await sayings(db).where('utterance', 'is', null).execute()
  for (const group of groupBy(fresh, ({ speaker }) => speaker ?? '')) {
    const known = await leadersNear(db, group)
    const all = [...known, ...group]
    const { utterances } = groupUtterances(all.map(toSaying))
    for (const [at, { id }] of all.entries()) {
      const utterance = utterances[at] ?? id
      if (at >= known.length) await assign(db, id, utterance)
      else if (utterance !== id) await merge(db, id, utterance)
    }
  }
}

/** What nobody is known to have said, or nobody said, is reported by itself. */
async function leaveAlone(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('statements')
    .set(({ ref }) => ({ utterance: ref('id') }))
    .where('utterance', 'is', null)
    .where((eb) => eb.or([eb('speaker', 'is', null), eb('rejected', '=', 1)]))
    .execute()
}

type Row = Awaited<ReturnType<ReturnType<typeof sayings>['execute']>>[number]

function sayings(db: Kysely<Schema>) {
  return db.selectFrom('statements').select(['id', 'document', 'quote', 'speaker', 'said'])
}

/** The first statement of each utterance of this speaker around the days of the group. */
async function leadersNear(
  db: Kysely<Schema>,
  group: readonly [Row, ...Row[]],
): Promise<readonly Row[]> {
  const leaders = new Map<string, Row>()
  for (const day of new Set(group.map(({ said }) => said))) {
    const near = await sayings(db)
      .where('speaker', '=', group[0].speaker)
      .where(sql<boolean>`utterance = id`)
      .where((eb) =>
        day === null
          ? eb('said', 'is', null)
          : eb.between('said', dayAfter(day, -dayWindow), dayAfter(day, dayWindow)),
      )
      .orderBy('row')
      .execute()
    for (const leader of near) leaders.set(leader.id, leader)
  }
  return [...leaders.values()]
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function toSaying({ id, document, quote, speaker, said }: Row): ReportedSaying {
  return {
    id,
    document: String(document),
    text: quote,
    speaker: speaker ?? undefined,
    said: said ?? undefined,
  }
}

async function assign(db: Kysely<Schema>, id: string, utterance: string): Promise<void> {
  await db.updateTable('statements').set({ utterance }).where('id', '=', id).execute()
}

/** A new report showed that two utterances were one. */
async function merge(db: Kysely<Schema>, from: string, into: string): Promise<void> {
  await db
    .updateTable('statements')
    .set({ utterance: into })
    .where('utterance', '=', from)
    .execute()
}

/** The statements of utterances that begin in a document, to be grouped anew when it goes. */
export async function ungroupFollowers(db: Kysely<Schema>, document: number): Promise<void> {
  await db
    .updateTable('statements')
    .set({ utterance: null })
    .where('utterance', 'in', ({ selectFrom }) =>
      selectFrom('statements as led').select('led.id').where('led.document', '=', document),
    )
    .execute()
}

/** A statement whose speaker changes leaves its utterance, and those that it led follow no more. */
export async function ungroupStatement(db: Kysely<Schema>, id: string): Promise<void> {
  await db
    .updateTable('statements')
    .set({ utterance: null })
    .where((eb) => eb.or([eb('id', '=', id), eb('utterance', '=', id)]))
    .execute()
}
