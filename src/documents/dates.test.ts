import { expect, it } from 'vitest'
import { isoDay } from './dates.ts'

it.each([
  '2025-04-03',
  '2025-04-03T23:30:00-05:00',
  '3 April 2025',
  'Thursday, 3rd April 2025, 14:00 GMT',
  'Thu, 03 Apr 2025 12:00:00 GMT',
  'April 3, 2025',
  'Apr. 3, 2025 at 9:15 a.m.',
])('reads the day that is written in "%s"', (written) => {
  expect(isoDay(written)).toBe('2025-04-03')
})

it.each([
  '',
  'yesterday',
  '2025-02-30',
  '31 April 2025',
  'Smarch 3, 2025',
  '3/4/2025',
  '0025-04-03',
])('finds no day in "%s"', (written) => {
  expect(isoDay(written)).toBeUndefined()
})
