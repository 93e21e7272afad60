import { expect, it } from 'vitest'
import { containment, fingerprint, isReprint, REPRINT_CONTAINMENT } from './reprints.ts'

/** Prose without repetition: numbered sentences of invented words. */
function prose(from: number, to: number): string {
  const sentences = Array.from({ length: to - from }, (_, at) => {
    const number = from + at
    return `On day ${number} envoy ${number * 7} told hall ${number * 13} that clause ${number * 3} stands.`
  })
  return sentences.join(' ')
}

it('finds a copy whatever its case, marks and spacing', () => {
  const copy = prose(0, 20).toUpperCase().replaceAll('.', ' –\n')
  expect(containment(fingerprint(prose(0, 20)), fingerprint(copy))).toBe(1)
})

it('finds a truncated copy under a new opening', () => {
  const copy = `A quite new opening stands here. ${prose(0, 8)}`
  expect(containment(fingerprint(prose(0, 60)), fingerprint(copy))).toBeGreaterThan(
    REPRINT_CONTAINMENT,
  )
})

it('tells two articles apart', () => {
  expect(containment(fingerprint(prose(0, 60)), fingerprint(prose(60, 120)))).toBe(0)
  expect(containment(fingerprint(''), fingerprint(prose(0, 60)))).toBe(0)
})

it('compares prose alone, not what the page puts around it', () => {
  const page = 'Subscribe to the newsletter of the Example Wire now and read it every single day. '
  const article = (words: string) =>
    fingerprint(page + words, [[page.length, (page + words).length]])
  expect(containment(article(prose(0, 9)), article(prose(60, 69)))).toBe(0)
})

it('asks for more than one quotation in common', () => {
  expect(isReprint(1, 4, 100)).toBe(false)
  expect(isReprint(20, 100, 100)).toBe(true)
  expect(isReprint(10, 100, 100)).toBe(false)
})
