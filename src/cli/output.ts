import { once } from 'node:events'
import { plainLines } from './text-layout.ts'

/** Ends quietly when the reader of a pipe has seen enough (`demarche statements … | head`). */
export function quietPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
}

/** Prints text, and waits while the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Says what was wrong; the sentence may name files and values as they were given. */
export function printFault(sentence: string): void {
  process.stderr.write(`${plainLines(sentence)}\n`)
}

/** How many characters are gathered before they are written. */
const CHUNK = 65_536

/** Prints pieces of text as they come, however many there are. */
export async function printAll(pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length > CHUNK) {
      await print(text)
      text = ''
    }
  }
  await print(text)
}

/** A JSON array with one item a line. */
export async function* jsonArray(
  items: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<string> {
  yield* jsonArrayOfPages(stringify(items))
}

async function* stringify(
  items: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<string> {
  for await (const item of items) yield JSON.stringify(item)
}

/** A JSON array from pages of its items as JSON, with commas between them. */
export async function* jsonArrayOfPages(pages: AsyncIterable<string>): AsyncGenerator<string> {
  yield '['
  let separator = '\n'
  for await (const page of pages) {
    yield separator
    yield page
    separator = ',\n'
  }
  yield '\n]\n'
}
