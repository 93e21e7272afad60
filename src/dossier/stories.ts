import { type Kysely, sql } from 'kysely'
import { containment, fingerprint, isReprint } from '../documents/reprints.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { Dossier } from './open.ts'
import type { StoryTelling } from './same-story.ts'
import type { Schema } from './schema.ts'

/**
 * One story in several outlets is found without comparing a document with every other: only the
 * first telling of a story is indexed, and of its hashes one in four, which is the "scaled" sketch
 * of sourmash (Irber et al., "Lightweight compositional analysis of metagenomes with FracMinHash",
 * 2022); a hash that many stories have is agency boilerplate and leads nowhere. So the cost a
 * document stays the same however many there are.
 */
const ONE_HASH_IN = 4

/** Hashes kept whole where a story is too short to be sampled. */
const SHORT_STORY = 64

/** A hash that this many stories have tells nothing. */
const COMMON = 20

/** Stories compared in full, those with the most hashes in common first. */
const CANDIDATES = 5

/** The row of the story that a document tells; a new one if it is the first to tell it. */
export async function storyOf(db: Kysely<Schema>, document: SourceDocument): Promise<number> {
  const hashes = fingerprint(document.text, document.body)
  const shared = await indexedHashes(db, hashes)
  const known = await firstReprint(db, hashes, mostShared(shared.map(({ story }) => story)))
  return known ?? newStory(db, document.id, hashes, shared)
}

interface IndexedHash {
  readonly hash: number
  readonly story: number
}

async function indexedHashes(
  db: Kysely<Schema>,
  hashes: Uint32Array,
): Promise<readonly IndexedHash[]> {
  const { rows } = await sql<IndexedHash>`
    select hash, story from json_each(${JSON.stringify([...hashes])}) as own
    join story_hashes on story_hashes.hash = own.value`.execute(db)
  return rows
}

function mostShared(stories: readonly number[]): readonly number[] {
  const counts = tally(stories)
  return [...counts.keys()]
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b)
    .slice(0, CANDIDATES)
}

async function firstReprint(
  db: Kysely<Schema>,
  hashes: Uint32Array,
  candidates: readonly number[],
): Promise<number | undefined> {
  for (const row of candidates) {
    const story = await db
      .selectFrom('stories')
      .select('fingerprint')
      .where('row', '=', row)
      .executeTakeFirstOrThrow()
    const told = new Uint32Array(story.fingerprint)
    const shared = containment(hashes, told) * Math.min(hashes.length, told.length)
    if (isReprint(Math.round(shared), hashes.length, told.length)) return row
  }
  return undefined
}

async function newStory(
  db: Kysely<Schema>,
  id: string,
  hashes: Uint32Array,
  shared: readonly IndexedHash[],
): Promise<number> {
  const { row } = await db
    .insertInto('stories')
    .values({ id, fingerprint: new Uint8Array(hashes.buffer) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ id }))
    .returning('row')
    .executeTakeFirstOrThrow()
  const counts = tally(shared.map(({ hash }) => hash))
  const telling = sketch(hashes).filter((hash) => (counts.get(hash) ?? 0) < COMMON)
  await sql`
    insert or ignore into story_hashes (hash, story)
    select value, ${row} from json_each(${JSON.stringify(telling)})`.execute(db)
  return row
}

function sketch(hashes: Uint32Array): readonly number[] {
  return [...hashes].filter((hash) => hashes.length <= SHORT_STORY || hash % ONE_HASH_IN === 0)
}

/** Forgets a story that no document tells any more. */
export async function dropIfUntold(db: Kysely<Schema>, story: number): Promise<void> {
  const dropped = await db
    .deleteFrom('stories')
    .where('row', '=', story)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('documents').select('row').where('story', '=', story))),
    )
    .returning('fingerprint')
    .executeTakeFirst()
  if (!dropped) return
  const hashes = JSON.stringify([...new Uint32Array(dropped.fingerprint)])
  await sql`
    delete from story_hashes
    where story = ${story} and hash in (select value from json_each(${hashes}))`.execute(db)
}

function tally(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** A story that more than one document tells. */
export interface Story {
  readonly id: string
  readonly documents: readonly StoryTelling[]
}

/** The stories that several documents tell, each with its documents, the earliest first. */
export async function listStories(dossier: Dossier): Promise<readonly Story[]> {
  const rows = await dossier.db
    .selectFrom('documents')
    .innerJoin('stories', 'stories.row', 'documents.story')
    .select(['stories.id as story', 'documents.id', 'path', 'title', 'outlet', 'published'])
    .where('documents.story', 'in', ({ selectFrom }) =>
      selectFrom('documents')
        .select('story')
        .groupBy('story')
        .having(({ fn }) => fn.countAll(), '>', 1),
    )
    .orderBy('documents.story')
    .orderBy('published')
    .orderBy('path')
    .execute()
  const stories = new Map<string, StoryTelling[]>()
  for (const { story, ...telling } of rows) {
    const known = stories.get(story)
    if (known) known.push(telling)
    else stories.set(story, [telling])
  }
  return [...stories].map(([id, documents]) => ({ id, documents }))
}
