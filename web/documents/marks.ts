import type { Mark } from './segments.ts'

/** The classes of a marked segment: its parts, and whether it belongs to the chosen statement. */
export function partsOf(marks: readonly Mark[], chosen: string | undefined): readonly string[] {
  const own = marks.filter(({ statement }) => statement === chosen).map(({ part }) => part)
  return [...new Set([...marks.map(({ part }) => part), ...own.map((part) => `chosen-${part}`)])]
}

/** The statement with the shortest words among those that a segment belongs to. */
export function innermost(
  marks: readonly Mark[],
  lengths: ReadonlyMap<string, number>,
): string | undefined {
  const lengthOf = ({ statement }: Mark) => lengths.get(statement) ?? 0
  return marks.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]?.statement
}
