import type { Line } from './lines.ts'
import { opensList } from './phrases.ts'

const LONGEST_HEADLINE = 160
const LONGEST_LIST = 15

/**
 * Marks the lists of other articles: a heading such as "Related articles" and the headlines under
 * it. A list ends where prose begins again, that is at a long line or at a finished sentence,
 * unless nothing but short lines follows to the end of the text.
 */
export function relatedLines(lines: readonly Line[]): ReadonlySet<Line> {
  const related = new Set<Line>()
  for (const [at, line] of lines.entries()) {
    if (related.has(line) || !opensList(line.words)) continue
    for (const member of listFrom(lines, at)) related.add(member)
  }
  return related
}

function listFrom(lines: readonly Line[], heading: number): readonly Line[] {
  const after = lines.slice(heading + 1, heading + 1 + LONGEST_LIST)
  const reachesEnd = heading + 1 + LONGEST_LIST >= lines.length
  const length = reachesEnd && after.every(isShort) ? after.length : prefix(after, isHeadline)
  return lines.slice(heading, heading + 1 + length)
}

function prefix(lines: readonly Line[], holds: (line: Line) => boolean): number {
  const end = lines.findIndex((line) => !holds(line))
  return end < 0 ? lines.length : end
}

function isShort({ words }: Line): boolean {
  return (
    words.length <= LONGEST_HEADLINE && !/^["“]/.test(words) && !/[.!?]["”]? \p{Lu}/u.test(words)
  )
}

function isHeadline(line: Line): boolean {
  return isShort(line) && !/[.!…:,;]["”’)]*$/.test(line.words)
}
