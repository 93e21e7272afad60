import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { onlyFromThisMachine, safeHeaders } from './guard.ts'

const app = new Hono()
  .use(safeHeaders)
  .use(onlyFromThisMachine(() => 4870))
  .all('*', (c) => c.text('inside'))

const ask = (headers: Record<string, string>, method = 'GET') =>
  app.request('http://localhost:4870/api/table', { method, headers })

test.each(['localhost:4870', '127.0.0.1:4870', '[::1]:4870', 'LOCALHOST:4870'])(
  'a request to %s is answered',
  async (host) => {
    expect((await ask({ host })).status).toBe(200)
  },
)

test.each([
  'attacker.example:4870',
  'localhost',
  'localhost:80',
  '127.0.0.1.attacker.example:4870',
])('a request to %s, as DNS rebinding makes it, is refused', async (host) => {
  expect((await ask({ host })).status).toBe(403)
})

test('only the page itself may change anything', async () => {
  const from = async (origin: string) => (await ask({ origin }, 'POST')).status
  expect(await from('http://localhost:4870')).toBe(200)
  expect(await from('http://127.0.0.1:4870')).toBe(200)
  expect(await from('https://localhost:4870')).toBe(403)
  expect(await from('http://attacker.example')).toBe(403)
  expect(await from('null')).toBe(403)
  expect((await ask({}, 'DELETE')).status).toBe(403)
})

test('every answer, a refusal too, carries the headers that keep other pages out', async () => {
  for (const answer of [await ask({}), await ask({ host: 'attacker.example' })]) {
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
})
