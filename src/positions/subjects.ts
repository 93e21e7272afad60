import type { Mention } from './mentions.ts'
import type { OperatorMatch } from './operators.ts'
import type { Reading } from './reading.ts'
import { stem, stemsOf } from './stem.ts'
import { ended, parted, type Words } from './words.ts'

/** The subject of a verb: a party, the speaker, someone who speaks for no party, or not given. */
export type Subject =
  | {
      readonly kind: 'party'
      readonly parties: readonly string[]
      readonly possessive: boolean
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'speaker' | 'stranger' | 'none' }

/** What may stand between a subject and its verb. */
const between = stemsOf(
  'yet have would will be also now already again finally never not do long still always just only further even ' +
    'largely too itself himself themselves both all therefore today yesterday in principle and since earlier once more ready may might ' +
    'time could can going suppose appear seem likely unlikely able unable continue keep start begin try attempt use pretend set about to',
)
const firstPerson = stemsOf('we i our my us')
const thirdPerson = stemsOf('he she they')
const objectFillers = stemsOf('the a both mr and or all his her its their president prime minister')
const nouns = stemsOf(
  'proposal plan offer demand call request suggestion idea refusal rejection opposition insistence readiness willingness unwillingness reluctance',
)

/** Who does what a verb says: looked for leftwards, past adverbs, auxiliaries and what stands between commas. */
export function subjectOf(reading: Reading, op: OperatorMatch): Subject {
  const { words, mentions } = reading
  let farthest = op.start - longestGroup
  for (let at = op.start - 1; at >= 0 && at >= farthest; at--) {
    if (words.breaks[at + 1] === ended) break
    const aside = asideBefore(words, at + 1)
    if (aside !== undefined) {
      farthest -= at - aside + 1
      at = aside
      continue
    }
    const named = mentions.find((mention) => mention.end === at + 1)
    if (named) return fromMention(reading, named, op)
    const word = words.stems[at] ?? ''
    if (firstPerson.has(word)) return { kind: 'speaker' }
    if (thirdPerson.has(word)) return fromPronoun(reading, at)
    if (relatives.has(word)) return fromAntecedent(reading, at)
    if (blaming.has(word) && at + 1 === op.start) return fromBlamed(reading, at, op)
    // "met Macron and wants": the name before "and" is another verb's.
    if (word === 'and' && mentions.some(({ end }) => end === at)) break
    // "the Kyiv regime", "the Trump administration"
    if (people.has(word) && mentions.some(({ end }) => end === at)) continue
    if (outsiders.has(word) && at + 1 >= op.start - 2) return { kind: 'stranger' }
    // "Kyiv's stubborn rejection"
    if (words.owns[at - 1] && nouns.has(words.stems[op.start] ?? '')) continue
    if (!between.has(word) && !word.endsWith('ly')) break
  }
  return { kind: 'none' }
}

/** How many words there are in the group of a verb, its adverbs and auxiliaries. */
const longestGroup = 6
const longestAside = 12
const asides = stemsOf(
  'not unlike like with along together and as alongside rather despite however which who the a an his their under after following speaking',
)

/** "Moscow, not Kyiv, rejects": where what stands between commas before a word begins. */
function asideBefore({ breaks, forms }: Words, at: number): number | undefined {
  if (breaks[at] !== parted) return undefined
  for (let start = at - 1; start > 0 && start >= at - longestAside; start--) {
    if (breaks[start] === parted) return isAside(forms[start] ?? '') ? start : undefined
  }
  return undefined
}

function isAside(first: string): boolean {
  return asides.has(stem(first)) || /(?:ed|ing)$/.test(first)
}

