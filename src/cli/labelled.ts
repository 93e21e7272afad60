import { paint } from './style.ts'
import { plain, terminalWidth, wrap } from './text-layout.ts'

const column = 16

/** Lines with a label in a column of its own; a label is not repeated. */
export function labelled(lines: readonly (readonly [label: string, words: string])[]): string {
  const width = terminalWidth()
  let before = ''
  return lines
    .map(([label, words]) => {
      const shown = label === before ? '' : label
      before = label
      const indented = wrap(plain(words), width, ' '.repeat(column))
      return paint('dim', shown.padEnd(column - 1)) + indented.slice(column - 1)
    })
    .join('')
}
