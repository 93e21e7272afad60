/** Offices and callings by one name each, so that "top diplomat" and "foreign minister" agree. */
const phrases: Readonly<Record<string, string>> = {
  'foreign minister': 'foreign-minister',
  'foreign secretary': 'foreign-minister',
  'secretary of state': 'foreign-minister',
  'minister of foreign': 'foreign-minister',
  'minister of defence': 'defence-minister',
  'minister of defense': 'defence-minister',
  'top diplomat': 'foreign-minister',
  'chief diplomat': 'foreign-minister',
  'policy chief': 'foreign-minister',
  'prime minister': 'prime-minister',
  'head of state': 'president',
  'head of government': 'prime-minister',
  'vice president': 'vice-president',
  'defense minister': 'defence-minister',
  'defence minister': 'defence-minister',
  'defense secretary': 'defence-minister',
  'defence secretary': 'defence-minister',
  'secretary of defense': 'defence-minister',
  'secretary general': 'secretary-general',
  'press secretary': 'spokesperson',
  'chief executive': 'executive',
  'chief justice': 'judge',
  'chief economist': 'economist',
  'chief rabbi': 'rabbi',
}

const opensPhrase = new Set(Object.keys(phrases).map((phrase) => phrase.split(' ')[0]))

const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    spokesman: 'spokesperson',
    spokeswoman: 'spokesperson',
    advisor: 'adviser',
    aide: 'adviser',
    premier: 'prime-minister',
    emissary: 'envoy',
    'commander-in-chief': 'commander',
    congressman: 'lawmaker',
    congresswoman: 'lawmaker',
    legislator: 'lawmaker',
    rep: 'lawmaker',
    sen: 'senator',
    gov: 'governor',
    gen: 'general',
    billionaire: 'businessman',
    mogul: 'businessman',
    chairwoman: 'chairman',
  }),
)

const officials = new Set(
  (
    'president minister secretary chancellor leader envoy negotiator representative ambassador ' +
    'diplomat spokesperson adviser official commissioner ombudsman chief commander general admiral king queen prince emir ' +
    'foreign-minister prime-minister vice-president defence-minister deputy-minister secretary-general'
  ).split(' '),
)

const experts = new Set(
  (
    'analyst expert scholar historian economist researcher professor fellow scientist lecturer author ' +
    'journalist reporter editor columnist commentator host strategist pollster consultant activist'
  ).split(' '),
)

const others = new Set(
  (
    'rabbi head director colonel senator lawmaker governor mayor pope patriarch speaker chairman ' +
    'nominee candidate businessman lawyer attorney judge prosecutor manager executive founder banker ' +
    'investor deputy politician democrat republican wife husband daughter son mother father widow ' +
    'whip soldier mp'
  ).split(' '),
)

const roleNames: ReadonlySet<string> = new Set([...officials, ...experts, ...others])

/** What a general word may stand for: "the leader" is said of presidents and chancellors. */
const narrower: Readonly<Record<string, readonly string[]>> = {
  leader: ['president', 'prime-minister', 'chancellor', 'secretary-general', 'king', 'senator'],
  minister: ['foreign-minister', 'defence-minister', 'prime-minister', 'deputy-minister'],
  secretary: ['foreign-minister', 'defence-minister', 'secretary-general'],
  diplomat: ['foreign-minister', 'deputy-minister', 'ambassador', 'envoy', 'negotiator'],
  envoy: ['negotiator', 'representative', 'ambassador'],
  negotiator: ['envoy'],
  chief: ['head', 'director', 'secretary-general', 'chairman'],
  lawmaker: ['senator', 'mp'],
  candidate: ['nominee'],
  nominee: ['candidate'],
  official: [...officials],
}

export interface RoleFound {
  readonly role: string
  readonly length: number
}

/** The office or calling that the words at `i` name, and of how many words the name is. */
export function roleAt(lower: readonly string[], i: number): RoleFound | undefined {
  if (!isDeputy(lower, i)) return plainRoleAt(lower, i)
  const first = isDeputy(lower, i + 1) ? i + 2 : i + 1
  const of = plainRoleAt(lower, first)
  if (!of) return plainRoleAt(lower, i)
  const role = of.role.endsWith('minister') ? 'deputy-minister' : of.role
  return { role, length: of.length + first - i }
}

/** "deputy", "first vice"; a vice president has a role of his own. */
function isDeputy(lower: readonly string[], i: number): boolean {
  const one = bare(lower[i])
  return (one === 'deputy' || one === 'vice') && bare(lower[i + 1]) !== 'president'
}

function plainRoleAt(lower: readonly string[], i: number): RoleFound | undefined {
  const one = bare(lower[i])
  const next = bare(lower[i + 1])
  if (opensPhrase.has(one)) {
    const three = phrases[`${one} ${next} ${bare(lower[i + 2])}`]
    if (three) return { role: three, length: 3 }
    const two = phrases[`${one} ${next}`]
    if (two) return { role: two, length: 2 }
  }
  const role = synonyms.get(one) ?? one
  return roleNames.has(role) ? { role, length: 1 } : undefined
}

/** The same role by its plural: "ministers", "spokesmen". */
export function singular(lower: string): string {
  if (lower.endsWith('men')) return `${lower.slice(0, -3)}man`
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

/** Does someone who holds these roles answer to this one? */
export function answersTo(roles: ReadonlySet<string>, role: string): boolean {
  return roles.has(role) || (narrower[role]?.some((narrow) => roles.has(narrow)) ?? false)
}

/** Holders of such an office speak for the state or body that they hold it in. */
export function speaksForSide(roles: ReadonlySet<string>): boolean {
  for (const role of roles) if (experts.has(role)) return false
  for (const role of roles) if (officials.has(role)) return true
  return false
}

function bare(word: string | undefined): string {
  return word?.endsWith('.') && word.length > 1 ? word.slice(0, -1) : (word ?? '')
}
