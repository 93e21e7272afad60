import { isSaid } from './forms/reporting.ts'
import type { Reading } from './model/find-frames.ts'
import { hashString } from './model/hash.ts'
import { type Syntax, tagId, textOf } from './model/syntax.ts'
import { headOf } from './ranking/context.ts'
import { isRubric } from './turn-parts.ts'

/** The writer keeps away from a word by it, and nobody says it. */
const SO_CALLED = hashString('so-called')
const COLON = tagId(':')
const SHOOT = hashString('shoot')
const DOWN = hashString('down')

/**
 * What looks like a saying and is nobody's: “the so-called ‘corridor’”, “Analysis: the talks fail”, “the army
 * shot down a plane”, which is no plan.
 */
export function isNobodys({ cue, segments }: Reading, syntax: Syntax): boolean {
  const { tags, lemmas } = syntax
  if (lemmas[cue] === SO_CALLED) return true
  if (lemmas[cue] === SHOOT && lemmas[cue + 1] === DOWN)
    return !isSaid(headOf(segments.content, syntax), syntax)
  const label = segments.source.at(-1)
  if (tags[cue] !== COLON || !label) return false
  return isRubric(textOf([label[1] - 1, label[1]], syntax).toLowerCase())
}
