import type { z } from 'zod'
import type { Actor } from '../statements/statement.ts'
import { type CodebookSource, keysAllowedAt } from './codebook-schema.ts'
import { PhraseError, parsePhrase, type WordClasses } from './phrase.ts'
import { wordClasses } from './word-classes.ts'

/** Something wrong in a codebook: where (a path of keys and list positions), and what. */
export interface Fault {
  readonly path: readonly PropertyKey[]
  /** The key at fault within the mapping at `path`. */
  readonly key?: string
  readonly message: string
}

export function schemaFaults(error: z.ZodError): readonly Fault[] {
  return error.issues.flatMap((issue): readonly Fault[] => {
    if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: sentence(issue) }]
    return issue.keys.map((key) => ({
      path: issue.path,
      key,
      message: unknownKey(key, issue.path),
    }))
  })
}

function sentence(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? 'the codebook' : written(issue.path)
  const { input } = issue
  const got =
    typeof input === 'string' || typeof input === 'number' ? `, got ${JSON.stringify(input)}` : ''
  return `${where}: ${issue.message}${got}.`
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const allowed = keysAllowedAt(path)
  const near = nearest(key, allowed)
  const where = path.length === 0 ? 'the codebook' : written(path)
  const hint = near ? `did you mean "${near}"? ` : ''
  return `unknown key "${key}" in ${where}: ${hint}Allowed are ${allowed.join(', ')}.`
}

/** `issues[2].options[0].id` */
function written(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}

/** What a schema cannot see: names that clash, and names that refer to nothing. */
export function contentFaults(source: CodebookSource): readonly Fault[] {
  return [
    ...repeated(source.parties, 'party', (index) => ['parties', index]),
    ...repeated(names(source.actors), 'actor', (index) => ['actors', index, 'name']),
    ...repeated(source.elsewhere, 'name', (index) => ['elsewhere', index]),
    ...source.elsewhere.flatMap((name, index) => elsewhereFault(name, index, source)),
    ...repeated(ids(source.issues), 'issue', (index) => ['issues', index, 'id']),
    ...source.issues.flatMap((issue, at) =>
      repeated(ids(issue.options), 'option', (index) => ['issues', at, 'options', index, 'id']),
    ),
    ...officeFaults(source),
    ...phraseFaults(source),
  ]
}

function elsewhereFault(name: string, index: number, { parties }: CodebookSource): Fault[] {
  if (!parties.includes(name)) return []
  return [{ path: ['elsewhere', index], message: `"${name}" is a party, and so is not elsewhere.` }]
}

const phraseLists = ['phrases', 'denials', 'breaches'] as const

function phraseFaults(source: CodebookSource): readonly Fault[] {
  const classes = wordClasses({ ...source, actors: source.actors as readonly Actor[] })
  return phrasesOf(source).flatMap(({ text, path }) => phraseFault(text, path, classes))
}

function phrasesOf(
  source: CodebookSource,
): readonly { text: string; path: readonly PropertyKey[] }[] {
  const words = Object.entries(source.words).map(([name, text]) => ({
    text,
    path: ['words', name],
  }))
  const exceptions = source.issues.flatMap((issue, at) =>
    issue.except.map((text, line) => ({ text, path: ['issues', at, 'except', line] })),
  )
  const inOptions = source.issues.flatMap((issue, at) =>
    issue.options.flatMap((option, index) =>
      phraseLists.flatMap((list) =>
        option[list].map((text, line) => ({
          text,
          path: ['issues', at, 'options', index, list, line],
        })),
      ),
    ),
  )
  return [...words, ...exceptions, ...inOptions]
}

function phraseFault(text: string, path: readonly PropertyKey[], classes: WordClasses): Fault[] {
  try {
    parsePhrase(text.replace(/^~/, ''), classes)
    return []
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error
    return [{ path, message: `the phrase "${text}" cannot be read: ${error.message}.` }]
  }
}

function officeFaults(source: CodebookSource): readonly Fault[] {
  return source.actors.flatMap((actor, at) =>
    actor.offices.flatMap((office, index): readonly Fault[] => {
      const path = ['actors', at, 'offices', index]
      const known = source.parties.includes(office.party)
      const ordered = !office.from || !office.until || office.from <= office.until
      return [
        ...(known ? [] : [{ path: [...path, 'party'], message: unknownParty(office, source) }]),
        ...(ordered ? [] : [{ path: [...path, 'until'], message: endsBefore(actor.name, office) }]),
      ]
    }),
  )
}

function unknownParty({ party }: { party: string }, source: CodebookSource): string {
  const near = nearest(party, source.parties)
  const hint = near ? `did you mean "${near}"? ` : ''
  return `unknown party "${party}": ${hint}Allowed are ${source.parties.join(', ')}.`
}

function endsBefore(
  name: string,
  office: { from?: string | undefined; until?: string | undefined },
) {
  return `an office of ${name} ends on ${office.until}, before it begins on ${office.from}.`
}

const names = (items: readonly { name: string }[]) => items.map((item) => item.name)
const ids = (items: readonly { id: string }[]) => items.map((item) => item.id)

function repeated(
  values: readonly string[],
  what: string,
  pathOf: (index: number) => readonly PropertyKey[],
): readonly Fault[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ path: pathOf(index), message: `the ${what} "${value}" stands here a second time.` }],
  )
}

/** The allowed word that differs by fewest letters, when it is near enough to be meant. */
function nearest(word: string, allowed: readonly string[]): string | undefined {
  const ranked = allowed
    .map((candidate) => ({ candidate, distance: editDistance(word.slice(0, 40), candidate) }))
    .sort((a, b) => a.distance - b.distance)
  const [best] = ranked
  return best && best.distance <= Math.ceil(word.length / 3) ? best.candidate : undefined
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
