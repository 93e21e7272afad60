import type { z } from 'zod'
import { InvalidInput } from '../errors.ts'

/** A line of JSON with the fields the schema asks for, or a sentence that says what is wrong. */
export function parseLine<T>(line: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parsed(line))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join('.')
  throw new InvalidInput(
    `${field ? `"${field}"` : 'The line'}: ${issue?.message ?? 'is not valid'}.`,
  )
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InvalidInput(`The line is not JSON: ${reason}.`)
  }
}
