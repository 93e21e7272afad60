import type { Operator } from './operators.ts'
import type { Match } from './phrase-index.ts'
import { parted, type Words } from './words.ts'

const bareVerbs: ReadonlySet<string> = new Set(
  (
    'accept amend cap cede cut demilitarise demilitarize deploy disarm ease enshrine enter freeze give grant halt ' +
    'hold join leave lift limit provide recognise recognize reduce release restore resume return send sign stop ' +
    'supply unfreeze withdraw'
  ).split(' '),
)

/** "must abandon its bid, recognise the realities and withdraw": another verb of the same list. */
export function startsListedVerb({ forms, stems, breaks }: Words, start: number): boolean {
  const isListed = breaks[start] === parted || stems[start - 1] === 'and'
  return isListed && bareVerbs.has(forms[start] ?? '')
}

/** "must", "wants to", "demands that": what a bare verb can depend on; "abandon" and "reject" have objects. */
export function takesVerb({ stems }: Words, { end, value }: Match<Operator>): boolean {
  const isObjectless =
    value.effect === 'negate' || value.effect === 'say' || value.reach === 'either'
  return isObjectless || stems[end] === 'to' || ['to', 'that'].includes(stems[end - 1] ?? '')
}
