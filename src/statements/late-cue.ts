import { TAGS, type Tag } from '../text/labels.ts'
import { LEXICON, senseOf } from './model/cue-lexicon.ts'
import { hashString } from './model/hash.ts'
import { OPENING } from './model/quote-roles.ts'
import { type Stretch, type Stretches, shared, sizeOf } from './model/stretches.ts'
import { type Syntax, tagId } from './model/syntax.ts'
import type { Told } from './turns.ts'

/** Of 229 such clauses in the corpus people marked 177 so, 42 with other edges and 10 not at all. */
const CONFIDENCE = 0.75
/** A reading that has so much of the clause, or lies in it by so much, stays. */
const ALIKE = 0.5
const LONGEST_SOURCE = 15

const groups = Object.keys(LEXICON)
const sensesOf = (...names: readonly (keyof typeof LEXICON)[]) =>
  new Set(names.map((name) => groups.indexOf(name) + 1))
const REPORTING = sensesOf('speech', 'claim', 'thought')
const THINGS_SAID = sensesOf('speeches', 'attitudes')

const hashesOf = (words: string) => new Set(words.split(' ').map(hashString))
const ALSO_REPORTING = hashesOf(
  'assure caution complain estimate forecast pledge predict promise specify tell vow warn write',
)
/** Verbs of these groups that take no clause. */
const NOT_REPORTING = hashesOf(
  'address begin brief chat consider continue converse debate deem feel fire forget gush know ' +
    'laugh lecture notify question regard shoot sigh speak talk update utter vent view volunteer weigh',
)
const TELL = hashString('tell')
const THAT = hashString('that')
const AS = hashString('as')
const HAVE = hashString('have')
const TIMES = hashesOf(
  'monday tuesday wednesday thursday friday saturday sunday day night week month year hour ' +
    'morning afternoon evening weekend time moment today yesterday',
)
const SUBORDINATORS = hashesOf(
  'after although as because before if once since though unless until when whether while',
)

const tagged = (...tags: readonly Tag[]) =>
  Uint8Array.from(TAGS, (tag) => (tags.includes(tag) ? 1 : 0))
