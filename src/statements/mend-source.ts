import { COMMA, hashesOf, IT, isCapital, NAME, tagged } from './forms/words.ts'
import type { Reading } from './model/find-frames.ts'
import { hashString } from './model/hash.ts'
import { type Stretch, shared } from './model/stretches.ts'
import { beginOfParagraph, DASH, endOfParagraph, relationId, type Syntax } from './model/syntax.ts'

const SUBJECT = relationId('nsubj')
const PASSIVE_SUBJECT = relationId('nsubjpass')
/** Whoever “was quoted as saying” it is its source. */
const QUOTE = hashString('quote')
/** Raising verbs: their subjects are those of the clauses behind them. */
const RAISING = hashesOf('appear seem sound')
const TO = hashString('to')
/** How far from its cue a subject is looked for, and how far it reaches, in tokens. */
const REACH = 40

/** Puts right who is told to have said it. */
export function mendSource<F extends Reading>(frame: F, syntax: Syntax): F {
  const own = withWholeName(withOneSource(withoutDateline(frame, syntax)), syntax)
  return withSubject(withNameList(withoutAdverbs(own, syntax), syntax), syntax)
}

/**
 * “Cairo, Doha | fail to agree”: headlines join names by commas, and all of them are the source. Two
 * of which the second has a verb in the singular are a place and its speaker.
 */
function withNameList<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const [first] = source
  if (!first || source.length > 1 || cue[0]?.[0] !== first[1]) return frame
  const begin = beginOfParagraph(first[0], syntax)
  const commas = commasBetweenNames([begin, first[0]], syntax)
  const isList = commas > 1 || (commas === 1 && isPluralHeadline(first[1], syntax))
  if (!isList) return frame
  return { ...frame, segments: { source: [[begin, first[1]]], cue, content } }
}

/** How many commas a stretch has that is made of names, each with a comma behind; else none. */
function commasBetweenNames([begin, end]: Stretch, { tags }: Syntax): number {
  let commas = 0
  for (let i = begin; i < end; i++) {
    if (tags[i] === COMMA && i > begin && tags[i - 1] !== COMMA) commas++
    else if (NAME[tags[i] ?? 0] === 0) return 0
  }
  return tags[end - 1] === COMMA ? commas : 0
}

/** “Cairo, Doha agree on a truce”, without a full stop. */
function isPluralHeadline(verb: number, syntax: Syntax): boolean {
  const { text, ends, tags } = syntax
  const isPlural = PLURAL[tags[verb] ?? 0] === 1 && text.charAt((ends[verb] ?? 0) - 1) !== 's'
  return isPlural && !/[.!?]/.test(text.charAt((ends[endOfParagraph(verb, syntax) - 1] ?? 0) - 1))
}

const PLURAL = tagged('VBP', 'VB', 'NN')

/** When and how often, and not who: “the Kremlin today | insisted”. */
const ADVERBS = hashesOf('today yesterday tonight now again also later earlier meanwhile then')
const NEITHER = hashString('neither')

function withoutAdverbs<F extends Reading>(frame: F, { lemmas }: Syntax): F {
  const { source, cue, content } = frame.segments
  const last = source.at(-1)
  if (!last) return frame
  let end = last[1]
  while (end > last[0] + 1 && ADVERBS.has(lemmas[end - 1] ?? 0)) end--
  // “the envoy neither | confirmed nor denied it”: without it the cue would tell the contrary.
  const isDenied = end > last[0] + 1 && lemmas[end - 1] === NEITHER && cue[0]?.[0] === end
  if (isDenied) end--
  if (end === last[1]) return frame
  const words = cue.map(([first, to], i): Stretch => [isDenied && i === 0 ? end : first, to])
  const named: Stretch = [last[0], end]
  return { ...frame, segments: { source: [...source.slice(0, -1), named], cue: words, content } }
}

