/**
 * Runs work on items as they come, at most `limit` at a time, and gives the results in the order
 * of the items. The next item is asked for only when there is room, so memory stays flat.
 */
export async function* inOrder<In, Out>(
  items: AsyncIterable<In>,
  limit: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const running: Promise<Out>[] = []
  for await (const item of items) {
    const promise = work(item)
    promise.catch(() => {})
    running.push(promise)
    const oldest = running.length >= limit ? running.shift() : undefined
    if (oldest) yield await oldest
  }
  for (const promise of running) yield await promise
}
