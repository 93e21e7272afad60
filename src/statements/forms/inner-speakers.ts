import { framesNear } from '../frames-near.ts'
import { hashString } from '../model/hash.ts'
import { type Stretch, shared } from '../model/stretches.ts'
import { type Syntax, tagId } from '../model/syntax.ts'
import { namesOutlet } from '../outlets.ts'
import { type Told, withInstead } from '../told.ts'
import { isClause } from './clauses.ts'
import { endOfPhrase, isSpeaker } from './phrases.ts'
import { beginOfVerb, isReporting } from './reporting.ts'
import { COMMA, hashesOf, THAT } from './words.ts'

const PRONOUN = tagId('PRP')
const TELL = hashString('tell')
const UNNAMED = hashesOf('official source person people diplomat aide insider')
const LONGEST_SOURCE = 10
/** Set, not measured: in the corpus people often mark no more than who passes it on. */
const CONFIDENCE = 0.6

/**
 * “The king told the envoy that …, two officials said”, “The Example Post reported that the king
 * told …”: where an outlet or unnamed people pass on what somebody said, it is told of her too.
 */
export function withInnerSpeakers(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  const found = frames.flatMap((frame): readonly Told[] => {
    const inner = isRelay(frame, syntax) ? innerOf(frame, syntax) : undefined
    return inner && !isTold(inner, frames) ? [inner] : []
  })
  return withInstead(found, frames, syntax)
}

function isRelay({ segments }: Told, syntax: Syntax): boolean {
  const [first, ...others] = segments.source
  if (!first || others.length > 0) return false
  return UNNAMED.has(syntax.lemmas[first[1] - 1] ?? 0) || namesOutlet(first, syntax)
}

/** The speaker, verb and clause that a content begins with. */
function innerOf({ segments }: Told, syntax: Syntax): Told | undefined {
  const [whole, ...others] = segments.content
  if (!whole || others.length > 0) return undefined
  const first = syntax.lemmas[whole[0]] === THAT ? whole[0] + 1 : whole[0]
  const verb = verbBehind([first, Math.min(whole[1], first + LONGEST_SOURCE)], syntax)
  if (verb === undefined) return undefined
  const source: Stretch = [first, beginOfVerb(verb, syntax)]
  const content: Stretch = [endOfVerb(verb, whole[1], syntax), whole[1]]
  if (!isSpeaker(source, syntax) || !isClause(content, syntax)) return undefined
  const cue: Stretch = [source[1], verb + 1]
  return {
    cue: verb,
    segments: { source: [source], cue: [cue], content: [content] },
    confidence: CONFIDENCE,
  }
}

/** Behind whom somebody “told”, before a pronoun that the clause begins with. */
function endOfVerb(verb: number, to: number, syntax: Syntax): number {
  if (syntax.lemmas[verb] !== TELL) return verb + 1
  const end = endOfPhrase(verb + 1, to, syntax)
  const pronoun = syntax.tags.subarray(verb + 2, end).indexOf(PRONOUN)
  return pronoun < 0 ? end : verb + 2 + pronoun
}

/** The first verb of a stretch that reports a clause, if no comma stands before it. */
function verbBehind([first, end]: Stretch, syntax: Syntax): number | undefined {
  for (let i = first; i < end && syntax.tags[i] !== COMMA; i++) if (isReporting(i, syntax)) return i
  return undefined
}

function isTold({ cue, segments }: Told, frames: readonly Told[]): boolean {
  return framesNear(frames, [cue, cue + 1]).some(
    (other) => shared(other.segments.cue, segments.cue) > 0,
  )
}
