import { z } from 'zod'
import { InvalidInput } from '../../errors.ts'
import type { Codebook } from '../../positions/codebook.ts'
import { joined } from '../mechanism/countries.ts'
import type { Mechanism } from '../mechanism/schema.ts'
import { readYaml } from '../mechanism/yaml-input.ts'

const text = z.string().min(1)

const schema = z.strictObject({
  name: text,
  /** Who put it on the table, and when. */
  tabledBy: text,
  tabled: z.iso.date(),
  source: text.optional(),
  /** issue: option */
  clauses: z.record(text, z.union([text, z.array(text).readonly()])).default({}),
  /** Ids of the library, or paths of YAML files. */
  mechanisms: z.array(text).readonly().default([]),
  /** Whose yes it needs; absent: every party of the codebook. */
  parties: z.array(text).readonly().optional(),
})

/** A settlement on the table: one option for each issue that it settles. */
export interface Proposal {
  readonly name: string
  readonly tabledBy: string
  readonly tabled: string
  readonly clauses: readonly Clause[]
  readonly mechanisms: readonly Mechanism[]
  readonly parties: readonly string[]
}

export interface Clause {
  readonly issue: string
  readonly option: string
  /** The mechanism that contains the clause; absent where the proposal states it. */
  readonly from?: string
}

/** Throws InvalidInput, also where a mechanism contains what the proposal's own clauses exclude. */
export function readProposal(
  yaml: string,
  file: string,
  codebook: Codebook,
  mechanismOf: (id: string) => Mechanism,
): Proposal {
  const { clauses: stated, mechanisms: named, parties, ...rest } = readYaml(schema, yaml, file)
  const own = Object.entries(stated).map(([issue, option]) => ({
    issue,
    option: singleOption(file, issue, option),
  }))
  const mechanisms = named.map(mechanismOf)
  const contained = mechanisms.flatMap(clausesOf)
  for (const clause of [...own, ...contained]) refuseUnknown(file, clause, codebook)
  const clauses = merged(file, [...own, ...contained])
  if (clauses.length === 0) throw new InvalidInput(`${file}: no clause and no mechanism to judge`)
  const stranger = parties?.find((party) => !codebook.parties.includes(party))
  if (stranger) {
    throw new InvalidInput(
      `${file}, parties: ${stranger} is not one of ${codebook.parties.join(', ')}`,
    )
  }
  return { ...rest, clauses, mechanisms, parties: parties ?? codebook.parties }
}

function singleOption(file: string, issue: string, option: string | readonly string[]): string {
  if (typeof option === 'string') return option
  const [only, another] = option
  if (only !== undefined && another === undefined) return only
  throw new InvalidInput(
    `${file}, clauses.${issue}: picks ${joined(option) || 'nothing'}; a proposal picks one option of an issue`,
  )
}

function clausesOf({ id, implies }: Mechanism): readonly Clause[] {
  return implies.map((clause) => {
    const [issue = '', option = ''] = clause.split('/')
    return { issue, option, from: id }
  })
}

function refuseUnknown(file: string, { issue, option, from }: Clause, { issues }: Codebook): void {
  const where = from ? `mechanism ${from}` : 'clauses'
  const known = issues.find(({ id }) => id === issue)
  if (!known) {
    throw new InvalidInput(
      `${file}, ${where}: unknown issue ${issue}; known are ${issues.map(({ id }) => id).join(', ')}`,
    )
  }
  if (known.options.every(({ id }) => id !== option)) {
    throw new InvalidInput(
      `${file}, ${where}.${issue}: unknown option ${option}; allowed are ${known.options.map(({ id }) => id).join(', ')}`,
    )
  }
}

function merged(file: string, clauses: readonly Clause[]): readonly Clause[] {
  const chosen = new Map<string, Clause>()
  for (const clause of clauses) {
    const before = chosen.get(clause.issue)
    if (before && before.option !== clause.option) {
      throw new InvalidInput(
        `${file}: two options of ${clause.issue}, ${before.option} (${before.from ?? 'stated'}) and ${clause.option} (${clause.from ?? 'stated'}); a proposal picks one`,
      )
    }
    chosen.set(clause.issue, before ?? clause)
  }
  return [...chosen.values()]
}