/** "Macron, who supports", "it is Moscow that rejects", "those who demand". */
function fromAntecedent(reading: Reading, pronoun: number): Subject {
  const { words, mentions } = reading
  const behind = asideBefore(words, pronoun) ?? pronoun
  const relative = reflexives.has(words.stems[behind - 1] ?? '') ? behind - 1 : behind
  const named = mentions.find(({ end }) => end === relative)
  if (!named)
    return doers.has(words.stems[relative - 1] ?? '') ? { kind: 'stranger' } : { kind: 'none' }
  const isCleft = words.stems[named.start - 1] === be && words.stems[named.start - 2] === 'it'
  if (!named.party || (words.stems[pronoun] === 'that' && !isCleft)) return { kind: 'none' }
  const { start, end, party } = named
  return { kind: 'party', parties: [party], possessive: false, start, end }
}

/** "accused Kyiv of rejecting", "thanked allies for supporting": it is they who do. */
function fromBlamed(reading: Reading, preposition: number, op: OperatorMatch): Subject {
  const { words, mentions } = reading
  if (!words.forms[op.start]?.endsWith('ing')) return { kind: 'none' }
  const named = mentions.find(({ end }) => end === preposition)
  const from = named ? named.start : preposition
  const isBlamed = [1, 2, 3].some((back) => blamers.has(words.stems[from - back] ?? ''))
  if (!isBlamed) return { kind: 'none' }
  if (!named?.party) return { kind: 'stranger' }
  return {
    kind: 'party',
    parties: [named.party],
    possessive: false,
    start: named.end,
    end: named.end,
  }
}

function fromMention(reading: Reading, named: Mention, op: OperatorMatch): Subject {
  const { owns, stems, forms, breaks } = reading.words
  const isMade = breaks[named.start] !== ended && stems[named.start - 1] === make
  if (isMade) return { kind: 'stranger' }
  // "will get Putin to accept": what somebody is brought to is not his wish.
  if (winning.has(stems[named.start - 1] ?? '') && stems[named.end] === 'to')
    return { kind: 'none' }
  if (isObject(reading, named) || isOblique(reading, named) || isPartOfOption(reading, named))
    return { kind: 'none' }
  if (named.party === undefined) return { kind: 'stranger' }
  const noun = nouns.has(stems[op.start] ?? '') || owns[named.end - 1] === true
  if (isBound(reading, named.end, op.start)) return { kind: 'none' }
  const isNext = named.end === op.start
  // "requires Ukraine accepting": what is required, not what it does.
  if (isNext && !noun && forms[op.start]?.endsWith('ing')) return { kind: 'none' }
  const before = partyBefore(reading, named)
  const isWithOwn = before === undefined && isBesidePronoun(reading, named)
  const first = isWithOwn ? reading.own : before?.party
  const parties = [...(first && first !== named.party ? [first] : []), named.party]
  const start = (before ?? named).start
  return { kind: 'party', parties, possessive: isNext && noun, start, end: named.end }
}

/** "Russia will have to accept": what somebody must do is wanted by whoever says so. */
function isBound({ operators, words }: Reading, from: number, verb: number): boolean {
  return (
    operators.some(
      ({ start, end, value }) =>
        start >= from && end <= verb && value.effect === 'demand' && value.reach === 'either',
    ) || compelling.has(words.forms[verb] ?? '')
  )
}

/** "Russia, which invaded, is obliged to": passive, as no other verbs of these are. */
const compelling: ReadonlySet<string> = new Set(['forced', 'compelled', 'obliged', 'coerced'])

/** "he and Macron", "we and the Americans" */
function isBesidePronoun({ words }: Reading, { start }: Mention): boolean {
  const and = beforeName(words, start)
  const before = words.stems[and - 1] ?? ''
  return (
    words.stems[and] === 'and' && (firstPerson.has(before) || before === 'he' || before === 'she')
  )
}

/** "Russia and Ukraine", "neither Russia nor Ukraine": the party named just before. */
function partyBefore({ words, mentions }: Reading, named: Mention): Mention | undefined {
  const and = beforeName(words, named.start)
  if (!joining.has(words.stems[and] ?? '')) return undefined
  const before = mentions.find(({ end }) => end === and)
  return before?.party !== named.party ? before : undefined
}

