import { stripVTControlCharacters } from 'node:util'

/** Columns of the terminal; without one, lines are never broken, so that `grep` finds them whole. */
export function terminalWidth(): number {
  return process.stdout.isTTY ? Math.max(40, process.stdout.columns) : Number.POSITIVE_INFINITY
}

/**
 * An article's words as the terminal may show them: on one line, and without the control
 * characters by which hostile text could rewrite the screen.
 */
export function plain(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Lines without what a terminal would obey. */
export function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n')
}

/** Breaks plain text at spaces so that every line, indented, fits the width. */
export function wrap(text: string, width: number, indent: string): string {
  const room = width - indent.length
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].map((each) => `${indent}${each}\n`).join('')
}

/** Shortens plain text to a width, and says so with an ellipsis. */
export function shorten(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`
}
