/**
 * Runs work on items as they come, at most `limit` at a time, and gives each result in the order
 * of the items as soon as it is there. The next item is asked for only when there is room, so
 * memory stays flat.
 */
export async function* inOrder<In, Out>(
  items: AsyncIterable<In>,
  limit: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const source = items[Symbol.asyncIterator]()
  const running: Promise<Out>[] = []
  let coming: Promise<IteratorResult<In>> | undefined = source.next()
  for (;;) {
    const [oldest] = running
    const came = coming && running.length < limit ? await either(coming, oldest) : undefined
    if (came?.done) coming = undefined
    else if (came) {
      const result = work(came.value)
      result.catch(() => {}) // told when its turn comes
      running.push(result)
      coming = source.next()
    } else if (oldest) {
      yield await oldest
      void running.shift()
    } else return
  }
}

/** The next item, or nothing when the oldest result is there before it. */
function either<In, Out>(
  coming: Promise<IteratorResult<In>>,
  oldest: Promise<Out> | undefined,
): Promise<IteratorResult<In> | undefined> {
  return oldest ? Promise.race([coming, oldest.then(() => undefined)]) : coming
}
