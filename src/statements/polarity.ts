/** Words that turn what they stand with into its opposite, and what is left of them. */
const negative: ReadonlyMap<string, string> = new Map([
  ...'not never no none nobody nothing nowhere neither nor cannot without hardly'
    .split(' ')
    .map((word): [string, string] => [word, '']),
  ...Object.entries({
    impossible: 'possible',
    unacceptable: 'acceptable',
    unable: 'able',
    unwilling: 'willing',
    unlikely: 'likely',
    unrealistic: 'realistic',
    unready: 'ready',
    inadmissible: 'acceptable',
    excluded: 'possible',
    reject: 'accept',
    rejects: 'accept',
    rejected: 'accept',
    rejecting: 'accept',
    refuse: 'accept',
    refuses: 'accept',
    refused: 'accept',
    refusing: 'accept',
    oppose: 'support',
    opposes: 'support',
    opposed: 'support',
    opposing: 'support',
    deny: '',
    denies: '',
    denied: '',
    disagree: 'agree',
    disagrees: 'agree',
    disagreed: 'agree',
    ruled: 'possible',
    rules: 'possible',
  }),
])

/** Say how sure or how much, not what. */
const intensifiers = new Set(
  'absolutely entirely completely totally categorically at all ever really simply very quite fully'.split(
    ' ',
  ),
)

export interface Canonical {
  /** Words without negation and intensity: "not at all possible" and "impossible" both "possible". */
  readonly words: readonly string[]
  readonly negated: boolean
}

/** Takes negation out of the words and keeps its parity: two negations say yes. */
export function canonicalise(text: string): Canonical {
  const tokens = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/n't\b/g, ' not')
    .match(/[\p{L}\p{N}]+(?:[.,'-][\p{L}\p{N}]+)*/gu)
  const words: string[] = []
  let negations = 0
  for (const [i, token] of (tokens ?? []).entries()) {
    const left = negates(token, tokens?.[i + 1]) ? negative.get(token) : undefined
    if (left !== undefined) negations++
    const word = left ?? token
    if (word && !intensifiers.has(word)) words.push(word)
  }
  return { words, negated: negations % 2 === 1 }
}

/** "ruled out" denies; "ruled the country", "no longer" and "not only" do not. */
function negates(token: string, next: string | undefined): boolean {
  if (token === 'ruled' || token === 'rules') return next === 'out'
  return token !== 'not' || next !== 'only'
}
