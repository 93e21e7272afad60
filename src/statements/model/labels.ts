/**
 * What a token is to a cue: nothing, or the begin, inside, end or whole of a source, a cue or a
 * content (BIEU). Labels 1–4 are of sources, 5–8 of cues, 9–12 of contents.
 */
export const LABELS = 13
export const NOTHING = 0
const BEGIN = 0
export const END = 2
const WHOLE = 3

export const PARTS = ['source', 'cue', 'content'] as const
export type Part = (typeof PARTS)[number]

export const partOf = (label: number): number => (label - 1) >> 2
export const placeOf = (label: number): number => (label - 1) & 3
export const labelOf = (part: number, place: number): number => 1 + part * 4 + place

const CUE = 1
export const isCue = (label: number): boolean => label !== NOTHING && partOf(label) === CUE

/** A segment is closed behind these labels. */
const closes = (label: number): boolean => label === NOTHING || placeOf(label) >= END
/** A segment is not yet begun before these. */
export const opensAnew = (label: number): boolean =>
  label === NOTHING || placeOf(label) === BEGIN || placeOf(label) === WHOLE

function follows(before: number, label: number): boolean {
  if (opensAnew(label)) return closes(before)
  return !closes(before) && partOf(before) === partOf(label)
}

const all = Array.from({ length: LABELS }, (_, label) => label)
const before = all.map((label) => all.filter((previous) => follows(previous, label)))

/** The labels that may stand before label k: `PREVIOUS[from PREVIOUS_AT[k] to PREVIOUS_AT[k+1]]`. */
export const PREVIOUS = Uint8Array.from(before.flat())
export const PREVIOUS_AT = Uint8Array.from(
  [...all, LABELS].map((label) => before.slice(0, label).flat().length),
)
export const MAY_START = Uint8Array.from(all, (label) => (opensAnew(label) ? 1 : 0))
export const MAY_END = Uint8Array.from(all, (label) => (closes(label) ? 1 : 0))
