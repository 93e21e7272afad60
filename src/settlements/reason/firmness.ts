import type { OnRecord } from '../judge/record.ts'

/**
 * How firm a position is, from 1 to 6: 1 for having been said, 2 more for a demand or a refusal
 * and none for a condition, 1 more for each further day on which it was repeated, up to 3.
 * A count of words, not a measure of will: it orders concessions, no more.
 */
export function firmnessOf(decisive: OnRecord, own: readonly OnRecord[]): number {
  const plain = decisive.stance === 'demands' || decisive.stance === 'rejects'
  const days = new Set(
    own
      .filter((record) => record.issue === decisive.issue && record.option === decisive.option)
      .filter((record) => record.stance === decisive.stance)
      .map(({ day }) => day),
  )
  return 1 + (plain ? 2 : 0) + Math.min(3, Math.max(0, days.size - 1))
}
