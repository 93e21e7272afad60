import type { TokenList } from '../../text/token-list.ts'

/**
 * Who said it, in so many words at most: , the head of the delegation said. Forms and not the
 * lexicon's lemmas: quotations are read before these are known.
 */
const SAID =
  /[,?!]\s+(?:[^\s,;:“”"]+\s+){0,8}?(?:said|says|told|tells|asked|added|adds|replied|warned|warns|wrote|writes|insisted|stressed|noted|declared|recalled|explained)\b/

/**
 * The last token of a quotation that nobody closes, at its paragraph's end at the latest: before
 * the words that tell who said it, “We will stay, the general said, and nobody will make us.
 */
export function endOfUnclosed(
  text: string,
  { starts, ends }: TokenList,
  opened: number,
  last: number,
): number {
  const from = ends[opened] ?? 0
  const said = SAID.exec(text.slice(from, ends[last]))
  if (!said) return last
  let end = opened
  while (end < last && (starts[end + 1] ?? 0) <= from + said.index) end++
  return end
}
