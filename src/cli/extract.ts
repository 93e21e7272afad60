import { availableParallelism } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { Command } from 'commander'
import { loadCodebook } from '../positions/load-codebook.ts'
import { positiveInteger } from './arguments.ts'
import { createLineReader, type LineResult } from './extract-line.ts'
import { openPool, type Pool } from './extract-pool.ts'
import { exitCodes } from './failure.ts'
import { inOrder } from './in-order.ts'
import { print } from './output.ts'
import { type InputLine, linesOf } from './stdin-lines.ts'

/** Milliseconds: an input that has not ended by then is worth starting threads for. */
const PATIENCE = 50

interface ExtractOptions {
  readonly codebook?: string
  readonly jobs?: number
}

export function extractCommand(): Command {
  return new Command('extract')
    .summary('statements of articles from standard input, as JSON lines')
    .description(
      'Reads articles as JSON lines, {"id", "text", "outlet"?, "published"?, "title"?}, and writes one line of statements for each, in the same order. A line that is not such an article is named on standard error; the rest goes on, and the exit code is 1.',
    )
    .option('--codebook <file>', 'whose actors and parties; the packaged one by default')
    .option('--jobs <n>', 'threads; as many as there are cores by default', positiveInteger)
    .addHelpText(
      'after',
      `
Examples:
  demarche extract < articles.jsonl > statements.jsonl
  echo '{"id":"1","text":"The minister said talks would go on."}' | demarche extract`,
    )
    .action(runExtract)
}

async function runExtract({ codebook, jobs }: ExtractOptions): Promise<void> {
  loadCodebook(codebook) // so that a fault in it is told once, and not by every thread
  const stdin = process.stdin.setEncoding('utf8')
  const interrupt = stopAt(() => stdin.destroy())
  try {
    const failed = await extractAll(linesOf(stdin), codebook, jobs)
    if (failed) process.exitCode = exitCodes.wrongInput
  } catch (error) {
    if (!interrupt.asked()) throw error
  } finally {
    stdin.destroy()
  }
  if (interrupt.asked()) process.exitCode = exitCodes.interrupted
}

/** Writes the results of all batches in order; true when a line could not be read. */
async function extractAll(
  batches: AsyncGenerator<readonly InputLine[]>,
  codebook: string | undefined,
  jobs = availableParallelism(),
): Promise<boolean> {
  const first = await batches.next()
  const second = batches.next()
  const ended = await Promise.race([second.then(({ done }) => done), setTimeout(PATIENCE, false)])
  const all = resumed([first, second], batches)
  const pool = first.done || ended || jobs < 2 ? here(codebook) : openPool(jobs, codebook)
  try {
    let failed = false
    for await (const results of inOrder(all, jobs * 2, pool.run)) {
      failed = (await write(results)) || failed
    }
    return failed
  } finally {
    await pool.close()
  }
}

/** For small inputs and single cores, where starting threads costs more than it saves. */
function here(codebook: string | undefined): Pool {
  const read = createLineReader(codebook)
  return { run: async (batch) => batch.map(read), close: async () => {} }
}

async function* resumed<T>(
  taken: readonly (IteratorResult<T> | Promise<IteratorResult<T>>)[],
  rest: AsyncGenerator<T>,
): AsyncGenerator<T> {
  for (const each of taken) {
    const { done, value } = await each
    if (!done) yield value
  }
  yield* rest
}

async function write(results: readonly LineResult[]): Promise<boolean> {
  let output = ''
  let errors = ''
  for (const result of results) {
    if ('output' in result) output += `${result.output}\n`
    else errors += `${JSON.stringify(result)}\n`
  }
  process.stderr.write(errors)
  await print(output)
  return errors !== ''
}

/** Ctrl-C ends the input: what was read is still written, and the threads are closed. */
function stopAt(stop: () => void): { readonly asked: () => boolean } {
  let asked = false
  process.once('SIGINT', () => {
    asked = true
    stop()
  })
  return { asked: () => asked }
}
