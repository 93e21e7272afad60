import { once } from 'node:events'
import { Command } from 'commander'
import { portFrom, serve } from '../server/serve.ts'
import { print } from './output.ts'
import { writing } from './with-dossier.ts'

export function serveCommand(): Command {
  return new Command('serve')
    .summary('open a dossier in the workbench')
    .description(
      'Serves the workbench for a dossier to this machine only, until Ctrl-C. PORT in the environment changes the port.',
    )
    .argument('<dossier>', 'the dossier; made if it does not exist')
    .option('--port <number>', 'the port; 0 takes a free one', process.env['PORT'])
    .addHelpText(
      'after',
      `
Examples:
  demarche serve talks.dossier
  PORT=8080 demarche serve talks.dossier`,
    )
    .action((path: string, { port }: { readonly port?: string }) =>
      serveUntilStopped(path, portFrom(port)),
    )
}

/** Serves until Ctrl-C or SIGTERM, then closes the dossier. */
export function serveUntilStopped(path: string, port: number): Promise<void> {
  return writing(path, async (dossier) => {
    const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    const serving = await serve(dossier, port)
    await print(`${path} is open at ${serving.url} (Ctrl-C ends)\n`)
    await stopped
    await serving.close()
  })
}
