import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]

/**
 * Colours text for a terminal. NO_COLOR (https://no-color.org) switches colours off everywhere,
 * FORCE_COLOR switches them on for a pipe; otherwise they follow the stream.
 */
export function paint(format: Format, text: string, stream = process.stdout): string {
  return colours(stream) ? styleText(format, text) : text
}

function colours(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (FORCE_COLOR) return FORCE_COLOR !== '0'
  if (NO_COLOR) return false
  return stream.isTTY === true && TERM !== 'dumb'
}
