import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { listFiles } from '../documents/list-files.ts'
import { InvalidInput } from '../errors.ts'
import { packageRoot } from '../package-root.ts'
import { checkPort, portFrom } from '../server/serve.ts'
import { addFiles } from './add.ts'
import { describeReport, emptyReport } from './add-report.ts'
import { exitCodes } from './failure.ts'
import { print, printFault } from './output.ts'
import { serveUntilStopped } from './serve.ts'
import { writing } from './with-dossier.ts'

const example = fileURLToPath(new URL('examples/articles', packageRoot))

export function startCommand(): Command {
  return new Command('start')
    .summary('read a folder, or the example, and open the workbench')
    .description(
      'Reads the example, or the folder given, into a dossier in the working directory and serves the workbench on http://localhost:4870 until Ctrl-C; a dossier given is served as it is. PORT in the environment changes the port.',
    )
    .argument('[path]', 'a folder of articles, or a dossier')
    .addHelpText(
      'after',
      `
Examples:
  demarche start
  demarche start articles/
  PORT=8080 demarche start talks.dossier`,
    )
    .action(runStart)
}

async function runStart(path: string | undefined): Promise<void> {
  const { dossier, articles } = whatToOpen(path)
  const port = portFrom(process.env['PORT'])
  if (articles !== undefined) {
    await checkPort(port)
    if (!(await readFolder(dossier, articles))) return
  }
  await serveUntilStopped(dossier, port)
}

interface Opening {
  readonly dossier: string
  /** The folder to read into it first. */
  readonly articles?: string
}

function whatToOpen(path: string | undefined): Opening {
  if (path === undefined) return { dossier: 'example.dossier', articles: example }
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat)
    throw new InvalidInput(`${path} does not exist; give a folder of articles or a dossier.`)
  if (!stat.isDirectory()) return { dossier: path }
  return { dossier: `${basename(resolve(path)) || 'articles'}.dossier`, articles: path }
}

/** Whether the folder was read to its end. */
async function readFolder(path: string, folder: string): Promise<boolean> {
  const { files, problems } = listFiles([folder])
  if (files.length === 0) {
    throw new InvalidInput(problems.join('\n') || `There are no articles in ${folder}.`)
  }
  const report = await writing(path, (dossier) =>
    addFiles(dossier, files, { ...emptyReport, failed: problems }),
  )
  await print(describeReport(report))
  for (const sentence of report.failed) printFault(sentence)
  if (report.interrupted) process.exitCode = exitCodes.interrupted
  return !report.interrupted
}
