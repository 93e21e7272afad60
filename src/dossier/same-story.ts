import type { Dossier } from './open.ts'

/** A document that carries a story. */
export interface StoryTelling {
  readonly id: string
  readonly path: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
}

/** The other documents that carry the same story as this one, the earliest first. */
export async function otherTellings(
  dossier: Dossier,
  id: string,
): Promise<readonly StoryTelling[]> {
  return dossier.db
    .selectFrom('documents as own')
    .innerJoin('documents as other', 'other.story', 'own.story')
    .select(['other.id', 'other.path', 'other.title', 'other.outlet', 'other.published'])
    .where('own.id', '=', id)
    .whereRef('other.row', '<>', 'own.row')
    .orderBy('other.published')
    .orderBy('other.path')
    .execute()
}