const COMMA = tagId(',')
const CONJUNCTION = tagId('CC')
const COLON = tagId(':')
const ADVERB_TAG = tagId('RB')
const PRONOUN = tagId('PRP')
const COMMON_NOUN = tagId('NN')
const IN = tagId('IN')
const FINITE = tagged('VBD', 'VBZ', 'VBP', 'MD')
const VERB = tagged('VBD', 'VBZ', 'VBP', 'VBN')
const NOUN = tagged('NN', 'NNS', 'NNP', 'NNPS', 'PRP')
const NAME = tagged('NNP', 'NNPS')
const IN_PHRASE = tagged('DT', 'PRP', 'PRP$', 'CD', 'JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'POS', 'CC')
const DETERMINER = tagged('DT', 'PRP', 'PRP$')
const PREPOSITION = tagged('IN', 'TO')
const RELATIVE = tagged('WP', 'WDT', 'WRB')
const PARTICIPLE = tagged('VBG')
const ADVERB = tagged('RB', 'JJ')
const MARK = tagged('.', ':', "''", '``', ',')

/**
 * “Talks go on, announced the ministry.” “The road, she stressed, must open.”: a clause without
 * quotation marks whose cue stands behind it or within. In the corpus such a cue is “said” as a
 * rule, and the networks miss most others; the form alone tells them.
 */
export function withLateCues(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  const found = findLateCues(syntax).flatMap((late) => {
    const own = frames.find(({ segments }) => shared(segments.cue, late.segments.cue) > 0)
    if (own && isTold(late, own)) return []
    return [own && goesOnIn(own, late, syntax) ? joined(late, own) : late]
  })
  if (found.length === 0) return frames
  const cues = found.flatMap(({ segments }) => segments.cue)
  const others = frames.filter(({ segments }) => shared(segments.cue, cues) === 0)
  return [...others, ...found].sort((a, b) => a.cue - b.cue)
}

/** Whether a frame of the same cue and source has the clause, some of it, or some of it and more. */
function isTold({ cue, segments }: Told, { segments: theirs }: Told): boolean {
  if (shared(theirs.source, segments.source) === 0) return false
  const both = shared(theirs.content, segments.content)
  const least = Math.min(sizeOf(theirs.content), sizeOf(segments.content))
  const isBehind = (theirs.content.at(-1)?.[0] ?? 0) > cue
  return both >= ALIKE * least || (both > 0 && isBehind)
}

/** “…, she says. “And …””: whether a frame of the same source has a quotation behind the cue. */
function goesOnIn({ segments }: Told, late: Told, { quotes }: Syntax): boolean {
  const begin = segments.content[0]?.[0] ?? 0
  if (begin < late.cue || quotes.roles[begin] !== OPENING) return false
  return shared(segments.source, late.segments.source) > 0
}

function joined({ cue, segments }: Told, { segments: theirs, confidence }: Told): Told {
  const content = [...segments.content, ...theirs.content]
  return { cue, segments: { ...segments, content }, confidence }
}

interface Parts {
  readonly source: Stretch
  readonly cue: Stretch
  readonly content: Stretches
}

function findLateCues(syntax: Syntax): readonly Told[] {
  const found: Told[] = []
  for (let verb = 0; verb < syntax.count; verb++) {
    if (!isReporting(verb, syntax)) continue
    const sentence = sentenceAround(verb, syntax)
    const parts = beforeSource(verb, sentence, syntax) ?? behindSource(verb, sentence, syntax)
    if (!parts) continue
    const segments = { source: [parts.source], cue: [parts.cue], content: parts.content }
    found.push({ cue: verb, segments, confidence: CONFIDENCE })
  }
  return found
}

function isReporting(token: number, syntax: Syntax): boolean {
  const { text, starts, ends, tags, lemmas, quotes } = syntax
  if ((quotes.openedAt[token] ?? -1) >= 0) return false
  if (VERB[tags[token] ?? 0] === 1 && takesClause(lemmas[token] ?? 0)) return true
  const word = text.slice(starts[token], ends[token])
  return word.endsWith('ed') && presentForms(word).some((form) => takesClause(hashString(form)))
}

function takesClause(lemma: number): boolean {
  return !NOT_REPORTING.has(lemma) && (REPORTING.has(senseOf(lemma)) || ALSO_REPORTING.has(lemma))
}

/** What a past in “-ed” may come from; the tagger takes “observed” for a noun here, and some lemmas lack their “e”. */
function presentForms(past: string): readonly string[] {
  const stem = past.slice(0, -2)
  return [stem, `${stem}e`, stem.slice(0, -1), `${stem.slice(0, -1)}y`]
}

/** The token's sentence without the conjunction that it begins with and its last marks. */
function sentenceAround(token: number, { sentences, sentenceOf, tags, count }: Syntax): Stretch {
  const own = sentenceOf[token] ?? 0
  let [first, end] = [sentences[own] ?? 0, sentences[own + 1] ?? count]
  if (tags[first] === CONJUNCTION) first++
  while (end > token + 1 && MARK[tags[end - 1] ?? 0] === 1) end--
  return [first, end]
}

/** “…, announced the ministry on Monday.”, or “…, announced the ministry, …” */
function beforeSource(verb: number, [first, end]: Stretch, syntax: Syntax): Parts | undefined {
  const { tags, lemmas } = syntax
  if (tags[verb - 1] !== COMMA || lemmas[verb] === TELL) return undefined
  const source: Stretch = [verb + 1, endOfPhrase(verb + 1, end, syntax)]
  if (!isDefinite(source, syntax) || !isSpeaker(source, syntax)) return undefined
  const content = contentAround([first, verb - 1], [source[1], end], syntax)
  return content && { source, cue: [verb, verb + 1], content }
}

/** “…, the ministry announced on Monday.”, “…, as the ministry has announced.” or “…, the ministry announced, …” */
function behindSource(verb: number, [first, end]: Stretch, syntax: Syntax): Parts | undefined {
  const { tags, lemmas } = syntax
  const begin = beginOfVerb(verb, syntax)
  if (NEGATIONS.has(lemmas[verb - 1] ?? 0)) return undefined
  const source: Stretch = [beginOfPhrase(begin, syntax), begin]
  const comma = source[0] - (lemmas[source[0] - 1] === AS ? 2 : 1)
  if (comma <= first || tags[comma] !== COMMA || !isSpeaker(source, syntax)) return undefined
  const behind = lemmas[verb] === TELL ? endOfPhrase(verb + 1, end, syntax) : verb + 1
  const content = contentAround([first, comma], [behind, end], syntax)
  return content && { source, cue: [begin, verb + 1], content }
}

/** Of the stretches before and behind cue and source, what makes up a clause. */
function contentAround(head: Stretch, rest: Stretch, syntax: Syntax): Stretches | undefined {
  if (isClause(head, syntax) && isAside(rest, syntax)) return [[beginOf(head, syntax), head[1]]]
  const tail: Stretch = [rest[0] + 1, rest[1]]
  const { tags, lemmas, quotes } = syntax
  const goesOn = tags[rest[0]] === COMMA && tail[1] > tail[0] + 1
  if (!goesOn || quotes.roles[tail[0]] === OPENING || lemmas[tail[0]] === THAT) return undefined
  return isClause(head, syntax) || isClause(tail, syntax) ? [head, tail] : undefined
}

/** Where the auxiliaries and adverbs before a verb begin. */
function beginOfVerb(verb: number, { tags, lemmas }: Syntax): number {
  let begin = verb
  while (tags[begin - 1] === ADVERB_TAG || lemmas[begin - 1] === HAVE) begin--
  return begin
}

/** Where a clause begins: behind the only dash or colon, if what is there is one by itself. */
function beginOf([first, end]: Stretch, syntax: Syntax): number {
  let [begin, marks] = [first, 0]
  for (let i = first; i < end; i++)
    if (syntax.tags[i] === COLON) [begin, marks] = [i + 1, marks + 1]
  return marks === 1 && isClause([begin, end], syntax) ? begin : first
}

/** Where the noun phrase that ends at a token begins. */
function beginOfPhrase(end: number, syntax: Syntax): number {
  let begin = end
  while (begin > end - LONGEST_SOURCE && isInPhrase(begin - 1, syntax)) begin--
  return begin
}

function isInPhrase(token: number, syntax: Syntax): boolean {
  const { tags, lemmas } = syntax
  const tag = tags[token] ?? 0
  if (PREPOSITION[tag] === 1)
    return lemmas[token] !== THAT && !SUBORDINATORS.has(lemmas[token] ?? 0)
  return IN_PHRASE[tag] === 1 || isNoun(token, syntax)
}

/** The end of a noun phrase: it goes on behind “of” and “for”, and to the place where a name is at. */
function endOfPhrase(from: number, to: number, syntax: Syntax): number {
  const { tags, lemmas } = syntax
  let end = from
  while (end < to) {
    if (TIMES.has(lemmas[end] ?? 0) || !isInPhrase(end, syntax)) break
    if (PREPOSITION[tags[end] ?? 0] === 1 && !leadsOn(end, syntax)) break
    end++
  }
  return end
}

const INDEFINITE = hashesOf('a an')
const NEGATIONS = hashesOf("not never n't")
const OF = hashesOf('of for')
const AT = hashesOf('in at from')

function leadsOn(preposition: number, syntax: Syntax): boolean {
  const { lemmas, tags } = syntax
  const [lemma, next] = [lemmas[preposition] ?? 0, preposition + 1]
  if (OF.has(lemma)) return true
  return AT.has(lemma) && NAME[tags[next] ?? 0] === 1 && !TIMES.has(lemmas[next] ?? 0)
}

/** Whether a noun phrase may name who speaks: it is no time, nor what is said. */
function isSpeaker([first, end]: Stretch, syntax: Syntax): boolean {
  const { tags, senses, lemmas } = syntax
  const tag = tags[first] ?? 0
  if (end <= first || PREPOSITION[tag] === 1 || tag === CONJUNCTION) return false
  if (!isNoun(end - 1, syntax) || holdsClause([first, end], syntax)) return false
  let head = -1
  for (let i = first; i < end && PREPOSITION[tags[i] ?? 0] !== 1; i++)
    if (isNoun(i, syntax)) head = i
  return head >= 0 && !TIMES.has(lemmas[head] ?? 0) && !THINGS_SAID.has(senses[head] ?? 0)
}

/** “a point she”, “a claim Moscow”: somebody who does something to a thing. */
function holdsClause([first, end]: Stretch, { tags, lemmas }: Syntax): boolean {
  for (let i = first + 1; i < end; i++) if (tags[i] === PRONOUN) return true
  const isNamed = NAME[tags[end - 1] ?? 0] === 1 && tags[end - 2] === COMMON_NOUN
  return isNamed && INDEFINITE.has(lemmas[first] ?? 0)
}

/** Whether the phrase begins with a determiner or a pronoun, or holds a name. */
function isDefinite([first, end]: Stretch, syntax: Syntax): boolean {
  if (DETERMINER[syntax.tags[first] ?? 0] === 1) return true
  for (let i = first; i < end; i++) if (isCapital(i, syntax)) return true
  return false
}

/** By its tag, or a capital: taggers do not know every name. */
function isNoun(token: number, syntax: Syntax): boolean {
  return NOUN[syntax.tags[token] ?? 0] === 1 || isCapital(token, syntax)
}

function isCapital(token: number, { text, starts }: Syntax): boolean {
  return /\p{Lu}/u.test(text.charAt(starts[token] ?? 0))
}

/** Whether the stretch has a finite verb that is in no relative or other subordinate clause, or is a quotation by itself. */
function isClause([first, end]: Stretch, { tags, lemmas, quotes }: Syntax): boolean {
  if (quotes.roles[first] === OPENING) return quotes.closedAt[first] === end - 1
  let [isBelow, ofRelative] = [false, 0]
  for (let i = first; i < end; i++) {
    const tag = tags[i] ?? 0
    if (tag === COMMA) isBelow = RELATIVE[tags[i + 1] ?? 0] === 1
    else if (SUBORDINATORS.has(lemmas[i] ?? 0)) isBelow = true
    else if (RELATIVE[tag] === 1) ofRelative++
    else if (FINITE[tag] === 1 && !isBelow && --ofRelative < 0) return true
  }
  return false
}

/** What may follow a late cue in its sentence: nothing, when and where it was said, who its speaker is. */
function isAside([first, end]: Stretch, { tags, lemmas, quotes }: Syntax): boolean {
  if (first >= end) return true
  const [tag, next] = [tags[first] ?? 0, tags[first + 1] ?? 0]
  if (RELATIVE[tag] === 1) return true
  if (tag === COMMA && (RELATIVE[next] === 1 || PARTICIPLE[next] === 1)) return true
  const lemma = lemmas[first] ?? 0
  const begins = tag === IN || ADVERB[tag] === 1 || TIMES.has(lemma)
  if (!begins || lemma === THAT) return false
  for (let i = first; i < end; i++) {
    if (quotes.roles[i] === OPENING) return false
    if (SUBORDINATORS.has(lemmas[i] ?? 0)) return true
    if (FINITE[tags[i] ?? 0] === 1) return false
  }
  return true
}
