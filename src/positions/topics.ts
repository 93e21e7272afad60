import type { Operator } from './operators.ts'
import type { Match } from './phrase-index.ts'
import { stemsOf } from './stem.ts'
import type { Words } from './words.ts'

const topics = stemsOf(
  'talk negotiation discussion consultation dialogue conversation topic subject issue question matter concern worry fear complaint',
)
const topicPrepositions = stemsOf('on about of over regarding concerning')
/** How many words may stand between a preposition and what it is about. */
const topicReach = 3

/** "talks on a ceasefire should be held in private": the predicate is the talks'. */
export function isTopic({ stems }: Words, start: number): boolean {
  for (let at = start - 1; at >= start - topicReach; at--)
    if (topicPrepositions.has(stems[at] ?? '')) return topics.has(stems[at - 1] ?? '')
  return false
}

/** "the issue of membership is off the table": what ends or defers talk of a thing bears on the thing. */
export function closesTopic({ value }: Match<Operator>): boolean {
  return value.effect === 'reject' || value.effect === 'hedge'
}
