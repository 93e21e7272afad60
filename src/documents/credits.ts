import type { LineRule } from './line-rule.ts'

/** Lines that say where a text was taken from. The last group of a match names the outlet. */
const REPRINT_CREDITS: readonly RegExp[] = [
  /^The post .{1,400}? (?:appeared first|first appeared) on (.+)/i,
  /^(?:This|The) (?:article|story|piece|report|post|interview|essay|op-ed|column|commentary|dispatch) (?:was |is |has been )?(?:(?:originally|first|also) (?:published|appeared|posted|ran)|republished|reprinted|taken) (?:in english )?(?:in|on|by|at|from|with (?:the )?permission (?:from|of)) (?:the website of )?(.+)/i,
  /^(?:Originally|First) (?:published|appeared|posted) (?:in|on|by|at) (.+)/i,
  /^(?:Republished|Reprinted|Reproduced|Syndicated|Reposted) (?:from|courtesy of|by permission of|with (?:the )?permission (?:from|of)) (.+)/i,
]

/** What names an outlet; “Source: the minister on television” says in the article who spoke. */
const SOURCE_LINE =
  /^Source ?: ?(?!.{0,100}(?:,| )(?:citing|quoting|on (?:Facebook|Telegram|Twitter|X|social|television|air)|in (?:an?|his|her|the)|during|at (?:an?|the)|speaking|told|said)\b)(?:https?:\/\/)?(?:www\.)?(.+)/i

/** Lines that say who put a text into English. The last group of a match names the translator. */
const TRANSLATION_CREDITS: readonly RegExp[] = [
  /^(?:This (?:article|story|text|piece|report|interview|post) (?:was|is|has been) )?(?:machine[- ]|automatically |auto-)?translated (?:automatically )?(?:from [a-z]+ |from the (?:original )?[a-z]+ )?(?:in)?(?:to english )?(?:from [a-z]+ )?(?:by|with|using) (.+)/i,
  /^(?:This (?:article|story|text|piece|report|interview|post) (?:was|is|has been) )?(?:machine[- ]|automatically |auto-)?translated (?:automatically )?from (?:the (?:original )?)?[a-z]+(?: (?:in)?to english)?(?: automatically)?[.)\]]*$/i,
  /^(?:This (?:article|story|text|piece|report|interview|post) (?:was|is|has been) )?(?:machine[- ]|automatically |auto-)translated\b/i,
  /^(?:English )?translation ?(?::|by) ?(.+)/i,
  /^(?:An? |This is an? )?(?:machine|automatic|automated|unofficial|google) translation(?: from (?:the )?[a-z]+)?(?: (?:by|with) (.+?))?[.)\]]*$/i,
]

export const CREDIT_RULES: readonly LineRule[] = [
  { kind: 'reprint-credit', place: 'anywhere', longest: 500, patterns: REPRINT_CREDITS },
  { kind: 'reprint-credit', place: 'end', longest: 120, patterns: [SOURCE_LINE] },
  { kind: 'translation-credit', place: 'anywhere', longest: 250, patterns: TRANSLATION_CREDITS },
]

/** The outlet a reprint credit names. */
export function creditedOutlet(words: string): string | undefined {
  return creditedName(words, [...REPRINT_CREDITS, SOURCE_LINE])
}

/** Who a translation credit names, `machine` for a program without a name. */
export function creditedTranslator(words: string): string | undefined {
  const name = creditedName(words, TRANSLATION_CREDITS)
  if (name !== undefined) return name
  return /machine|automat|auto-/i.test(words) ? 'machine' : undefined
}

function creditedName(words: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const name = leadingName(pattern.exec(words.replace(/^[[({*•–—\s-]{1,4}/, ''))?.at(-1) ?? '')
    if (name) return name
  }
  return undefined
}

/** A name ends at the first mark that is not inside it: "example.com" and "U.S. Courier" stay whole. */
const NAME_END =
  /[,;:()[\]|/"“”]|(?<![A-Z])\.(?=\s|$)| (?:on|under|and is|with permission|as part) (?=\S)/

function leadingName(rest: string): string | undefined {
  const end = rest.search(NAME_END)
  const name = (end < 0 ? rest : rest.slice(0, end)).trim()
  return name !== '' && name.length <= 80 ? name : undefined
}
