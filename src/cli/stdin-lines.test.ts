import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'
import { batched, linesOf } from './stdin-lines.ts'

async function* chunks(...pieces: string[]): AsyncGenerator<string> {
  yield* pieces
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

test('lines are counted, put together from chunks, and empty ones left out', async () => {
  expect(await all(linesOf(chunks('\uFEFFa', 'b\n\n', 'c\r\nd')))).toEqual([
    { number: 1, text: 'ab' },
    { number: 3, text: 'c' },
    { number: 4, text: 'd' },
  ])
})

test('a batch is full by its lines or by its text', async () => {
  const lines = linesOf(chunks('aaaa\nb\nc\nd'))
  const sizes = (await all(batched(lines, { count: 2, units: 4 }))).map((batch) => batch.length)
  expect(sizes).toEqual([1, 2, 1])
})

test('results keep the order of the items, and no more than the limit are at work', async () => {
  let running = 0
  let most = 0
  const waits = inOrder(chunks('30', '1', '20', '2'), 2, async (wait) => {
    most = Math.max(most, ++running)
    await new Promise((done) => setTimeout(done, Number(wait)))
    running--
    return wait
  })
  expect(await all(waits)).toEqual(['30', '1', '20', '2'])
  expect(most).toBeLessThanOrEqual(2)
})
