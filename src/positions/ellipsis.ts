import type { Mention } from './mentions.ts'
import type { Stance } from './position.ts'
import type { Reading } from './reading.ts'
import { stemsOf } from './stem.ts'
import { joined, type Words } from './words.ts'

/** A stance of which only the auxiliary is said: its verb and option are those just before. */
export interface Elided {
  readonly party: string
  readonly stance: Stance
}

/** Verbs that stand for others; "Russia must" tells what it is to do, not what it does. */
const proverbs = stemsOf('be do have will would can could')
const refusals = stemsOf('refuse decline')
const closers = stemsOf('but and while whereas yet')

/** "Ukraine is ready for a ceasefire, Russia is not"; "Moscow wants none, but Kyiv does". */
export function elidedAfter(reading: Reading, end: number): readonly Elided[] {
  const { words, mentions } = reading
  return mentions.flatMap((named) => {
    if (named.start < end || !opensClause(reading, named)) return []
    const stance = stanceOf(words, named) ?? stanceOnIt(reading, named)
    return stance && named.party ? { party: named.party, stance } : []
  })
}

/** ", Russia is not", "but Kyiv does", unlike "if Russia does", "whatever Russia does" */
function opensClause({ words, conditions }: Reading, { start }: Mention): boolean {
  const at = words.stems[start - 1] === 'the' ? start - 1 : start
  if (conditions.some((condition) => condition.start <= start && start < condition.end))
    return false
  return words.breaks[at] !== joined || closers.has(words.stems[at - 1] ?? '')
}

function stanceOf({ stems, breaks, count }: Words, { end }: Mention): Stance | undefined {
  const isOver = (at: number) =>
    at >= count || breaks[at] !== joined || closers.has(stems[at] ?? '')
  if (breaks[end] !== joined) return undefined
  if (refusals.has(stems[end] ?? '') && isOver(end + 1)) return 'rejects'
  if (!proverbs.has(stems[end] ?? '')) return undefined
  if (isOver(end + 1)) return 'accepts'
  return stems[end + 1] === 'not' && isOver(end + 2) ? 'rejects' : undefined
}

/** "while Russia has turned it down" */
function stanceOnIt({ words, operators }: Reading, { end }: Mention): Stance | undefined {
  const isVerb = (start: number) =>
    start === end || (start === end + 1 && proverbs.has(words.stems[end] ?? ''))
  const verb = operators.find(({ start, value }) => isVerb(start) && value.held)
  if (!verb) return undefined
  const isOnIt = words.stems.slice(verb.start, verb.end + 1).includes('it')
  if (!isOnIt) return undefined
  if (verb.value.effect === 'reject') return 'rejects'
  return verb.value.effect === 'accept' ? 'accepts' : undefined
}