/** "joining NATO in favour of": a name that an option's words end with. */
function isPartOfOption({ signals }: Reading, named: Mention): boolean {
  return signals.some(({ start, end }) => start < named.start && named.end <= end)
}

const the = stem('the')

/** The word before a name and its article. */
function beforeName({ stems }: Words, start: number): number {
  return stems[start - 1] === the ? start - 2 : start - 1
}

const be = stem('be')
const make = stem('make')
const winning = stemsOf('get persuade convince bring')
const joining = stemsOf('and nor')
const relatives = stemsOf('who which that')
const reflexives = stemsOf('itself himself herself themselves')
const outsiders = stemsOf(
  'side party delegation negotiator expert critic opponent analyst public voter opposition people many some',
)
const doers = stemsOf(
  'those country state nation people anyone everyone anybody everybody leader ally partner politician government one party capital',
)
const blaming = stemsOf('of for over')
const blamers = stemsOf(
  'accuse blame criticise criticize condemn denounce slam blast fault reproach rebuke praise thank mock laud attack scold applaud commend suspect',
)
const prepositions = stemsOf(
  'to with for from by against at over between into than like about out towards toward',
)
const possessors = stemsOf('of in')
const people = stemsOf(
  'leader leadership president minister government official authority delegation negotiator ' +
    'side member parliament people regime administration team ally envoy representative ambassador chancellor head partner',
)

/** "out of NATO": the object of a preposition is no subject, but "the leaders of Russia" are. */
function isOblique({ words, contentStart }: Reading, named: Mention): boolean {
  const at = beforeName(words, named.start)
  if (at < contentStart || words.breaks[at + 1] === ended) return false
  const before = words.stems[at] ?? ''
  if (possessors.has(before)) return !people.has(words.stems[at - 1] ?? '')
  return prepositions.has(before)
}

/** "letting the United States offer": who is let, told or urged does not take the stance. */
function isObject({ words, mentions, operators }: Reading, named: Mention): boolean {
  let at = named.start
  for (;;) {
    const before = mentions.find((mention) => mention.end === at)
    if (before) at = before.start
    else if (at > 0 && objectFillers.has(words.stems[at - 1] ?? '')) at--
    else break
  }
  return operators.some((op) => op.end === at && causes(words, op, named.end))
}

const tell = stem('tell')
const insist = stem('insist')
const causers = stemsOf(
  'let allow permit want urge press push ask call get tell force compel oblige coerce hope wish expect demand require request propose recommend',
)

function isBare(form: string): boolean {
  return !/(?:s|ed|ing)$/.test(form) && !['will', 'would', 'had', 'could'].includes(form)
}

/** Who is told something may go on to be its subject; who is told "to" do it is not. */
function causes(words: Words, op: OperatorMatch, after: number): boolean {
  // "insists that Kyiv renounce", unlike "that Kyiv renounces"
  if (words.stems[op.start] === insist) return isBare(words.forms[after] ?? '')
  if (words.stems[op.start] === tell) return words.stems[after] === 'to'
  return words.stems.slice(op.start, op.end).some((word) => causers.has(word))
}

/** "Putin told him he would accept": the party that is speaking inside the content. */
function fromPronoun(reading: Reading, pronoun: number): Subject {
  const { mentions, operators, contentStart, own, kind } = reading
  const earlier = mentions.filter(
    (mention) => mention.start >= contentStart && mention.end <= pronoun && mention.party !== own,
  )
  const tells = (mention: Mention) =>
    operators.some(
      (op) => op.value.effect === 'say' && op.start - mention.end <= 2 && op.start >= mention.end,
    )
  const last = kind === 'direct' ? earlier.at(-1) : earlier.findLast(tells)
  if (last?.party)
    return {
      kind: 'party',
      parties: [last.party],
      possessive: false,
      start: pronoun,
      end: pronoun + 1,
    }
  return { kind: kind === 'direct' ? 'stranger' : 'none' }
}
