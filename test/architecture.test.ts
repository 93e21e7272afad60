import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'

/**
 * The dependency table of ARCHITECTURE.md: which folder of src/ may import from which.
 * Every folder may import itself and what lies beside the folders.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  documents: ['text'],
  statements: ['text', 'documents'],
  positions: ['text', 'documents', 'statements'],
  settlements: ['text', 'positions'],
  dossier: ['text', 'documents', 'statements', 'positions', 'settlements'],
  server: ['text', 'documents', 'statements', 'positions', 'settlements', 'dossier'],
  cli: ['text', 'documents', 'statements', 'positions', 'settlements', 'dossier', 'server'],
}

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')
const shared = ['errors.ts', 'package-root.ts'].map((name) => join(src, name))

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** Static, dynamic and re-exporting imports, and workers and files reached by `new URL(…)`. */
function importsOf(file: string): readonly Import[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const patterns = [
    /(?:import|export)\s+(?<type>type\s)?[^'"`;]*?from\s*['"](?<to>\.[^'"]+)['"]/g,
    /import\s*\(\s*['"](?<to>\.[^'"]+)['"]\s*\)/g,
    /import\s*['"](?<to>\.[^'"]+)['"]/g,
  ]
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      from: file,
      to: resolve(dirname(file), match.groups?.['to'] ?? ''),
      typeOnly: match.groups?.['type'] !== undefined,
    })),
  )
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => join(folder, name))
}

/** The first folder below src/, or '' for the files beside the folders. */
function stageOf(file: string): string {
  const parts = relative(src, file).split(sep)
  return parts.length > 1 ? (parts[0] ?? '') : ''
}

const named = ({ from, to }: Import) => `${relative(root, from)} imports ${relative(root, to)}`

test.each(Object.entries(mayImport))('%s imports only what it may', (folder, allowed) => {
  const offences = sources(join(src, folder))
    .flatMap(importsOf)
    .filter(({ to }) => !shared.includes(to))
    .filter(({ to }) => ![folder, ...allowed].includes(stageOf(to)))
  expect(offences.map(named)).toEqual([])
})

test('every folder of src is in the table', () => {
  const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(mayImport).sort())
})

test('the page takes only types from src', () => {
  const offences = sources(join(root, 'web'))
    .flatMap(importsOf)
    .filter(({ to, typeOnly }) => to.startsWith(src + sep) && !typeOnly)
  expect(offences.map(named)).toEqual([])
})

test('the product does not depend on training, benchmarks or tests', () => {
  const offences = sources(src)
    .flatMap(importsOf)
    .filter(({ to }) => !to.startsWith(src + sep))
  expect(offences.map(named)).toEqual([])
})

test('ARCHITECTURE.md shows the same table', () => {
  const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const rows = [...page.matchAll(/^\| `(\w+)` \| ([^|]*) \|$/gm)]
  const shown = Object.fromEntries(
    rows.map(([, folder = '', allowed = '']) => [
      folder,
      [...allowed.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    ]),
  )
  expect(shown).toEqual(mayImport)
})
