import type { Codebook, Issue } from '../../positions/codebook.ts'
import { type ClauseVerdict, conditionsOf, judgeClause } from '../judge/clause-verdict.ts'
import type { OnRecord } from '../judge/record.ts'
import { firmnessOf } from './firmness.ts'
import { incompatible } from './incompatible.ts'
import type { Conjunction, Instance, Objection } from './instance.ts'

/**
 * The problem that a dossier's positions pose. Only what somebody objects to counts as contested;
 * silence objects to nothing, which does not make it consent.
 * @param records In reach only.
 */
export function instanceOf(
  codebook: Codebook,
  records: readonly OnRecord[],
  parties: readonly string[],
): Instance {
  const objections = parties.flatMap((party) => {
    const own = records.filter((record) => record.party === party)
    return codebook.issues.flatMap((issue) => objectionsTo(issue, party, own, codebook))
  })
  const contested = new Set(objections.flatMap(({ when }) => when.flat()).map(({ issue }) => issue))
  const impossible = incompatible.filter((all) => all.every(({ issue }) => contested.has(issue)))
  const issues = codebook.issues
    .filter(({ id }) => contested.has(id))
    .map(({ id, options }) => ({ id, options: options.map((option) => option.id) }))
  return { issues, impossible, objections }
}

function objectionsTo(
  issue: Issue,
  party: string,
  own: readonly OnRecord[],
  codebook: Codebook,
): readonly Objection[] {
  const verdicts = issue.options.map((option) =>
    judgeClause({ issue: issue.id, option: option.id }, own, issue.options.length, []),
  )
  const refused = verdicts.filter(({ verdict }) => verdict === 'no')
  return [
    ...grouped(refused).map((group) => refusal(group, issue, party, own)),
    ...verdicts.flatMap((verdict) => onCondition(verdict, issue, party, own, codebook)),
  ]
}

/** One demand rules out every other option at once: one objection, not several. */
function grouped(refused: readonly ClauseVerdict[]): readonly (readonly ClauseVerdict[])[] {
  const groups = new Map<string, ClauseVerdict[]>()
  for (const verdict of refused) {
    const [decisive] = verdict.quotes
    const key = decisive?.stance === 'demands' ? decisive.option : `not ${verdict.option}`
    groups.set(key, [...(groups.get(key) ?? []), verdict])
  }
  return [...groups.values()]
}

function refusal(
  group: readonly ClauseVerdict[],
  issue: Issue,
  party: string,
  own: readonly OnRecord[],
): Objection {
  const quotes = [...new Set(group.flatMap((verdict) => verdict.quotes))]
  const [decisive] = quotes
  const insists = decisive?.stance === 'demands'
  const options = insists ? [decisive.option] : group.map(({ option }) => option)
  const titles = options.map((option) => titleOf(issue, option)).join(' or ')
  return {
    id: `${party}: ${issue.id}/${options.join('+')} ${insists ? 'demanded' : 'refused'}`,
    party,
    weight: decisive ? firmnessOf(decisive, own) : 1,
    when: group.map(({ option }) => [{ issue: issue.id, option }]),
    words: insists
      ? `${party} would no longer insist on this: ${titles}`
      : `${party} would accept what it has refused: ${titles}`,
    quotes,
  }
}

/** A yes on a condition is hurt when the option is chosen and the condition is not. */
function onCondition(
  { issue, option, verdict, quotes }: ClauseVerdict,
  { options }: Issue,
  party: string,
  own: readonly OnRecord[],
  codebook: Codebook,
): readonly Objection[] {
  const [decisive] = quotes
  if (verdict !== 'conditional' || !decisive) return []
  return conditionsOf(decisive, own).map((need) => {
    const asked = codebook.issues.find(({ id }) => id === need.issue)
    const others = (asked?.options ?? []).filter(({ id }) => id !== need.option)
    const when = others.map(
      ({ id }): Conjunction => [
        { issue, option },
        { issue: need.issue, option: id },
      ],
    )
    const wanted = asked ? titleOf(asked, need.option) : need.option
    return {
      id: `${party}: ${issue}/${option} only with ${need.issue}/${need.option}`,
      party,
      weight: firmnessOf(decisive, own),
      when,
      words: `${party} would drop its condition for ${options.find(({ id }) => id === option)?.title ?? option}: ${wanted}`,
      quotes,
    }
  })
}

function titleOf(issue: Issue, option: string): string {
  const title = issue.options.find(({ id }) => id === option)?.title ?? option
  return `${title} (${issue.id}/${option})`
}
