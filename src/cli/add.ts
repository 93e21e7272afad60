import { readFile } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Command } from 'commander'
import { listFiles } from '../documents/list-files.ts'
import { keepCodebook } from '../dossier/codebook.ts'
import { ingest, type Stages } from '../dossier/ingest.ts'
import { loadStages } from '../dossier/load-stages.ts'
import { type Dossier, pathInDossier } from '../dossier/open.ts'
import { DemarcheError, DossierError, InvalidInput } from '../errors.ts'
import { type AddReport, describeReport, emptyReport } from './add-report.ts'
import { exitCodes } from './failure.ts'
import { catchInterrupt } from './interrupt.ts'
import { print, printFault } from './output.ts'
import { startProgress } from './progress.ts'
import { cannotRead } from './read-given.ts'
import { writing } from './with-dossier.ts'

interface AddOptions {
  readonly codebook?: string
  readonly json?: true
}

export function addCommand(): Command {
  return new Command('add')
    .summary('read articles into a dossier')
    .description(
      'Reads articles (plain text or HTML; files or whole folders) into a dossier, which is made if it does not exist. A file that was read before is left alone; a changed one replaces its former self and keeps its corrections.',
    )
    .argument('<dossier>', 'the dossier, one file, such as talks.dossier')
    .argument('<path...>', 'articles, or folders of articles')
    .option(
      '--codebook <file>',
      "code with this codebook from now on; it becomes the dossier's own",
    )
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
Examples:
  demarche add talks.dossier articles/
  demarche add talks.dossier monday.html tuesday.txt --json

Exit code 1 when a file could not be read; the others are in the dossier all the same.`,
    )
    .action(runAdd)
}

async function runAdd(path: string, paths: readonly string[], options: AddOptions): Promise<void> {
  const { files, problems } = listFiles(paths)
  if (files.length === 0) throw new InvalidInput(problems.join('\n') || 'There are no articles.')
  const report = await writing(path, async (dossier) => {
    if (options.codebook) await takeCodebook(dossier, options.codebook)
    return addFiles(dossier, files, { ...emptyReport, failed: problems })
  })
  await print(options.json ? `${JSON.stringify(report)}\n` : describeReport(report))
  for (const sentence of report.failed) printFault(sentence)
  if (report.failed.length > 0) process.exitCode = exitCodes.wrongInput
  if (report.interrupted) process.exitCode = exitCodes.interrupted
}

async function takeCodebook(dossier: Dossier, file: string): Promise<void> {
  await keepCodebook(dossier, await readGiven(file), file)
}

async function readGiven(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof TypeError) throw new InvalidInput(`${file} is not text in UTF-8.`)
    throw cannotRead(file, error)
  }
}

/**
 * Adds the files one by one; one that fails is told of in the report, and the rest goes on, unless
 * it is the dossier that failed.
 */
export async function addFiles(
  dossier: Dossier,
  files: readonly string[],
  start: AddReport = emptyReport,
): Promise<AddReport> {
  const stages = await loadStages(dossier)
  const progress = startProgress(files.length, 'documents')
  const interrupt = catchInterrupt()
  let report = start
  for (const file of files) {
    if (interrupt.asked() || report.stopped) break
    report = await addFile(dossier, file, stages, report)
    progress.step()
    await nextTurn()
  }
  progress.clear()
  interrupt.release()
  return { ...report, interrupted: interrupt.asked() }
}

async function addFile(
  dossier: Dossier,
  file: string,
  stages: Stages,
  report: AddReport,
): Promise<AddReport> {
  const path = pathInDossier(dossier, file)
  try {
    const bytes = await readFile(file).catch((error) => Promise.reject(cannotRead(file, error)))
    const ingested = await ingest(dossier, { path, bytes }, stages)
    if (ingested.kind === 'unchanged') return { ...report, unchanged: report.unchanged + 1 }
    if (ingested.kind === 'not-read') {
      return { ...report, notRead: [...report.notRead, { path, reason: ingested.reason }] }
    }
    return {
      ...report,
      [ingested.kind]: report[ingested.kind] + 1,
      statements: report.statements + ingested.statements,
      positions: report.positions + ingested.positions,
    }
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error
    const stopped = error instanceof DossierError
    return { ...report, failed: [...report.failed, error.message], stopped }
  }
}
