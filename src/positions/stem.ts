/** Forms that no suffix rule reaches, by the base they belong to. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    froze: 'freeze',
    frozen: 'freeze',
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    given: 'give',
    gave: 'give',
    taken: 'take',
    took: 'take',
    met: 'meet',
    held: 'hold',
    sought: 'seek',
    sent: 'send',
    kept: 'keep',
    left: 'leave',
    broke: 'break',
    broken: 'break',
    struck: 'strike',
    stricken: 'strike',
    made: 'make',
    went: 'go',
    gone: 'go',
    forbade: 'forbid',
    forbidden: 'forbid',
    forgone: 'forgo',
    backed: 'back',
    fought: 'fight',
    became: 'become',
    said: 'say',
    told: 'tell',
    thought: 'think',
    lent: 'lend',
    sold: 'sell',
    bound: 'bind',
    found: 'find',
    began: 'begin',
    begun: 'begin',
    sat: 'sit',
    shot: 'shoot',
    laid: 'lay',
    men: 'man',
    ties: 'tie',
    tied: 'tie',
    lies: 'lie',
    dies: 'die',
    died: 'die',
    peoples: 'people',
    does: 'do',
    did: 'do',
    done: 'do',
    has: 'have',
    had: 'have',
    wo: 'will',
    ca: 'can',
    sha: 'shall',
    "n't": 'not',
    'n’t': 'not',
    "'ll": 'will',
    "'d": 'would',
    '’d': 'would',
    '’ll': 'will',
    is: 'be',
    are: 'be',
    was: 'be',
    were: 'be',
    been: 'be',
    being: 'be',
    am: 'be',
    "'re": 'be',
    '’re': 'be',
    "'m": 'be',
    '’m': 'be',
    "'ve": 'have',
    '’ve': 'have',
    its: 'its',
    this: 'this',
    thus: 'thus',
    during: 'during',
    nothing: 'nothing',
    anything: 'anything',
    something: 'something',
    everything: 'everything',
    united: 'united',
    willing: 'willing',
    exceed: 'exceed',
    indeed: 'indeed',
    speed: 'speed',
    committee: 'committee',
    committees: 'committee',
    shown: 'show',
    drew: 'draw',
    drawn: 'draw',
    stood: 'stand',
    stuck: 'stick',
    upheld: 'uphold',
    spoke: 'speak',
    spoken: 'speak',
    led: 'lead',
    meant: 'mean',
    knew: 'know',
    known: 'know',
    got: 'get',
    seen: 'see',
    saw: 'see',
  }),
)

const cache = new Map<string, string>()
const cacheLimit = 50_000

/**
 * A word's stem: one key for its inflected forms, by suffix rules in the manner of Harman's
 * S-stemmer with -ed and -ing, so that what an analyst writes once meets every form. Only
 * equality of stems matters, they need not be words.
 */
export function stem(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const made = compute(word)
  if (cache.size < cacheLimit && word.length < 40) cache.set(word, made)
  return made
}

/** The stems of words that are given with blanks between them. */
export function stemsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(stem))
}

function compute(word: string): string {
  // The country and the pronoun are one word but for their case.
  if (word === 'US' || word === 'U.S.' || word === 'U.S') return 'u.s'
  const lower = word.toLowerCase().replace(/\./g, '')
  const base = irregular.get(lower)
  if (base !== undefined) return base === lower ? lower : compute(base)
  if (lower.length < 4) return lower
  const made = folded(withoutSuffix(lower))
  return uninflected.has(made) ? `${made}e` : made
}

/** Words that have no other forms: what the rules would make of “noted” or “ones” is no form of “not” or “on”. */
const uninflected: ReadonlySet<string> = new Set(
  'an as at but by can far for if in it new no non nor not of on or so to us'.split(' '),
)

function withoutSuffix(word: string): string {
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, -3)}y`
  if (word.endsWith('ing') && hasVowel(word.slice(0, -3))) return word.slice(0, -3)
  if (word.endsWith('ed') && hasVowel(word.slice(0, -2))) return word.slice(0, -2)
  if (/(?:ss|us|is)$/.test(word) || !word.endsWith('s')) return word
  return /(?:[sxz]|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function hasVowel(rest: string): boolean {
  return rest.length > 2 && /[aeiouy]/.test(rest)
}

/** Drops what an ending may add or double: agree, agreed; stop, stopped; cede, ceding. */
function folded(word: string): string {
  const bare = word.replace(/e{1,3}$/, '')
  if (bare.length < 2) return word
  return /([bcdfgklmnprtz])\1$/.test(bare) ? bare.slice(0, -1) : bare
}
