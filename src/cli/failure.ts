import { DemarcheError } from '../errors.ts'
import { plainLines } from './text-layout.ts'

/** What a script can tell from the exit code; sysexits.h gives 70 to a fault of the software. */
export const exitCodes = { ok: 0, wrongInput: 1, usage: 2, bug: 70, interrupted: 130 } as const

export interface Failure {
  readonly message: string
  readonly exitCode: number
}

export function explain(error: unknown): Failure {
  if (error instanceof DemarcheError) {
    return { message: plainLines(error.message), exitCode: exitCodes.wrongInput }
  }
  const stack = error instanceof Error ? error.stack : String(error)
  return {
    message: `This is a bug in demarche. Please report it:\n${stack}`,
    exitCode: exitCodes.bug,
  }
}
