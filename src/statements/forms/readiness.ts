import { hashString } from '../model/hash.ts'
import { mark, type Stretch } from '../model/stretches.ts'
import { type Syntax, tagId } from '../model/syntax.ts'
import { type Told, withInstead } from '../told.ts'
import { beginOfPhrase, isSpeaker } from './phrases.ts'
import { COMMA, CONJUNCTION, hashesOf, tagged } from './words.ts'

const BE = hashString('be')
const HAVE = hashString('have')
const OPEN = hashString('open')
const NO = hashString('no')
const READY = hashesOf('ready prepared prepare determined determine willing unwilling open')
const INTENTION = hashesOf('intention plan wish desire')
const LINKS = hashesOf('to of')
const ADVERB = tagId('RB')
const ENDS = tagged(',', ':', '.', "''", '``')
const NAMES = tagged('NNP', 'NNPS', 'PRP')
const PRESENT_OR_PAST = tagged('VBZ', 'VBP', 'VBD')
/** No measure: the corpus has four such that the networks do not tell, and people marked none. */
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

/** “is also ready” before “to”, or “has no intention” before “to” or “of”. */
function cueAround(word: number, { tags, lemmas }: Syntax): Stretch | undefined {
  if (!LINKS.has(lemmas[word + 1] ?? 0)) return undefined
  const isReady = READY.has(lemmas[word] ?? 0)
  if (!isReady && !(INTENTION.has(lemmas[word] ?? 0) && lemmas[word - 1] === NO)) return undefined
  let verb = isReady ? word - 1 : word - 2
  while (tags[verb] === ADVERB) verb--
  const isLinked = lemmas[verb] === (isReady ? BE : HAVE)
  return isLinked && PRESENT_OR_PAST[tags[verb] ?? 0] === 1 ? [verb, word + 1] : undefined
}

function frameOf(cue: Stretch, word: number, syntax: Syntax): Told | undefined {
  const { tags, sentences, sentenceOf, count } = syntax
  const own = sentenceOf[word] ?? 0
  const [first, end] = [sentences[own] ?? 0, sentences[own + 1] ?? count]
  const source: Stretch = [Math.max(first, beginOfPhrase(cue[0], syntax)), cue[0]]
  const before = tags[source[0] - 1]
  const begins = source[0] === first || before === COMMA || before === CONJUNCTION
  if (!begins || !isSpeaker(source, syntax)) return undefined
  if (syntax.lemmas[word] === OPEN && !isNamed(source, syntax)) return undefined
  let to = cue[1]
  while (to < end && !ENDS[tags[to] ?? 0]) to++
  if (to < cue[1] + 2) return undefined
  const segments = { source: [source], cue: [cue], content: [[cue[1], to] as const] }
  return { cue: word, segments, confidence: CONFIDENCE }
}

/** Many a thing is open to question; who is open to talks has a name, or is a pronoun. */
function isNamed([first, end]: Stretch, { tags }: Syntax): boolean {
  for (let i = first; i < end; i++) if (NAMES[tags[i] ?? 0] === 1) return true
  return false
}
