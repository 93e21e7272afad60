import type { Kysely } from 'kysely'
import type { Coder } from '../positions/code.ts'
import type { Position } from '../positions/position.ts'
import type { Speaker, Statement } from '../statements/statement.ts'
import { insertAllegations } from './allegations.ts'
import type { Change } from './corrections.ts'
import { toDocument } from './documents.ts'
import { ungroupStatement } from './group-utterances.ts'
import { insertPositions } from './positions.ts'
import type { Schema } from './schema.ts'
import { toStatement } from './statements.ts'

/** An analyst's word is sure. */
const SURE = 1

/**
 * Makes a statement and its positions what the machine found with the changes upon it, whatever
 * they were before: so a correction and its undoing are the same act.
 */
export async function rederive(
  db: Kysely<Schema>,
  id: string,
  changes: readonly Change[],
  code: Coder,
): Promise<void> {
  const row = await db
    .selectFrom('statements')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const document = toDocument(
    await db
      .selectFrom('documents')
      .selectAll()
      .where('row', '=', row.document)
      .executeTakeFirstOrThrow(),
  )
  await ungroupStatement(db, id)
  const found: Speaker | null = row.found_speaker && JSON.parse(row.found_speaker)
  const speaker = changes.reduce((now, change) => speakerAfter(now, change), found)
  const rejected = changes.some(({ kind }) => kind === 'rejected')
  await store(db, row.row, speaker, rejected)
  await db.deleteFrom('positions').where('statement', '=', row.row).execute()
  await db.deleteFrom('allegations').where('statement', '=', row.row).execute()
  if (rejected) return
  const statement = { ...toStatement(row), speaker }
  const coded = code(statement, document)
  const positions = changes.reduce(
    (now, change) => stanceAfter(now, change, statement),
    coded.positions,
  )
  const rows = new Map([[id, row.row]])
  await insertPositions(db, positions, rows, document.published)
  await insertAllegations(db, coded.allegations, rows)
}

async function store(db: Kysely<Schema>, row: number, speaker: Speaker | null, rejected: boolean) {
  await db
    .updateTable('statements')
    .set({
      speaker: speaker?.name ?? null,
      party: speaker?.party ?? null,
      rejected: rejected ? 1 : 0,
    })
    .where('row', '=', row)
    .execute()
}

function speakerAfter(speaker: Speaker | null, change: Change): Speaker | null {
  return change.kind === 'speaker' ? change.speaker : speaker
}

function stanceAfter(
  positions: readonly Position[],
  change: Change,
  statement: Statement,
): readonly Position[] {
  if (change.kind !== 'stance') return positions
  const { issue, option, stance } = change
  const meant = (position: Position) => position.issue === issue && position.option === option
  const others = positions.filter((position) => !meant(position))
  if (stance === null) return others
  const corrected = positions.filter(meant).map(({ condition, ...position }) => ({
    ...position,
    ...(stance === 'conditional' && condition !== undefined ? { condition } : {}),
    stance,
    confidence: SURE,
  }))
  return [...others, ...(corrected.length > 0 ? corrected : ownPosition(change, statement))]
}

/** The position of a statement in which the coder saw none, if its speaker speaks for a party. */
function ownPosition(
  change: Extract<Change, { kind: 'stance' }>,
  statement: Statement,
): readonly Position[] {
  const party = statement.speaker?.party
  const [evidence] = statement.content
  if (!statement.speaker || !party || !evidence || change.stance === null) return []
  const { said } = statement
  return [
    {
      party,
      issue: change.issue,
      option: change.option,
      stance: change.stance,
      speaker: statement.speaker.name,
      ...(said === undefined ? {} : { said }),
      statement: statement.id,
      evidence,
      confidence: SURE,
    },
  ]
}
