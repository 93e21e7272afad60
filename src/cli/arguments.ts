import { InvalidArgumentError } from 'commander'

/** Reads an ISO day of the calendar; commander turns the throw into a usage error. */
export function isoDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`)
  const day = Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10)
  if (day !== value) throw new InvalidArgumentError('Give a day as YYYY-MM-DD, such as 2025-08-20.')
  return value
}

/** Reads a whole number above zero. */
export function positiveInteger(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Give a whole number above 0.')
  return Number(value)
}
