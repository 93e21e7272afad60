import type { StatementView } from '../../src/server/views.ts'
import type { Mark } from './segments.ts'

/** The classes of a marked segment: its parts, and whether it belongs to the chosen statement. */
export function partsOf(marks: readonly Mark[], chosen: string | undefined): readonly string[] {
  const own = marks.filter(({ statement }) => statement === chosen).map(({ part }) => part)
  return [...new Set([...marks.map(({ part }) => part), ...own.map((part) => `chosen-${part}`)])]
}

/** The statement with the shortest content among those that a segment belongs to. */
export function innermost(
  marks: readonly Mark[],
  statements: readonly Pick<StatementView, 'id' | 'quote'>[],
): string | undefined {
  const here = new Set(marks.map(({ statement }) => statement))
  return statements
    .filter(({ id }) => here.has(id))
    .toSorted((a, b) => a.quote.length - b.quote.length)[0]?.id
}
