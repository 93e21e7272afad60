import { z } from 'zod'
import { InvalidInput } from '../errors.ts'

/*
 * What the page may ask: every query is checked here, and what breaks the rules becomes one
 * sentence that names the parameter, its value and what is allowed.
 */

const day = z.iso.date({ error: 'must be a date such as 2025-08-20' })
const words = z.string().max(400, { error: 'must be at most 400 characters long' })
const name = words.min(1, { error: 'must not be empty' })
const kind = z.enum(['direct', 'indirect', 'mixed'], {
  error: 'must be direct, indirect or mixed',
})
const page = z.coerce
  .number({ error: 'must be a whole number from 1' })
  .int({ error: 'must be a whole number from 1' })
  .min(1, { error: 'must be a whole number from 1' })
  .max(1_000_000, { error: 'must be at most 1000000' })
  .default(1)

export const tableQuery = z.strictObject({ 'as-of': day.optional() })

export const cellQuery = z.strictObject({ party: name, issue: name, 'as-of': day.optional() })

export const documentsQuery = z.strictObject({ page })

export const searchQuery = z.strictObject({ q: name })

export const statementsQuery = z.strictObject({
  speaker: name.optional(),
  party: name.optional(),
  kind: kind.optional(),
  q: words.optional(),
  page,
})

/** A dropped file's name, or its path below the dropped folder: a label, never opened. */
const fileName = z
  .string({ error: 'must be given' })
  .min(1, { error: 'must not be empty' })
  .max(300, { error: 'must be at most 300 characters long' })
  .refine((path) => path.split('/').every(isPlainSegment), {
    error: 'must be a file name, or a path below a folder, without "..", "\\" or control signs',
  })

export const uploadQuery = z.strictObject({ name: fileName })

function isPlainSegment(segment: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is refused
  return segment !== '' && !/^\.{1,2}$|[\\\u0000-\u001f\u007f]/.test(segment)
}

/** Checks the parameters of a request. Throws InvalidInput with a sentence on the first fault. */
export function parseQuery<Schema extends z.ZodType>(
  schema: Schema,
  query: Readonly<Record<string, string>>,
): z.output<Schema> {
  const result = schema.safeParse(query)
  if (result.success) return result.data
  throw new InvalidInput(faultSentence(result.error.issues[0], query))
}

function faultSentence(
  issue: z.core.$ZodIssue | undefined,
  query: Readonly<Record<string, string>>,
): string {
  if (issue?.code === 'unrecognized_keys') {
    return `The parameter "${issue.keys[0]}" is not known here.`
  }
  const parameter = String(issue?.path[0])
  const value = query[parameter]
  const rule = value === undefined ? 'must be given' : (issue?.message ?? 'is not valid')
  const found = value === undefined ? '' : `, not "${value.slice(0, 60)}"`
  return `The parameter "${parameter}" ${rule}${found}.`
}
