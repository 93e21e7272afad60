import { InvalidInput } from '../errors.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  EISDIR: 'is a folder, not a file',
  ELOOP: 'is a symbolic link that leads back to itself',
}

/** The sentence for a file the system would not give us; any other error, a bug, as it is. */
export function cannotRead(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!code.startsWith('E')) return error
  return new InvalidInput(`${file} ${reasons[code] ?? `cannot be read (${code})`}.`)
}
