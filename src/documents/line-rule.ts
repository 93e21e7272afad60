import type { BoilerplateKind } from './source-document.ts'

/** Kinds of line that a page or a crawler puts around an article. */
export interface LineRule {
  readonly kind: BoilerplateKind
  /** A byline stands at an edge of the article, a breadcrumb at its top. */
  readonly place: 'anywhere' | 'top' | 'end' | 'edge'
  /** In characters: a longer line is prose, whatever it begins with. */
  readonly longest: number
  /** Each anchored, and scanning a line once: articles are hostile input. */
  readonly patterns: readonly RegExp[]
}

/** Where a line stands: how many lines with words come before it, and how many after. */
export interface Place {
  readonly before: number
  readonly after: number
}

const TOP_LINES = 8
const END_LINES = 6

export function followsRule(words: string, place: Place, rule: LineRule): boolean {
  return (
    words.length <= rule.longest &&
    standsAt(place, rule.place) &&
    rule.patterns.some((pattern) => pattern.test(words))
  )
}

function standsAt({ before, after }: Place, where: LineRule['place']): boolean {
  const top = before < TOP_LINES
  const end = after < END_LINES
  if (where === 'top') return top
  if (where === 'end') return end
  return where === 'anywhere' || top || end
}
