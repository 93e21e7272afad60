import { z } from 'zod'
import { actNames } from '../mechanism/acts.ts'
import { readYaml } from '../mechanism/yaml-input.ts'

const text = z.string().min(1)
const list = <S extends z.ZodType>(item: S) => z.array(item).readonly()

/** `{ FR: true }`, or a list of those of whom it holds. */
const saidOf = z
  .union([z.record(text, z.boolean()), list(text)])
  .transform(
    (value): Readonly<Record<string, boolean>> =>
      Array.isArray(value)
        ? Object.fromEntries(value.map((actor: string) => [actor, true]))
        : (value as Readonly<Record<string, boolean>>),
  )

const consent = z.record(text, z.union([z.boolean(), z.enum(['abstains', 'absent']), z.null()]))

/** Who did it: one actor, or one claim for each side's account. */
const attacker = z.union([
  text.transform((actor) => [{ attacker: actor }]),
  list(
    z.union([
      text.transform((actor) => ({ attacker: actor })),
      z.strictObject({ attacker: text, by: text.optional() }),
    ]),
  ).refine((claims) => claims.length > 0, {
    error: 'name an attacker, or one claim for each account',
  }),
])

export const incidentSchema = z.strictObject({
  attacker,
  target: text,
  act: z.enum(actNames),
  /** Where: places and country codes; see docs/mechanisms.md. */
  tags: list(text).default([]),
  /** The states that count as parties, for a text open to all its parties. */
  parties: list(text).optional(),
  date: z.iso.date().optional(),
  /** Whether the target asked for help; silence is taken as asked, and said. */
  requested: z.boolean().optional(),
  consent: consent.default({}),
  /** Null: it has not decided. */
  bodyFinding: z.boolean().nullable().optional(),
  flagrant: z.boolean().default(false),
  selfJudge: saidOf.default({}),
  unscVetoers: list(text).optional(),
  /** Who in history came to help. */
  acted: saidOf.optional(),
  /** Of a ceasefire: breaches told, each alleged or established, and prisoners released. */
  violations: list(
    z.strictObject({
      by: text,
      act: z.enum(actNames),
      date: z.iso.date().optional(),
      attribution: z.enum(['alleged', 'established']),
      source: text.optional(),
    }),
  ).optional(),
  releases: list(z.strictObject({ by: text, count: z.int().positive() })).optional(),
  name: text.optional(),
  note: text.optional(),
  source: text.optional(),
})

/** An incident as told: the attacker may be disputed. */
export type ReportedIncident = z.output<typeof incidentSchema>

/** An incident on one account of who did it. */
export interface Incident extends Omit<ReportedIncident, 'attacker'> {
  readonly attacker: string
}

export function readIncident(yaml: string, file: string): ReportedIncident {
  return readYaml(incidentSchema, yaml, file)
}
