import type { Command } from 'commander'

/** The verbs, in the order in which the help lists them; each loads its own code when asked for. */
export const verbs: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['start', async () => (await import('./start.ts')).startCommand()],
  ['add', async () => (await import('./add.ts')).addCommand()],
  ['documents', async () => (await import('./documents.ts')).documentsCommand()],
  ['statements', async () => (await import('./statements.ts')).statementsCommand()],
  ['positions', async () => (await import('./positions.ts')).positionsCommand()],
  ['utterances', async () => (await import('./utterances.ts')).utterancesCommand()],
  ['table', async () => (await import('./table.ts')).tableCommand()],
  ['stories', async () => (await import('./stories.ts')).storiesCommand()],
  ['search', async () => (await import('./search.ts')).searchCommand()],
  ['judge', async () => (await import('./judge.ts')).judgeCommand()],
  ['concessions', async () => (await import('./concessions.ts')).concessionsCommand()],
  ['activate', async () => (await import('./activate.ts')).activateCommand()],
  ['sweep', async () => (await import('./sweep.ts')).sweepCommand()],
  ['compare', async () => (await import('./compare.ts')).compareCommand()],
  ['power', async () => (await import('./power.ts')).powerCommand()],
  ['extract', async () => (await import('./extract.ts')).extractCommand()],
  ['same', async () => (await import('./same.ts')).sameCommand()],
  ['correct', async () => (await import('./correct.ts')).correctCommand()],
  ['corrections', async () => (await import('./corrections.ts')).correctionsCommand()],
  ['undo', async () => (await import('./undo.ts')).undoCommand()],
  ['export', async () => (await import('./export.ts')).exportCommand()],
  ['serve', async () => (await import('./serve.ts')).serveCommand()],
])
