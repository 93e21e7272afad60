import type { StatementKind } from './attribution.ts'
import { OPENING } from './model/quote-roles.ts'
import { isSingleMark } from './model/quotes.ts'
import type { Stretch, Stretches } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import { endsInColon } from './model/window.ts'

/** Whether a stretch begins with its quotation's mark, or right behind it, and ends in one. */
export function isQuoted([first, end]: Stretch, { quotes }: Syntax): boolean {
  const opened = quotes.openedAt[first] ?? -1
  return opened >= 0 && (quotes.openedAt[end - 1] ?? -1) >= 0 && opened >= first - 1
}

/** As we read in the paper:¶The agreement …: whether a stretch begins a paragraph behind a colon. */
export function isBlock([first]: Stretch, syntax: Syntax): boolean {
  const { paragraphOf } = syntax
  return first > 0 && paragraphOf[first] !== paragraphOf[first - 1] && endsInColon(syntax, first)
}

export function holdsQuotation([first, end]: Stretch, { quotes }: Syntax): boolean {
  return quotes.roles.subarray(first, end).includes(OPENING)
}

/** Whether two quotations open with marks of a kind, single or double: headings have the other. */
export function isMarkedAlike(a: number, b: number, syntax: Syntax): boolean {
  return isSingleMark(syntax.text, syntax, a) === isSingleMark(syntax.text, syntax, b)
}

export function kindOf(content: Stretches, syntax: Syntax): StatementKind {
  const isVerbatim = (stretch: Stretch) => isQuoted(stretch, syntax) || isBlock(stretch, syntax)
  if (content.length > 0 && content.every(isVerbatim)) return 'direct'
  return content.some((stretch) => holdsQuotation(stretch, syntax)) ? 'mixed' : 'indirect'
}
