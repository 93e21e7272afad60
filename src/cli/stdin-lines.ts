/** A line of standard input, counted from 1. */
export interface InputLine {
  readonly number: number
  readonly text: string
}

/**
 * Lines as they come, without their ends and the empty ones. Holds one line at a time, however
 * long the input; a line is put together from its chunks once, so long ones cost no more.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<InputLine> {
  let number = 0
  let pieces: string[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      pieces.push(chunk.slice(from, end))
      const line = { number: ++number, text: trimmed(pieces.join('')) }
      pieces = []
      from = end + 1
      if (line.text) yield line
    }
    if (from < chunk.length) pieces.push(chunk.slice(from))
  }
  const last = trimmed(pieces.join(''))
  if (last) yield { number: number + 1, text: last }
}

function trimmed(line: string): string {
  return line.replace(/^\uFEFF/, '').trim()
}

/** Groups lines so that each group holds a fair amount of work: enough lines, or enough text. */
export async function* batched(
  lines: AsyncIterable<InputLine>,
  { count, units }: { readonly count: number; readonly units: number },
): AsyncGenerator<readonly InputLine[]> {
  let batch: InputLine[] = []
  let size = 0
  for await (const line of lines) {
    batch.push(line)
    size += line.text.length
    if (batch.length < count && size < units) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
