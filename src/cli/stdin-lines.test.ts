import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'
import { linesOf } from './stdin-lines.ts'

async function* chunks(...pieces: string[]): AsyncGenerator<string> {
  yield* pieces
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

test('lines are counted, put together from chunks, and empty ones left out', async () => {
  expect((await all(linesOf(chunks('\uFEFFa', 'b\n\n', 'c\r\nd')))).flat()).toEqual([
    { number: 1, text: 'ab' },
    { number: 3, text: 'c' },
    { number: 4, text: 'd' },
  ])
})

test('the lines that a chunk completes come together, at once', async () => {
  const batches = await all(linesOf(chunks('a\nb\nc', 'c\n', 'd')))
  expect(batches.map((batch) => batch.map(({ text }) => text))).toEqual([['a', 'b'], ['cc'], ['d']])
})

test('a result is given while the next item has not come', async () => {
  let send = (_: string) => {}
  async function* slow() {
    yield 'first'
    yield await new Promise<string>((done) => {
      send = done
    })
  }
  const results = inOrder(slow(), 4, async (item) => item)
  expect(await results.next()).toEqual({ done: false, value: 'first' })
  send('second')
  expect(await results.next()).toEqual({ done: false, value: 'second' })
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
