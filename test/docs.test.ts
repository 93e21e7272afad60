import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/**
 * The documentation is tested: every command of a ```sh block is run, in order, in a folder that
 * holds the examples; every ```ts block is type-checked and run against the built package.
 */
const root = resolve(import.meta.dirname, '..')
const cli = join(root, 'dist/cli/main.js')
const pages = ['README.md', 'CONTRIBUTING.md', ...guides()]
const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
).scripts

function guides(): readonly string[] {
  return readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
}

function blocks(page: string, language: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter(([, fence]) => fence === language)
    .map(([, , code = '']) => code)
}

/** One command a line; a trailing backslash continues it; comments are dropped. */
function commands(page: string): readonly string[] {
  return blocks(page, 'sh')
    .flatMap((block) => block.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
}

let desk: string

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'demarche-docs-'))
  for (const folder of ['examples', 'codebooks', 'mechanisms']) {
    cpSync(join(root, folder), join(desk, folder), { recursive: true })
  }
  mkdirSync(join(desk, 'bin'))
  // As npm runs it: by itself, so it must be executable.
  writeFileSync(join(desk, 'bin/demarche'), `#!/bin/sh\nexec "${cli}" "$@"\n`, { mode: 0o755 })
  writeFileSync(join(desk, 'bin/npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 })
})

afterAll(() => rmSync(desk, { recursive: true, force: true }))

const environment = () => ({
  ...process.env,
  PATH: `${join(desk, 'bin')}:${process.env['PATH']}`,
  NO_COLOR: '1',
  PORT: '0',
})

function run(command: string): void {
  execFileSync('bash', ['-euo', 'pipefail', '-c', command], {
    cwd: desk,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** A command that serves is started, must name its address, and must end well when interrupted. */
async function serveOnce(command: string): Promise<void> {
  const server = spawn('bash', ['-c', `exec ${command}`], { cwd: desk, env: environment() })
  const exit = new Promise<number | null>((done) => server.once('exit', done))
  const address = new Promise<string>((done) => {
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      if (/http:\/\/localhost:\d+/.test(output)) done('served')
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
  })
  expect(await Promise.race([address, exit.then((code) => `ended early with ${code}`)])).toBe(
    'served',
  )
  server.kill('SIGINT')
  expect([0, 130]).toContain(await exit)
}

/** `npm install && npm start`: the scripts must exist; installing and testing are what is going on. */
function checkScripts(command: string): void {
  for (const [, name = ''] of command.matchAll(/npm (?:run )?([\w:-]+)/g)) {
    expect(['install', ...Object.keys(scripts)]).toContain(name)
  }
}

test.each(pages.filter((page) => commands(page).length > 0))(
  'every command of %s runs',
  async (page) => {
    for (const command of commands(page)) {
      if (/^(npm|git clone|cd) /.test(command)) checkScripts(command)
      else if (/demarche (serve|start)\b/.test(command))
        await serveOnce(command.replace('npx ', ''))
      else run(command)
    }
  },
  120_000,
)

test.each(pages.filter((page) => blocks(page, 'ts').length > 0))(
  'every code block of %s compiles and runs',
  (page) => {
    const folder = join(root, '.scratch', `docs-${page.replaceAll(/\W/g, '-')}`)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    symlinkSync(join(root, 'examples'), join(folder, 'examples'))
    blocks(page, 'ts').forEach((code, index) => {
      writeFileSync(join(folder, `block-${index + 1}.ts`), code)
    })
    const options = {
      extends: '../../tsconfig.json',
      include: ['*.ts'],
      compilerOptions: { noUnusedLocals: false },
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options))
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { stdio: 'pipe' })
    for (const name of readdirSync(folder).filter((file) => file.startsWith('block-'))) {
      execFileSync(join(root, 'node_modules/.bin/tsx'), [name], { cwd: folder, stdio: 'pipe' })
    }
  },
  60_000,
)
