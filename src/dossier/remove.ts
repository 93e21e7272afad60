import { deleteDocument } from './documents.ts'
import { groupNewStatements } from './group-utterances.ts'
import type { Dossier } from './open.ts'
import { dropIfUntold } from './stories.ts'

/**
 * Takes a document out with all that was read from it; false when there is none with this id.
 * Its corrections wait for their words to come back.
 */
export async function removeDocument(dossier: Dossier, id: string): Promise<boolean> {
  return dossier.db.transaction().execute(async (db) => {
    const document = await db
      .selectFrom('documents')
      .select('path')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!document) return false
    await db
      .updateTable('corrections')
      .set({ statement: null })
      .where('path', '=', document.path)
      .execute()
    const former = await deleteDocument(db, document.path)
    await groupNewStatements(db)
    if (former?.story) await dropIfUntold(db, former.story)
    return true
  })
}
