/** Offices and callings by one name each, so that "top diplomat" and "foreign minister" agree. */
const phrases: Readonly<Record<string, string>> = {
  'foreign minister': 'foreign-minister',
  'foreign secretary': 'foreign-minister',
  'secretary of state': 'foreign-minister',
  'minister of foreign': 'foreign-minister',
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
    'secretary-general': 'secretary-general',
    'vice-president': 'vice-president',
    'commander-in-chief': 'commander',
    congressman: 'lawmaker',
    congresswoman: 'lawmaker',
    legislator: 'lawmaker',
    rep: 'lawmaker',
    sen: 'senator',
    gov: 'governor',
    gen: 'general',
    'lt gen': 'general',
    billionaire: 'businessman',
    mogul: 'businessman',
    chairwoman: 'chairman',
  }),
)

const officials = new Set(
  (
    'president minister secretary chancellor leader envoy negotiator representative ambassador ' +
    'diplomat spokesperson adviser official commander general admiral king queen prince emir ' +
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
    'chief head director colonel senator lawmaker governor mayor pope patriarch speaker chairman ' +
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
  const one = bare(lower[i])
  const next = bare(lower[i + 1])
  if ((one === 'deputy' || one === 'vice') && next !== 'president') {
    const of = roleAt(lower, i + 1)
    if (of)
      return {
        role: of.role.endsWith('minister') ? 'deputy-minister' : of.role,
        length: of.length + 1,
      }
  }
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
