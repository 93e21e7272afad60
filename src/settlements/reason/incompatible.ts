import type { Conjunction } from './instance.ts'

const pair = (a: string, b: string): Conjunction =>
  [a, b].map((clause) => {
    const [issue = '', option = ''] = clause.split('/')
    return { issue, option }
  })

/** What no text can say at once, whoever would sign it; issues of the security-guarantees codebook. */
export const incompatible: readonly Conjunction[] = [
  pair('nato-membership/join', 'neutrality/neutral'),
  pair('nato-membership/join', 'nato-enlargement/halted'),
  pair('guarantees-for-ukraine/none', 'guarantee-strength/article-5-like'),
  pair('guarantees-for-ukraine/none', 'guarantee-strength/assistance'),
  pair('nato-membership/join', 'guarantees-for-ukraine/none'),
]
