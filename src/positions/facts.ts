import { sentenceAround } from './clause.ts'
import type { Condition } from './conditions.ts'
import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import type { Reading } from './reading.ts'
import type { Scope } from './scope.ts'
import { stem, stemsOf } from './stem.ts'
import { ended, joined } from './words.ts'

const have = stem('have')
const go = stem('going')
const past = stemsOf('did have be')
const modals = stemsOf('will would can could shall should must may might')

const lacks = stemsOf('lack omit exclude ignore')

/** "has not joined", "are no troops": a report of how things are, not of what someone wants. */
export function isFactual({ words }: Reading, { governing, predicates }: Scope): boolean {
  const negations = [...governing, ...predicates].filter(({ value }) => value.effect === 'negate')
  return (
    negations.length > 0 &&
    negations.every(({ start }) => {
      const before = words.stems[start - 1] ?? ''
      // "what they are: no troops": a list, not a report.
      if (words.breaks[start] !== joined) return false
      if (words.stems[start + 1] === go && words.stems[start + 2] === 'to') return false
      if (words.stems[start] === 'no' && before === have) return false
      return past.has(before) && !modals.has(words.stems[start - 2] ?? '')
    })
  )
}

const giving = stemsOf('offer give contain include provide receive get mention carry bring')

/** "the agreement offered no guarantees": what a thing lacks, not what someone refuses. */
export function reportsLack({ words }: Reading, { governing, predicates }: Scope): boolean {
  const negation = [...governing, ...predicates].find(({ value }) => value.effect === 'negate')
  if (!negation || words.stems[negation.start] !== 'no') return false
  for (let at = negation.start - 1; at >= negation.start - 3 && at >= 0; at--) {
    if (!giving.has(words.stems[at] ?? '')) continue
    const before = words.stems[at - 1] ?? ''
    return /(?:s|ed|gave|got|brought)$/.test(words.forms[at] ?? '') && !modals.has(before)
  }
  return false
}

/** "will not sign a deal that does not include guarantees": what it lacks is the condition. */
export function lackAfter({ words }: Reading, { end }: Match<Signal>): Condition | undefined {
  const [word, mark] = [words.stems[end], words.breaks[end]]
  const opens = word === 'that' ? mark === joined : word === 'which' && mark !== ended
  if (!opens) return undefined
  const negated = words.stems.slice(end + 1, end + 4).includes('not')
  if (!negated && !lacks.has(words.stems[end + 1] ?? '')) return undefined
  return { start: end, end: sentenceAround(words, end)[1], kind: 'required' }
}
