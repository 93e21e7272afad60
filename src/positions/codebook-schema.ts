import { z } from 'zod'

/** `YYYY-MM-DD`, and a day that the calendar has. */
const day = z.string().refine(isDay, { message: 'a day written YYYY-MM-DD is expected' })

const name = z.string().trim().min(1, 'a name of at least one character is expected')

const phrases = z.array(z.string()).default([])

const office = z.strictObject({ party: name, from: day.optional(), until: day.optional() })

const actor = z.strictObject({
  name,
  kind: z.enum(['person', 'body', 'state']),
  aliases: z.array(name).default([]),
  titles: z.array(name).default([]),
  offices: z.array(office).default([]),
})

const option = z.strictObject({
  id: name,
  title: name,
  phrases,
  denials: phrases,
  breaches: phrases,
})

const issue = z.strictObject({
  id: name,
  title: name,
  except: phrases,
  options: z.array(option).min(1, 'at least one option is expected'),
})

export const codebookSchema = z.strictObject({
  name,
  parties: z.array(name).min(1, 'at least one party is expected'),
  actors: z.array(actor).default([]),
  elsewhere: z.array(name).default([]),
  words: z.record(z.string(), z.string()).default({}),
  issues: z.array(issue).min(1, 'at least one issue is expected'),
})

export type CodebookSource = z.infer<typeof codebookSchema>

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The keys that may stand in the mapping at `path` (list positions are numbers). */
export function keysAllowedAt(path: readonly PropertyKey[]): readonly string[] {
  const [section, , inner] = path.filter((step) => typeof step === 'string')
  const shape = path.length === 0 ? codebookSchema.shape : shapeOf(section, path, inner)
  return Object.keys(shape)
}

function shapeOf(section: unknown, path: readonly PropertyKey[], _inner: unknown): object {
  if (section === 'actors') return path.includes('offices') ? office.shape : actor.shape
  return path.includes('options') ? option.shape : issue.shape
}
