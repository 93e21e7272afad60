/** A line of standard input, counted from 1. */
export interface InputLine {
  readonly number: number
  readonly text: string
}

/**
 * Lines as they come, in batches of those that one chunk of input completes, without their ends
 * and the empty ones. So a line is passed on at once when the pipe is held open after it, and only
 * a chunk is held, however long the input; a line is put together from its chunks once.
 */
export async function* linesOf(
  chunks: AsyncIterable<string>,
): AsyncGenerator<readonly InputLine[]> {
  let number = 0
  let pieces: string[] = []
  for await (const chunk of chunks) {
    const batch: InputLine[] = []
    let from = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      pieces.push(chunk.slice(from, end))
      const line = { number: ++number, text: trimmed(pieces.join('')) }
      pieces = []
      from = end + 1
      if (line.text) batch.push(line)
    }
    if (from < chunk.length) pieces.push(chunk.slice(from))
    if (batch.length > 0) yield batch
  }
  const last = trimmed(pieces.join(''))
  if (last) yield [{ number: number + 1, text: last }]
}

function trimmed(line: string): string {
  return line.replace(/^\uFEFF/, '').trim()
}
