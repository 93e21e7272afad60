import { Command } from 'commander'
import { z } from 'zod'
import { InvalidInput } from '../errors.ts'
import { compareSayings, prepare } from '../statements/same.ts'
import { exitCodes } from './failure.ts'
import { parseLine } from './json-line.ts'
import { print } from './output.ts'
import { linesOf } from './stdin-lines.ts'

const saying = z.object({
  text: z.string(),
  speaker: z
    .string()
    .nullish()
    .transform((name) => name ?? undefined),
  said: z.iso
    .date('must be a day such as 2025-08-20')
    .nullish()
    .transform((day) => day ?? undefined),
})
const pair = z.object({ id: z.string(), a: saying, b: saying })

export function sameCommand(): Command {
  return new Command('same')
    .summary('whether two reports give the same saying, for pairs from standard input')
    .description(
      'Reads pairs as JSON lines, {"id", "a": {"text", "speaker"?, "said"?}, "b": {…}}, and writes {"id", "same", "score", "contradicts"} for each. A line that is not such a pair is named on standard error; the rest goes on, and the exit code is 1.',
    )
    .addHelpText(
      'after',
      `
Example:
  echo '{"id":"1","a":{"text":"The offer is impossible."},"b":{"text":"The offer is not possible."}}' | demarche same`,
    )
    .action(runSame)
}

async function runSame(): Promise<void> {
  for await (const batch of linesOf(process.stdin.setEncoding('utf8'))) {
    let output = ''
    for (const { number, text } of batch) {
      const answer = answerTo(text)
      if ('error' in answer) {
        process.stderr.write(`${JSON.stringify({ line: number, ...answer })}\n`)
        process.exitCode = exitCodes.wrongInput
      } else output += `${JSON.stringify(answer)}\n`
    }
    await print(output)
  }
}

function answerTo(line: string) {
  try {
    const { id, a, b } = parseLine(line, pair)
    return { id, ...compareSayings(prepare(a), prepare(b)) }
  } catch (error) {
    if (error instanceof InvalidInput) return { error: error.message }
    throw error
  }
}
