import { Command } from 'commander'
import type { ChecklistRow } from '../settlements/durability/checklist.ts'
import type { ClauseVerdict, Verdict } from '../settlements/judge/clause-verdict.ts'
import type { Flip } from '../settlements/judge/flips.ts'
import { type Judgement, judge } from '../settlements/judge/judge.ts'
import { type MechanismFinding, neverWords } from '../settlements/judge/mechanism-finding.ts'
import type { PartyVerdict } from '../settlements/judge/party-verdict.ts'
import { readProposal } from '../settlements/judge/proposal.ts'
import type { OnRecord } from '../settlements/judge/record.ts'
import { joined } from '../settlements/mechanism/countries.ts'
import { loadMechanism, readInput } from '../settlements/mechanism/library.ts'
import { isoDay } from './arguments.ts'
import { labelled } from './labelled.ts'
import { print } from './output.ts'
import { readRecord } from './read-record.ts'
import { paint } from './style.ts'

interface JudgeOptions {
  readonly asOf?: string
  readonly reported?: true
  readonly codebook?: string
  readonly json?: true
}

export function judgeCommand(): Command {
  return new Command('judge')
    .summary('would each party accept this proposal, by what it has said?')
    .description(
      'Holds a proposal against the positions of a dossier: for each party and clause yes, no, conditional or unknown, with the words. Silence is unknown. What one party reports of another is shown beside, and counts only if asked for.',
    )
    .argument('<dossier>', 'the dossier')
    .argument('<proposal>', 'a YAML file: clauses, mechanisms, who tabled it and when')
    .option('--as-of <day>', 'only what was said on this day or before', isoDay)
    .option('--reported', 'count what others report of a party as its word')
    .option('--codebook <file>', 'the codebook, if not that of the dossier')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  demarche judge talks.dossier examples/proposals/headline-offer.yaml
  demarche judge talks.dossier examples/proposals/istanbul-unanimous.yaml --as-of 2025-08-20 --json`,
    )
    .action(async (dossier: string, file: string, options: JudgeOptions) => {
      const { asOf, reported, json } = options
      const { codebook, records } = await readRecord(dossier, options.codebook)
      const proposal = readProposal(readInput(file), file, codebook, loadMechanism)
      const reach = { ...(asOf && { asOf }), countReported: reported === true }
      const found = judge(proposal, codebook, records, reach)
      await print(json ? `${JSON.stringify(found, null, 2)}\n` : describe(found))
    })
}

const colours = { yes: 'green', no: 'red', conditional: 'yellow', unknown: 'gray' } as const

function verdictMark(verdict: Verdict): string {
  return paint(colours[verdict], verdict)
}

function describe(found: Judgement): string {
  return [
    `${paint('bold', found.proposal)}${found.asOf ? `, as of ${found.asOf}` : ''}: ${verdictMark(found.verdict)}\n`,
    labelled([
      ...found.notes.map((note) => ['note', note] as const),
      ...(found.blockedBy.length > 0 ? [['blocked by', joined(found.blockedBy)] as const] : []),
    ]),
    ...found.parties.filter(hasSpoken).map(describeParty),
    silent(found.parties),
    ...found.mechanisms.map(describeMechanism),
    section(
      'One new statement that would change the verdict',
      found.flips.slice(0, 8).map(flipWords),
    ),
    section(
      'What research says of such terms, each row in its own population',
      found.durability.map(durabilityWords),
    ),
    section(
      'How it moved',
      found.moves.map(({ day, party, from, to }) => [day, `${party}: ${from} → ${to}`]),
    ),
  ].join('')
}

function hasSpoken({ verdict, clauses, reported }: PartyVerdict): boolean {
  return (
    verdict !== 'unknown' || reported.length > 0 || clauses.some(({ quotes }) => quotes.length > 0)
  )
}

function silent(parties: readonly PartyVerdict[]): string {
  const names = parties.filter((party) => !hasSpoken(party)).map(({ party }) => party)
  return names.length === 0 ? '' : `\nUnknown, having said nothing on record: ${joined(names)}\n`
}

function describeParty({
  party,
  verdict,
  clauses,
  reported,
  reportedVerdict,
}: PartyVerdict): string {
  const lines = clauses.filter(({ quotes }) => quotes.length > 0).flatMap(clauseLines)
  const others = reported.flatMap((clause) =>
    clauseLines(clause).map(([label, words]) => [label, words] as const),
  )
  return [
    `\n${paint('bold', party)}: ${verdictMark(verdict)}${reportedVerdict ? `; as others report, ${reportedVerdict}` : ''}\n`,
    labelled(lines),
    others.length > 0
      ? `${paint('dim', '  as others report, not counted as its word:')}\n${labelled(others)}`
      : '',
  ].join('')
}

function clauseLines(clause: ClauseVerdict): readonly (readonly [string, string])[] {
  const { issue, option, verdict, rule, condition, quotes } = clause
  return [
    [verdict, `${issue}/${option}: ${rule}${condition ? ` (${condition})` : ''}`],
    ...[...new Set(quotes.map(quoted))].slice(-2).map((words) => ['', words] as const),
  ]
}

function quoted({ day, speaker, party, quote, reportedBy }: OnRecord): string {
  return `${day || 'no date'} ${speaker}${reportedBy ? `, of ${party}` : ''}: “${quote}”`
}

function describeMechanism(found: MechanismFinding): string {
  const { mechanism, loopholes, neverAgainst, mend } = found
  const refusers = mend?.verdicts.filter(({ verdict }) => verdict === 'no') ?? []
  return section(`The guarantee, pressed: ${mechanism}`, [
    ...(neverAgainst.length > 0 ? [['fails', neverWords(found)] as const] : []),
    ...(mend ? [['mended if', `they ${mend.words} (${mend.issue}/${mend.option})`] as const] : []),
    ...refusers.map(({ party, rule }) => ['refused by', `${party}: ${rule}`] as const),
    ...refusers.flatMap(({ quotes }) =>
      quotes.slice(-1).map((quote) => ['', quoted(quote)] as const),
    ),
    ...loopholes.map(({ words }) => ['loophole', words] as const),
  ])
}

function flipWords({
  party,
  stance,
  issue,
  option,
  partyVerdict,
  whole,
}: Flip): readonly [string, string] {
  const change = whole
    ? `the whole ${whole.from} → ${whole.to}`
    : `${party} alone ${partyVerdict.from} → ${partyVerdict.to}`
  return ['if', `${party} ${stance} ${issue}/${option}: ${change}`]
}

function durabilityWords(row: ChecklistRow): readonly [string, string] {
  return [row.inProposal, `${row.feature}. ${row.finding} (${row.population}; ${row.source})`]
}

function section(title: string, lines: readonly (readonly [string, string])[]): string {
  return lines.length === 0 ? '' : `\n${paint('bold', title)}\n${labelled(lines)}`
}
