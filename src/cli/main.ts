#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { exitCodes, explain } from './failure.ts'
import { quietPipes } from './output.ts'
import { verbs } from './verbs.ts'
import { version } from './version.ts'

const program = new Command('demarche')
  .description(
    'Reads the news about a negotiation: who said what, where each side stands, which settlement would hold, each with the exact words as proof.',
  )
  .version(version(), '--version', 'print the version')
  .helpOption('-h, --help', 'show this help')
  .addHelpText('after', '\n`demarche VERB --help` explains a verb and gives examples.')
  .exitOverride()
  .showHelpAfterError('(`demarche --help` lists the verbs)')

quietPipes()
process.exitCode = await run(process.argv.slice(2))

/** Every error is translated here, once: a sentence for wrong input, a stack for a bug. */
async function run(args: readonly string[]): Promise<number> {
  try {
    for (const verb of await asked(args)) program.addCommand(inherit(verb))
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? exitCodes.ok)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage
    const failure = explain(error)
    process.stderr.write(`${failure.message}\n`)
    return failure.exitCode
  }
}

/** Only the verb that was asked for is loaded, and none for the version: a question is answered at once. */
async function asked(args: readonly string[]): Promise<readonly Command[]> {
  if (args[0] === '--version') return []
  const verb = verbs.get(args[0] ?? '')
  return Promise.all(verb ? [verb()] : [...verbs.values()].map((load) => load()))
}

function inherit(verb: Command): Command {
  return verb.copyInheritedSettings(program).helpOption('-h, --help', 'show this help')
}
