import type { Stance } from '../../positions/position.ts'
import type { Clause } from './proposal.ts'
import type { OnRecord } from './record.ts'

export type Verdict = 'yes' | 'no' | 'conditional' | 'unknown'

export interface ClauseVerdict {
  readonly issue: string
  readonly option: string
  readonly verdict: Verdict
  /** The rule that led from the quotes to the verdict. */
  readonly rule: string
  readonly condition?: string
  readonly quotes: readonly OnRecord[]
}

/** What a record says about one option of its issue, if anything. */
interface Bearing {
  readonly record: OnRecord
  readonly verdict: Exclude<Verdict, 'unknown'>
  readonly rule: string
}

/** Of two words on one day the more cautious counts. */
const caution: readonly Verdict[] = ['no', 'conditional', 'yes']

/**
 * Where a party stands on a clause, by the latest of its words that bear on it.
 * @param records The party's records on any issue, those in reach only.
 * @param options How many options the issue has: with two, to reject one is to take the other.
 */
export function judgeClause(
  clause: Clause,
  records: readonly OnRecord[],
  options: number,
  settled: readonly Clause[],
): ClauseVerdict {
  const onIssue = records.filter(({ issue }) => issue === clause.issue)
  const bearing = onIssue.filter((record) => bears(record, clause, options))
  const latestDay = bearing
    .map(({ day }) => day)
    .sort()
    .at(-1)
  const latest = bearing
    .filter(({ day }) => day === latestDay)
    .map((record) => bearingOf(record, clause, records, settled))
  const verdict = caution.find((each) => latest.some((found) => found.verdict === each))
  const { issue, option } = clause
  if (!verdict) return undecided(clause, onIssue)
  const decisive = latest.filter((found) => found.verdict === verdict)
  const against = latest.filter((found) => found.verdict !== verdict)
  const [first] = decisive
  const rule =
    against.length > 0 ? `${first?.rule}; said otherwise the same day` : (first?.rule ?? '')
  const condition = decisive.map(({ record }) => record.condition).find((words) => words)
  return {
    issue,
    option,
    verdict,
    rule,
    ...(condition && { condition }),
    quotes: [...decisive, ...against].map(({ record }) => record),
  }
}

function undecided({ issue, option }: Clause, onIssue: readonly OnRecord[]): ClauseVerdict {
  const ambiguous = onIssue.filter((r) => r.option === option && r.stance === 'ambiguous')
  const rule = ambiguous.length > 0 ? 'spoke of it without taking a side' : 'has not spoken of it'
  return { issue, option, verdict: 'unknown', rule, quotes: ambiguous.slice(-2) }
}

/** Whether a record says anything for or against the clause. */
function bears({ issue, option, stance }: OnRecord, clause: Clause, options: number): boolean {
  if (option === clause.option) return stance !== 'ambiguous'
  if (stance === 'demands') return !overlap({ issue, option }, clause)
  return stance === 'rejects' && options === 2
}

function bearingOf(
  record: OnRecord,
  clause: Clause,
  records: readonly OnRecord[],
  settled: readonly Clause[],
): Bearing {
  if (record.option === clause.option) return onVeryOption(record, records, settled)
  if (record.stance === 'demands') {
    return { record, verdict: 'no', rule: `demands ${record.option} instead` }
  }
  return { record, verdict: 'yes', rule: `rejects ${record.option}, the only other option` }
}

const plainly: Readonly<Partial<{ [S in Stance]: readonly [Bearing['verdict'], string] }>> = {
  demands: ['yes', 'demands it'],
  accepts: ['yes', 'accepts it'],
  rejects: ['no', 'rejects it'],
}

function onVeryOption(
  record: OnRecord,
  records: readonly OnRecord[],
  settled: readonly Clause[],
): Bearing {
  const plain = plainly[record.stance]
  if (plain) return { record, verdict: plain[0], rule: plain[1] }
  const needs = conditionsOf(record, records)
  const broken = needs.find((need) => chosen(settled, need.issue, (o) => o !== need.option))
  if (broken) {
    const rule = `accepts it on a condition that is not met: ${broken.issue}/${broken.option}`
    return { record, verdict: 'no', rule }
  }
  const met =
    needs.length > 0 && needs.every((n) => chosen(settled, n.issue, (o) => o === n.option))
  return met
    ? { record, verdict: 'yes', rule: 'accepts it on a condition that is met' }
    : { record, verdict: 'conditional', rule: 'accepts it on a condition' }
}

/** Options of one issue that a text can give at once: the permanent five include Russia. */
const overlapping: readonly (readonly [string, string])[] = [
  ['guarantors/with-russia', 'guarantors/permanent-five-plus'],
]

function overlap(a: Pick<Clause, 'issue' | 'option'>, b: Pick<Clause, 'issue' | 'option'>) {
  const names = [`${a.issue}/${a.option}`, `${b.issue}/${b.option}`]
  return overlapping.some((pair) => pair.every((name) => names.includes(name)))
}

function chosen(settled: readonly Clause[], issue: string, test: (option: string) => boolean) {
  return settled.some((clause) => clause.issue === issue && test(clause.option))
}

/** What a conditional yes asks for: the demands made in the same breath, on other issues. */
export function conditionsOf(record: OnRecord, records: readonly OnRecord[]): readonly Clause[] {
  return records
    .filter(
      (other) =>
        other.statement === record.statement &&
        other.issue !== record.issue &&
        other.stance === 'demands',
    )
    .map(({ issue, option }) => ({ issue, option }))
}
