import type { Mention } from './mentions.ts'
import type { OperatorMatch } from './scope.ts'
import { stem } from './stem.ts'
import { ended, type Words } from './words.ts'

/** Who takes the stance that a statement's content speaks of. */
export type Holder =
  | { readonly kind: 'speaker' }
  | { readonly kind: 'party'; readonly party: string; readonly operator: number }
  | { readonly kind: 'nobody' }

const keys = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem))

/** What may stand between a subject and its verb. */
const between = keys(
  'had has have would will is was are were be been also now already again finally never not did ' +
    'does do long still always just only fully firmly strongly repeatedly publicly reportedly ' +
    'apparently basically essentially actually clearly categorically flatly consistently may might ' +
    'could can today yesterday recently earlier previously since further even largely too itself ' +
    'himself themselves both all therefore at least for the first time in principle and',
)
const forced = keys('must should ought shall need to if whether unless would could')
const firstPerson = keys('we i our my us')
const thirdPerson = keys('he she they it')

export interface HolderContext {
  readonly words: Words
  readonly mentions: readonly Mention[]
  /** The speaker's own party. */
  readonly own: string
}

/** The subject of the nearest verb that takes a stance, unless it is only told or supposed to. */
export function holderOf(context: HolderContext, chain: readonly OperatorMatch[]): Holder {
  for (const [index, op] of chain.entries()) {
    if (!op.value.held) continue
    const subject = subjectOf(context, op.start)
    if (subject === 'none') continue
    if (subject === 'speaker') return { kind: 'speaker' }
    if (subject === 'unknown') return { kind: 'nobody' }
    return subject === context.own
      ? { kind: 'speaker' }
      : { kind: 'party', party: subject, operator: index }
  }
  return { kind: 'speaker' }
}

/** A party's name, the speaker, someone unknown, or none. */
function subjectOf(context: HolderContext, verb: number): string {
  const { words, mentions } = context
  for (let at = verb - 1; at >= 0 && at >= verb - 6; at--) {
    if (words.breaks[at + 1] === ended) return 'none'
    const named = mentions.find((mention) => mention.end === at + 1)
    if (named) return named.party ?? 'unknown'
    const word = words.stems[at] ?? ''
    if (firstPerson.has(word)) return 'speaker'
    if (thirdPerson.has(word)) return 'none'
    if (forced.has(word) && word !== 'would') return 'none'
    if (!between.has(word) && word !== 'would') return 'none'
  }
  return 'none'
}
