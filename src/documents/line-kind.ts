import { CREDIT_RULES } from './credits.ts'
import { followsRule, type Place } from './line-rule.ts'
import { FURNITURE_RULES } from './page-furniture.ts'
import { isNavigation } from './phrases.ts'
import type { BoilerplateKind } from './source-document.ts'

const RULES = [...CREDIT_RULES, ...FURNITURE_RULES]

/** The kind of boilerplate a line is by itself; undefined for the article's own prose. */
export function lineKind(words: string, place: Place): BoilerplateKind | undefined {
  if (isNavigation(words)) return 'navigation'
  if (place.before < 10 && isBreadcrumb(words)) return 'breadcrumb'
  if ((place.before < 8 || place.after < 4) && isByline(words)) return 'byline'
  const unmarked = words.replace(OPENING_MARKS, '')
  return RULES.find((rule) => followsRule(unmarked, place, rule))?.kind
}

/** Credits stand in brackets, behind a dash or a star. */
const OPENING_MARKS = /^[[({*•–—\s-]{1,4}/

/** "Home » World » Europe": short labels between arrows, at the top of a page. */
function isBreadcrumb(words: string): boolean {
  if (words.length > 250) return false
  const path = words.replace(/^you are here ?:? ?/i, '')
  const labels = path.split(/ ?[»›→>] ?| [/|•·] /)
  const home = /^(?:home|home ?page|main|main page|front page|start)$/i.test(
    labels[0]?.trim() ?? '',
  )
  if (path !== words) return true
  if (labels.length < (home ? 2 : 3)) return false
  return home || labels.slice(0, -1).every((label) => /^[^.!?"“”]{2,30}$/.test(label))
}

const LINKING = new Set(['and', 'of', 'the', 'for', 'in', 'de', 'van', 'von', 'der', 'al', 'bin'])
const NO_NAME =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** "By Jane Doe and John Roe, Example Wire": by, then nothing but names. */
function isByline(words: string): boolean {
  const names = /^(?:by|written by|story by|text by|author ?:|authors ?:) ?:? ?(.{3,100})$/i.exec(
    words,
  )?.[1]
  if (!names || NO_NAME.test(names) || /[^A-Z][.!?]["”]?$/.test(names)) return false
  const parts = names.split(/[\s,|&/]+/).filter((part) => part !== '')
  return parts.length <= 12 && parts.every((part) => LINKING.has(part) || /^[\p{Lu}@(]/u.test(part))
}
