/**
 * Acts an incident may be, and what each also is in law: an armed attack is the gravest form of
 * the use of force (ICJ, Nicaragua 1986, para 191), so a text that names aggression covers it and
 * not the reverse; French treaty texts write "agression armée" where English writes "armed attack".
 */
const kinds = {
  'armed-attack': ['armed-aggression', 'aggression', 'military-operation'],
  'armed-aggression': ['armed-attack', 'aggression', 'military-operation'],
  aggression: [],
  'military-operation': [],
  'nuclear-aggression': ['armed-attack', 'armed-aggression', 'aggression', 'military-operation'],
  'nuclear-threat': ['threat-of-force'],
  'threat-of-force': [],
  'breach-of-status': [],
  'union-or-partition': ['breach-of-status'],
  'rhineland-breach': ['breach-of-status'],
  'ceasefire-violation': [],
  'energy-strike': ['ceasefire-violation'],
  'port-strike': ['ceasefire-violation'],
  enlargement: [],
  deployment: [],
  'withheld-exchange': [],
  'withheld-payment': [],
} as const satisfies Record<string, readonly string[]>

export type Act = keyof typeof kinds

export const actNames = Object.keys(kinds) as [Act, ...Act[]]

const covers = new Map<Act, ReadonlySet<Act>>(
  actNames.map((act) => [act, new Set<Act>([act, ...kinds[act]])]),
)

/** Is the act one of those a text names, itself or by what it is in law? */
export function isActAmong(act: Act, named: readonly Act[]): boolean {
  const is = covers.get(act)
  return named.some((name) => is?.has(name))
}
