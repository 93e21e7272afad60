import { TAGS, type Tag } from '../../text/labels.ts'
import { hashString } from '../model/hash.ts'
import { type Syntax, tagId } from '../model/syntax.ts'

export const hashesOf = (words: string): ReadonlySet<number> =>
  new Set(words.split(' ').map(hashString))

export const tagged = (...tags: readonly Tag[]): Uint8Array =>
  Uint8Array.from(TAGS, (tag) => (tags.includes(tag) ? 1 : 0))

export const THAT = hashString('that')
export const TIMES = hashesOf(
  'monday tuesday wednesday thursday friday saturday sunday day night week month year hour ' +
    'morning afternoon evening weekend time moment today yesterday',
)
export const SUBORDINATORS = hashesOf(
  'after although as because before if once since though unless until when whether while',
)

export const COMMA = tagId(',')
export const CONJUNCTION = tagId('CC')
export const IN = hashString('in')
export const IT = hashString('it')
export const OF = hashString('of')
/** A verb that stands by itself with a subject; finite ones have the modals besides. */
export const TENSED = tagged('VBD', 'VBZ', 'VBP')
export const NAME = tagged('NNP', 'NNPS')
export const RELATIVE = tagged('WP', 'WP$', 'WDT', 'WRB')
export const PREPOSITION = tagged('IN', 'TO')

export function isCapital(token: number, { text, starts }: Syntax): boolean {
  return /\p{Lu}/u.test(text.charAt(starts[token] ?? 0))
}
