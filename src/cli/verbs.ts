import type { Command } from 'commander'

/** The verbs, in the order in which the help lists them; each loads its own code when asked for. */
export const verbs: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['add', async () => (await import('./add.ts')).addCommand()],
  ['statements', async () => (await import('./statements.ts')).statementsCommand()],
  ['positions', async () => (await import('./positions.ts')).positionsCommand()],
  ['documents', async () => (await import('./documents.ts')).documentsCommand()],
])
