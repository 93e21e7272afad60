import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, parseRoute, type Route } from '../web/shell/route.ts'

const words = fc.string({ minLength: 1 })
const at = fc.integer({ min: 2, max: 9999 })
const someOf = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] })

const routes: fc.Arbitrary<Route> = fc.oneof(
  someOf({
    asOf: words,
    all: fc.constant(true as const),
    cell: fc.record({ party: words, issue: words }),
  }).map((fields) => ({ page: 'table' as const, ...fields })),
  someOf({ words, speaker: words, party: words, kind: words, at }).map((fields) => ({
    page: 'statements' as const,
    ...fields,
  })),
  someOf({ words, at }).map((fields) => ({ page: 'documents' as const, ...fields })),
  fc.tuple(words, someOf({ statement: words })).map(([id, fields]) => ({
    page: 'article' as const,
    id,
    ...fields,
  })),
)

test('every view has an address that leads back to it', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(parseRoute(addressOf(route))).toEqual(route)
    }),
  )
})

test('any address shows something', () => {
  fc.assert(
    fc.property(fc.string(), (hash) => {
      expect(parseRoute(hash)).toHaveProperty('page')
    }),
  )
  expect(parseRoute('')).toEqual({ page: 'table' })
  expect(parseRoute('#/documents/%E0%A4%A')).toEqual({ page: 'article', id: '%E0%A4%A' })
})
