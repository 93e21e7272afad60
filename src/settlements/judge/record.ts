import type { Position } from '../../positions/position.ts'

/** A position as the judge needs it: with its day and the words that prove it. */
export interface OnRecord extends Omit<Position, 'said' | 'evidence'> {
  /** ISO day: said, or else published; empty when neither is known. */
  readonly day: string
  readonly quote: string
  readonly outlet?: string
}

/** Of all records: on or before the day, first-hand, and reported ones only if asked for. */
export interface Reach {
  /** ISO day; absent: whatever was said. */
  readonly asOf?: string
  /** Whether what one party reports of another counts as the other's word. */
  readonly countReported: boolean
}

export function within(
  records: readonly OnRecord[],
  { asOf, countReported }: Reach,
): readonly OnRecord[] {
  return records
    .filter(({ day }) => asOf === undefined || (day !== '' && day <= asOf))
    .filter(({ reportedBy }) => countReported || reportedBy === undefined)
}
