import { hashString } from '../model/hash.ts'
import { mark, type Stretch } from '../model/stretches.ts'
import { type Syntax, tagId } from '../model/syntax.ts'
import { type Told, withInstead } from '../told.ts'
import { sentenceAround } from './clauses.ts'
import { beginOfPhrase, isSpeaker } from './phrases.ts'
import { COMMA, CONJUNCTION, hashesOf, IN, IT, OF, TENSED, tagged } from './words.ts'

const BE = hashString('be')
const HAVE = hashString('have')
const NO = hashString('no')
const AGAINST = hashString('against')
const FAVOUR = hashesOf('favour favor')
const OPEN = hashString('open')
const READY = hashesOf('ready prepared prepare determined determine willing unwilling')
const INTENTION = hashesOf('intention plan wish desire')
const LINKS = hashesOf('to of')
const ADVERB = tagId('RB')
const ENDS = tagged(',', ':', '.', "''", '``')
const NAMES = tagged('NNP', 'NNPS', 'PRP')
/** Set, not measured: the corpus has five that the networks do not tell, of which people marked two. */
const CONFIDENCE = 0.5

/**
 * “Kyiv is not ready to accept observers.” “Moscow has no intention of leaving.”: news of
 * negotiations tells so where a side stands, the corpus, of elections, hardly ever, and the
 * networks seldom find it. Only what the writer tells: in others' words it is theirs.
 */
export function withReadiness(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  const surer = frames.filter(({ confidence }) => confidence >= CONFIDENCE)
  const taken = new Uint8Array(syntax.count)
  for (const { segments } of surer) mark([...segments.cue, ...segments.content], taken)
  const found: Told[] = []
  for (let word = 0; word < syntax.count; word++) {
    if ((syntax.quotes.openedAt[word] ?? -1) >= 0 || taken[word] === 1) continue
    const cue = cueAround(word, syntax)
    const frame = cue && frameOf(cue, word, syntax)
    if (frame) found.push(frame)
  }
  return withInstead(found, frames, syntax)
}

/** The predicate that ends with a token, from its verb on. */
function cueAround(word: number, syntax: Syntax): Stretch | undefined {
  const { tags, lemmas } = syntax
  const kind = kindOf(word, syntax)
  if (kind === undefined) return undefined
  let verb = word - kind.words
  while (tags[verb] === ADVERB) verb--
  const isLinked = lemmas[verb] === kind.verb && TENSED[tags[verb] ?? 0] === 1
  return isLinked ? [verb, word + 1] : undefined
}

/**
 * “is against”, “is in favour of”, “is ready” before “to”, “has no intention” before “to” or “of”:
 * the verb, and how many words stand behind it.
 */
function kindOf(word: number, { lemmas }: Syntax) {
  const own = lemmas[word] ?? 0
  const before = lemmas[word - 1] ?? 0
  if (own === AGAINST) return { verb: BE, words: 1 }
  if (own === OF && FAVOUR.has(before) && lemmas[word - 2] === IN) return { verb: BE, words: 3 }
  if (!LINKS.has(lemmas[word + 1] ?? 0)) return undefined
  if (READY.has(own) || own === OPEN) return { verb: BE, words: 1 }
  return INTENTION.has(own) && before === NO ? { verb: HAVE, words: 2 } : undefined
}

function frameOf(cue: Stretch, word: number, syntax: Syntax): Told | undefined {
  const { tags } = syntax
  const sentence = sentenceAround(word, syntax)
  if (!sentence) return undefined
  const [first, end] = sentence
  const source: Stretch = [Math.max(first, beginOfPhrase(cue[0], syntax)), cue[0]]
  const before = tags[source[0] - 1]
  const begins = source[0] === first || before === COMMA || before === CONJUNCTION
  if (!begins || !isSpeaker(source, syntax)) return undefined
  if (mayBeOfThings(syntax.lemmas[word] ?? 0) && !isNamed(source, syntax)) return undefined
  let to = cue[1]
  while (to < end && !ENDS[tags[to] ?? 0]) to++
  if (to < cue[1] + 2) return undefined
  const segments = { source: [source], cue: [cue], content: [[cue[1], to] as const] }
  return { cue: word, segments, confidence: CONFIDENCE }
}

/** Much is open to question or against the law; only somebody is ready for something. */
function mayBeOfThings(lemma: number): boolean {
  return !READY.has(lemma) && !INTENTION.has(lemma)
}

/** Whether the phrase has a name in it, or is a pronoun for one. */
function isNamed([first, end]: Stretch, { tags, lemmas }: Syntax): boolean {
  for (let i = first; i < end; i++) if (NAMES[tags[i] ?? 0] === 1 && lemmas[i] !== IT) return true
  return false
}
