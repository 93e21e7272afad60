import type { Actor } from '../statements/statement.ts'
import type { Mention } from './mentions.ts'
import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import { stemsOf } from './stem.ts'
import { joined, type Words } from './words.ts'

/** Places of other conflicts, as actors that speak for no party of this one. */
export function actorsElsewhere(names: readonly string[]): readonly Actor[] {
  return names.map((name) => ({ name, kind: 'state', aliases: [], titles: [], offices: [] }))
}

const prepositions = stemsOf(
  'in into for on over with of to against at between from by inside near',
)
const parting: ReadonlySet<string> = new Set(['and', 'or', 'that', 'but', 'than', 'as'])
/** How many words may stand between what is spoken of and its place. */
const reach = 3

/** "a ceasefire in Gaza", "Iran's missiles": the codebook's words, said of another conflict. */
export function isElsewhere(
  words: Words,
  signal: Match<Signal>,
  places: readonly Mention[],
): boolean {
  return places.some(({ start, end }) => {
    if (end <= signal.start) return signal.start - end <= reach && leadsTo(words, end, signal.start)
    if (start < signal.end) return true
    if (start - signal.end > reach || !leadsTo(words, signal.end, start)) return false
    const before = words.stems[start - 1] === 'the' ? start - 2 : start - 1
    return before >= signal.end && prepositions.has(words.stems[before] ?? '')
  })
}

/** "Iran's long-range missiles", but not "Iran and the ceasefire". */
function leadsTo(words: Words, from: number, to: number): boolean {
  return (
    areJoined(words, from, to) && !words.stems.slice(from, to).some((word) => parting.has(word))
  )
}

function areJoined({ breaks }: Words, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (breaks[at] !== joined) return false
  return true
}
