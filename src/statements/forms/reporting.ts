import { LEXICON, senseOf } from '../model/cue-lexicon.ts'
import { hashString } from '../model/hash.ts'
import { type Syntax, tagId } from '../model/syntax.ts'
import { hashesOf, isCapital, TENSED } from './words.ts'

const groups = Object.keys(LEXICON)
const sensesOf = (...names: readonly (keyof typeof LEXICON)[]) =>
  new Set(names.map((name) => groups.indexOf(name) + 1))
const REPORTING = sensesOf('speech', 'claim', 'thought')
const THINGS_SAID = sensesOf('speeches', 'attitudes')
const ALSO_REPORTING = hashesOf(
  'assure caution complain estimate forecast pledge predict promise specify tell vow warn write',
)
/** Verbs of these groups that take no clause. */
const NOT_REPORTING = hashesOf(
  'address begin brief chat consider continue converse debate deem feel fire forget gush know ' +
    'laugh lecture maintain notify question regard shoot sigh speak talk update utter vent view volunteer weigh',
)
const PARTICIPLE = tagId('VBN')
const ADVERB = tagId('RB')
const HAVE = hashString('have')

/** Whether the token is a verb that reports a clause, outside quotation marks. */
export function isReporting(token: number, syntax: Syntax): boolean {
  const { tags, lemmas, quotes } = syntax
  const isVerb = TENSED[tags[token] ?? 0] === 1 || isPerfect(token, syntax)
  const reports = (isVerb && takesClause(lemmas[token] ?? 0)) || looksReporting(token, syntax)
  return reports && (quotes.openedAt[token] ?? -1) < 0 && !isCapital(token, syntax)
}

/** By its letters: at the end of a sentence the tagger takes “observed” for a noun. */
function looksReporting(token: number, { text, starts, ends }: Syntax): boolean {
  const end = ends[token] ?? 0
  if (text.charAt(end - 1) !== 'd' || text.charAt(end - 2) !== 'e') return false
  return presentForms(text.slice(starts[token], end)).some((form) => takesClause(hashString(form)))
}

/** “has written”; a participle by itself reports nothing. */
function isPerfect(token: number, syntax: Syntax): boolean {
  if (syntax.tags[token] !== PARTICIPLE) return false
  return syntax.lemmas.subarray(beginOfVerb(token, syntax), token).includes(HAVE)
}

/** Where the auxiliaries and adverbs before a verb begin. */
export function beginOfVerb(verb: number, { tags, lemmas }: Syntax): number {
  let begin = verb
  while (tags[begin - 1] === ADVERB || lemmas[begin - 1] === HAVE) begin--
  return begin
}

function takesClause(lemma: number): boolean {
  return !NOT_REPORTING.has(lemma) && (REPORTING.has(senseOf(lemma)) || ALSO_REPORTING.has(lemma))
}

/** What a past in “-ed” may come from. */
function presentForms(past: string): readonly string[] {
  const stem = past.slice(0, -2)
  return [stem, `${stem}e`, stem.slice(0, -1), `${stem.slice(0, -1)}y`]
}

/** Whether a noun is what is said or thought, and nobody: “the claim”, “the doubts”. */
export function isSaid(token: number, { senses }: Syntax): boolean {
  return THINGS_SAID.has(senses[token] ?? 0)
}
