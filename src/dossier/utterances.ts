import type { Dossier } from './open.ts'
import { eachStatement, type StoredStatement } from './statements.ts'

/** One act of saying, with every statement that reports it. */
export interface Utterance {
  readonly id: string
  readonly speaker: StoredStatement['speaker']
  readonly said: string | null
  /** The earliest report first. */
  readonly statements: readonly StoredStatement[]
}

/** The acts of saying, in the order in which their first report was read. */
export async function listUtterances(dossier: Dossier): Promise<readonly Utterance[]> {
  const groups = new Map<string, StoredStatement[]>()
  for await (const statement of eachStatement(dossier)) {
    const group = groups.get(statement.utterance)
    if (group) group.push(statement)
    else groups.set(statement.utterance, [statement])
  }
  return [...groups].map(([id, statements]) => ({
    id,
    speaker: statements[0]?.speaker ?? null,
    said: statements.find(({ said }) => said)?.said ?? null,
    statements: statements.toSorted((a, b) => day(a).localeCompare(day(b))),
  }))
}

function day({ document, said }: StoredStatement): string {
  return document.published ?? said ?? ''
}
