import { z } from 'zod'
import { actNames } from './acts.ts'
import { isCountry } from './countries.ts'
import { isPlace } from './places.ts'

const text = z.string().min(1)
const list = <S extends z.ZodType>(item: S) => z.array(item).readonly()

const country = z.string().refine(isCountry, {
  error:
    'not a country code known here (ISO 3166 alpha-2, and PR, SU, CS for states that are gone)',
})
const place = z
  .string()
  .refine(isPlace, { error: 'not a place known here; see docs/mechanisms.md' })
const act = z.enum(actNames)
const date = z.union([z.iso.date(), z.int().min(1000).max(9999)])
const members = z.union([z.literal('all-parties'), list(country)])

/** A number of votes, or a share of them written as a fraction such as `2/3`. */
const votes = z.union([
  z.int().positive(),
  z.string().regex(/^[1-9]\d{0,3}\/[1-9]\d{0,3}$/, 'a number of votes or a fraction such as 2/3'),
])

const casus = z.strictObject({
  acts: list(act),
  /** How grave the act must be, in words. */
  threshold: text.optional(),
  territory: z.strictObject({
    in: list(place),
    out: list(place).default([]),
    note: text.optional(),
  }),
  /** Only an attack by one of these counts; absent: by anyone. */
  aggressors: list(country).optional(),
  onRequest: z.boolean().default(false),
  establishedBy: z.enum(['each', 'body', 'fact']).default('each'),
})

const consultation = z.strictObject({
  clause: text,
  mandatory: z.boolean(),
  withinDays: z.number().positive().nullable().default(null),
  blocksAction: z.boolean().default(false),
  /** casus: once triggered; breach: a restraint is breached; threat: any act against a party;
   *  other-aggressor: all but the aggressor fits. */
  on: list(z.enum(['casus', 'breach', 'threat', 'other-aggressor'])).default(['casus']),
})

const collective = z.strictObject({
  kind: z.literal('collective'),
  threshold: z.union([z.literal('unanimity'), votes]),
  quorum: votes.optional(),
  vetoes: list(country).default([]),
  weights: z.record(country, z.int().positive()).optional(),
  abstention: z.enum(['refuses', 'is-ignored']).default('refuses'),
  attackerVotes: z.boolean(),
  body: text.optional(),
})

const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('each-bound') }),
  z.strictObject({ kind: z.literal('each-may') }),
  z.strictObject({ kind: z.literal('concert-else-each') }),
  collective,
  z.strictObject({
    kind: z.literal('finding-body'),
    body: text,
    flagrantBypass: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('outside-body'), body: text, vetoes: list(country) }),
  /** Another's act comes first: to help, unless `act` names something else. */
  z.strictObject({ kind: z.literal('conditional'), on: country, act: text.default('help first') }),
  z.strictObject({ kind: z.literal('none') }),
])

const obligation = z.strictObject({
  force: z.enum(['duty', 'entitlement', 'political-commitment', 'restraint', 'none']),
  content: text.optional(),
  discretion: z.enum(['full', 'partial', 'none', 'purpose-limited', 'self-judged-if-flagrant']),
  minimum: text.optional(),
  deadline: z
    .union([z.literal('at once'), z.strictObject({ days: z.number().positive() })])
    .optional(),
  /** What the text itself names as help; checked against the exclusions. */
  means: list(
    z.enum([
      'armed-force',
      'troops-in-country',
      'bases',
      'arms',
      'airspace',
      'alliance',
      'sanctions',
    ]),
  ).default([]),
  carveOuts: list(z.strictObject({ actors: list(country), text })).default([]),
})

const restraint = z.strictObject({
  text,
  binds: z.union([z.enum(['parties', 'guarantors']), list(country)]),
  acts: list(act),
  /** Against whom; absent: a beneficiary. */
  towards: z.union([z.enum(['beneficiaries', 'anyone']), list(country)]).default('beneficiaries'),
  places: list(place).optional(),
})

const exclusion = z.strictObject({
  kind: z.enum([
    'no-alliance',
    'no-other-alliance',
    'no-foreign-troops',
    'no-foreign-bases',
    'no-enlargement',
    'no-arms',
    'neutrality',
    'demilitarised',
    'nuclear-free',
    'no-union',
    'exercises-by-consent',
    'other',
  ]),
  text,
})

const ladder = list(
  z.strictObject({
    step: text,
    after: z.int().positive(),
    attribution: z.enum(['alleged', 'established']),
  }),
)

/** What a rival reading puts in the place of the text's first reading. */
const changes = z.strictObject({
  casus: casus.exactOptional(),
  consultation: consultation.nullable().exactOptional(),
  decision: decision.exactOptional(),
  obligation: obligation.exactOptional(),
})

export const mechanismSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  name: text,
  /** ATOP's kinds of obligation (Leeds et al. 2002); empty where the text is no alliance. */
  type: list(z.enum(['defense', 'offense', 'neutrality', 'nonaggression', 'consultation'])),
  status: z.enum(['in-force', 'lapsed', 'draft', 'proposed', 'variant']),
  from: date.optional(),
  until: date.optional(),
  source: text,
  confidence: z.enum(['read', 'recalled', 'recalled-in-part', 'reported', 'construction']),
  doubt: text.optional(),
  parties: list(country),
  guarantors: members,
  beneficiaries: members,
  reciprocal: z.boolean().default(false),
  casus,
  consultation: consultation.nullable().default(null),
  decision,
  obligation,
  restraints: list(restraint).default([]),
  /** What a party does in return for another's act: relief, payment, release. */
  undertakings: list(
    z.strictObject({ by: list(country), what: text, inReturnFor: text.optional() }),
  ).default([]),
  exclusions: list(exclusion).default([]),
  accession: text.optional(),
  entryIntoForce: text.optional(),
  reservations: list(text).default([]),
  monitoring: text.optional(),
  ladder: ladder.default([]),
  /** Later name of a state: its act counts as the party's. */
  succession: z.record(country, country).default({}),
  readings: list(z.strictObject({ name: text, why: text, changes })).default([]),
  history: list(text).default([]),
  /** Clauses of the codebook that the text itself contains, as issue/option. */
  implies: list(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'issue/option')).default([]),
})

/** A guarantee treaty, draft or arrangement as data. Codes are ISO 3166 alpha-2. */
export type Mechanism = z.output<typeof mechanismSchema>
export type Decision = Mechanism['decision']
export type Collective = z.output<typeof collective>
