const POINTS_LEFT = /[«‹]/
/** What stands before an opening mark, as a rule, and behind a closing one. */
const BEFORE = /^[\s([—–"“„]?$/
const BEHIND = /^[\s)\].,;:!?…—–"”]?$/
/** Further from its opening mark than this no »quotation« of this kind is closed. */
const REACH = 2000

/**
 * Whether one of « ‹ › », at an offset of the text, opens a quotation: « does, as in French and
 * Russian, unless marks are set »as in German«, which the spaces beside them tell. A » that none
 * of the paragraph closes is an ornament: »Read more.
 */
export function opensAngled(text: string, at: number): boolean {
  const before = BEFORE.test(text.charAt(at - 1))
  const after = BEHIND.test(text.charAt(at + 1))
  if (POINTS_LEFT.test(text.charAt(at))) return before || !after
  return before && !after && /^[^\n«‹]*[«‹]/.test(text.slice(at, at + REACH))
}