/** President Gustavo | Petro later tweeted: a name the tagger does not know belongs to the source it stands behind. */
function withWholeName<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const [last, first] = [source.at(-1), cue[0]]
  if (!last || !first || last[1] !== first[0]) return frame
  const verb = Math.min(frame.cue, first[1] - 1)
  let end = first[0]
  while (end < verb && isCapital(end, syntax)) end++
  // Where the verb has a capital too it is a headline.
  if (end === first[0] || isCapital(frame.cue, syntax)) return frame
  const named: Stretch = [last[0], end]
  const rest: Stretch = [end, first[1]]
  const segments = {
    source: [...source.slice(0, -1), named],
    cue: [rest, ...cue.slice(1)],
    content,
  }
  return { ...frame, segments }
}

/** GENEVA — The envoy said: the place before the dash that opens a paragraph says nothing. */
function withoutDateline<F extends Reading>(frame: F, syntax: Syntax): F {
  const [place, ...rest] = frame.segments.source
  if (!place || rest.length === 0 || syntax.words[place[1]] !== DASH) return frame
  const opens = syntax.paragraphOf[place[0]] !== syntax.paragraphOf[place[0] - 1]
  return opens ? { ...frame, segments: { ...frame.segments, source: rest } } : frame
}

/** Names so many tokens apart are two people's; “she … herself” are closer. */
const APART = 3

/** Of two people to whom a labelling of single tokens gives the same words, the one who is named last. */
function withOneSource<F extends Reading>(frame: F): F {
  const { source } = frame.segments
  const last = source.findLastIndex(([first], n) => first - (source[n - 1]?.[1] ?? first) >= APART)
  return last < 1
    ? frame
    : { ...frame, segments: { ...frame.segments, source: source.slice(last) } }
}

/** A cue without a source has its grammatical subject for one, if that is no other part. */
function withSubject<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const subject = source.length === 0 ? subjectOf(frame.cue, syntax) : undefined
  if (!subject || shared(cue, [subject]) > 0) return frame
  if (isRaising(frame, syntax)) return withRaised(frame, subject, syntax)
  const rest = content.filter(([first, end]) => first < subject[0] || end > subject[1])
  if (rest.length === 0 || shared(rest, [subject]) > 0) return frame
  return { ...frame, segments: { source: [subject], cue, content: rest } }
}

/** “seems to hope” is a cue as a whole, and its subject hopes; “seems like” is not. */
function isRaising({ cue, segments }: Reading, { lemmas }: Syntax): boolean {
  return RAISING.has(lemmas[cue] ?? 0) && shared(segments.cue, [[cue + 1, cue + REACH]]) <= 1
}

/** The envoy seems to waver: that is what somebody thinks of her, not what she says. */
function withRaised<F extends Reading>(frame: F, subject: Stretch, { lemmas }: Syntax): F {
  const { source, cue, content } = frame.segments
  const isExpletive = lemmas[subject[0]] === IT && lemmas[content[0]?.[0] ?? 0] !== TO
  if (isExpletive || shared(content, [subject]) > 0) return frame
  return { ...frame, segments: { source, cue, content: [subject, ...content] } }
}

function subjectOf(cue: number, syntax: Syntax): Stretch | undefined {
  const { heads, relations, lemmas, count } = syntax
  const isSubject = (relation: number) =>
    relation === SUBJECT || (relation === PASSIVE_SUBJECT && lemmas[cue] === QUOTE)
  for (let i = Math.max(cue - REACH, 0); i < Math.min(cue + REACH, count); i++)
    if (heads[i] === cue && isSubject(relations[i] ?? 0)) return phraseOf(i, syntax)
  return undefined
}

/** The unbroken run of tokens that hang on a token. */
function phraseOf(head: number, syntax: Syntax): Stretch {
  let [first, end] = [head, head + 1]
  while (head - first < REACH && hangsOn(first - 1, head, syntax)) first--
  while (end - head < REACH && hangsOn(end, head, syntax)) end++
  return [first, end]
}

function hangsOn(token: number, head: number, { heads }: Syntax): boolean {
  let at = token
  for (let step = 0; step < REACH && at >= 0 && at !== head; step++) at = heads[at] ?? -1
  return at === head
}
