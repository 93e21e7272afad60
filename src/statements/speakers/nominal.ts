import type { Actor, Speaker } from '../statement.ts'
import { phraseStart } from './apposition.ts'
import type { ArticleWords } from './article-words.ts'
import { type Figure, figureOfActor, lastBefore, type Mention } from './cast.ts'
import { type Description, describe, isSent, ownerAt } from './describe.ts'
import { headWord } from './noun-phrase.ts'
import { answersTo, roleAt, singular, speaksForSide } from './roles.ts'
import {
  firstParty,
  partyOfFigure,
  speaker,
  speakerForOwner,
  speakerOfFigure,
  speakerOfMention,
} from './sides.ts'
import { actorTitled, type Described, hasPost } from './titled.ts'
import {
  determiners,
  generalBodies,
  indefinite,
  institutions,
  sayings,
  spokesGroups,
} from './word-classes.ts'

/** A description among the people that an article names. */
export interface Nominal extends Described {
  readonly mentions: readonly Mention[]
  /** Where the words name somebody that whoever is described says: hardly ever herself. */
  readonly spokenOf: ReadonlySet<Mention>
}

export interface Resolved {
  readonly speaker: Speaker | null
  readonly figure?: Figure
}

/** How many sentences count as an article's opening. */
const opening = 4

const nobody: Resolved = { speaker: null }

/** Whom a description such as "the envoy" or "Ukrainian officials" stands for. */
export function resolveNominal(nominal: Nominal): Resolved {
  const { words, directory, from, to } = nominal
  if (hidesNames(words, from, to)) return nobody
  const head = sayingBefore(words, from, to) ?? headWord(words, from, to)
  const said = describe(words, directory, from, to)
  const description = said.of.length > 0 ? said : { ...said, of: possessorOf(nominal) }
  const role = roleOfHead(words, from, head)
  const definite = !indefinite.has(words.lower[from] ?? '')
  const figure = sayings.has(words.lower[head] ?? '')
    ? utterer(nominal.mentions, from, to)
    : definite
      ? describedFigure(nominal, head, description, role)
      : introducedLater(nominal, description, role)
  if (figure) return { speaker: speakerOfFigure(figure, nominal.day), figure }
  const isNamed = description.of.length > 0 || !definite
  const body = isNamed ? undefined : bodyBefore(nominal, head)
  if (body) return { speaker: body }
  return { speaker: collective(nominal, head, description, definite ? role : undefined) }
}

/** "the comments | Lavrov made": what is said, where a name follows at once. */
function sayingBefore({ lower, capital }: ArticleWords, from: number, to: number) {
  const noun = determiners.has(lower[from] ?? '') ? from + 1 : from
  return sayings.has(lower[noun] ?? '') && noun + 1 < to && capital[noun + 1] ? noun : undefined
}

/** What people who hide their names were "not authorized to" do. */
const speaking: ReadonlySet<string> = new Set(['speak', 'talk', 'comment', 'discuss', 'brief'])

/** Does the phrase, or the rest of its sentence, say that its people do not give their names? */
function hidesNames({ lower, sentence }: ArticleWords, from: number, to: number): boolean {
  for (let i = from; i < from + 80 && sentence[i] === sentence[from]; i++) {
    const word = lower[i] ?? ''
    if (word.startsWith('anonym')) return true
    if (/^(?:named|identified)$/.test(word) && /^(?:be|been)$/.test(lower[i - 1] ?? '')) return true
    if (/^authori[sz]ed$/.test(word) && lower[i - 1] === 'not' && speaking.has(lower[i + 2] ?? ''))
      return true
    if (i < to && /^(?:sources?|unnamed|person|people|familiar|insiders?|briefed)$/.test(word))
      return true
  }
  return false
}

function roleOfHead({ lower }: ArticleWords, from: number, head: number): string | undefined {
  for (let i = Math.max(from, head - 2); i <= head; i++) {
    const found = roleAt(lower, i)
    if (found && i + found.length > head) return found.role
  }
  return undefined
}

/** By the codebook's titles; else the figure last spoken of who answers; else the office's holder. */
function describedFigure(
  nominal: Nominal,
  head: number,
  description: Description,
  role: string | undefined,
): Figure | undefined {
  const { words, directory, from, day } = nominal
  const titled = actorTitled(nominal, head)
  if (titled) return figureOfActor(titled)
  const party = firstParty(description.of, day) ?? partyOfPossessor(nominal)
  const national = ownerAt(words, directory, head) !== undefined && head > from
  if (role === undefined && !national) return undefined
  const unnamed = introducedAt(words, from, head)
  const isElsewhere = role !== undefined && isSent(role) && hasPost(nominal, head)
  const answering = nearestAnswering(nominal, unnamed, (figure) => {
    // Who is sent where the codebook says would have been found by that title.
    if (isElsewhere && figure.actor) return false
    if (figure.kind !== 'person' || (role !== undefined && !answersTo(figure.roles, role)))
      return false
    if (description.of.length === 0 && party === undefined) return true
    return sharesSide(figure, description, party, day)
  })
  const isUnnamed = isElsewhere || (unnamed >= 0 && description.of.length === 0)
  if (answering || isUnnamed || role === undefined || party === undefined) return answering
  const holder = directory.holder(role, party, day)
  return holder && figureOfActor(holder)
}

/** News opens on "a Russian envoy" and names him in the sentences that follow. */
function introducedLater(
  { words, mentions, from, day }: Nominal,
  { of }: Description,
  role: string | undefined,
): Figure | undefined {
  const sentence = words.sentence[from] ?? 0
  const party = firstParty(of, day)
  if (sentence >= opening || role === undefined || party === undefined) return undefined
  for (let m = lastBefore(mentions, from) + 1; m < mentions.length; m++) {
    const { figure, first } = mentions[m] ?? {}
    if (!figure || first === undefined || (words.sentence[first] ?? 0) > sentence + opening) break
    const fits = figure.kind === 'person' && answersTo(figure.roles, role)
    if (fits && partyOfFigure(figure, day) === party && !figure.roles.has('president'))
      return figure
  }
  return undefined
}

/** "Its foreign minister": of the side last named. */
function partyOfPossessor({ words, mentions, from, day }: Nominal): string | undefined {
  if (!/^(?:its|their|his|her)$/.test(words.lower[from] ?? '')) return undefined
  const figure = mentions[lastBefore(mentions, from)]?.figure
  return figure && partyOfFigure(figure, day)
}

/** "Turkey is ready, according to its defence ministry": the state or body last named in the sentence. */
function possessorOf({ words, mentions, from }: Nominal): readonly Actor[] {
  if (words.lower[from] !== 'its') return []
  const isHere = (word: number) => words.sentence[word] === words.sentence[from]
  for (let m = lastBefore(mentions, from); m >= 0 && isHere(mentions[m]?.first ?? -1); m--) {
    const owner = mentions[m]?.figure.actor
    if (owner && owner.kind !== 'person') return [owner]
  }
  return []
}

/** How many words may stand between "an" and "official", and how far back that is looked for. */
const modifiers = 5
const memory = 300
const singulars: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another'])
const bounds: ReadonlySet<string> = new Set([',', '.', ';', ':', 'the', 'of', 'by'])

/** "A senior official … The official": where somebody without a name was last brought in as such; -1 if nobody was. */
function introducedAt({ lower }: ArticleWords, from: number, head: number): number {
  for (let i = from - 1; i >= 0 && i > from - memory; i--) {
    if (lower[i] !== lower[head]) continue
    for (let k = i - 1; k >= 0 && k >= i - modifiers && !bounds.has(lower[k] ?? ''); k--)
      if (singulars.has(lower[k] ?? '')) return i
  }
  return -1
}

/** "The Russian Foreign Ministry … the ministry": the body of that kind that was named last. */
function bodyBefore({ words, directory, mentions, from, day }: Nominal, head: number) {
  const kind = words.lower[head] ?? ''
  if (!generalBodies.has(kind)) return undefined
  for (let i = from - 1; i >= 0 && i > from - memory; i--) {
    if (words.lower[i] !== kind) continue
    const named = mentions[lastBefore(mentions, i + 1)]
    if (named && named.end > i) return speakerOfMention(words, directory, named, day)
    const [owner] = describe(words, directory, phraseStart(words, directory, i), i + 1).of
    if (owner) return speakerForOwner(owner, day)
  }
  return undefined
}

/** The figure last spoken of who answers, since a word. */
function nearestAnswering(
  { mentions, from, spokenOf }: Nominal,
  since: number,
  answers: (figure: Figure) => boolean,
): Figure | undefined {
  const last = lastBefore(mentions, from)
  for (let m = last; m >= 0 && m > last - 60 && (mentions[m]?.first ?? 0) > since; m--) {
    const mention = mentions[m]
    if (mention && !spokenOf.has(mention) && answers(mention.figure)) return mention.figure
  }
  return undefined
}

function sharesSide(
  figure: Figure,
  { of }: Description,
  party: string | undefined,
  day: string | undefined,
): boolean {
  if (party !== undefined) return partyOfFigure(figure, day) === party
  return figure.of.some((owner) => of.includes(owner))
}

/** Bodies, officials in the plural and spokespeople stand for their side. */
function collective(
  { words, from, to, day }: Nominal,
  head: number,
  { of }: Description,
  role: string | undefined,
): Speaker | null {
  const noun = words.lower[head] ?? ''
  const [owner] = of
  if (owner === undefined || new Set(of.map((one) => firstParty([one], day))).size > 1) return null
  const stands =
    institutions.has(noun) ||
    spokesGroups.has(noun) ||
    roleAt([singular(noun)], 0)?.role === 'spokesperson'
  if (stands) return speakerForOwner(owner, day)
  if (role === undefined || !speaksForSide(new Set([role]))) return null
  return speaker(phrase(words, from, to), firstParty(of, day))
}

/** "Lavrov's remarks", "remarks by Lavrov", "remarks Lavrov made": those of the first one named. */
function utterer(mentions: readonly Mention[], from: number, to: number): Figure | undefined {
  const mention = mentions[lastBefore(mentions, from) + 1]
  return mention && mention.end <= to ? mention.figure : undefined
}

function phrase({ text, starts, ends, lower }: ArticleWords, from: number, to: number): string {
  const first = determiners.has(lower[from] ?? '') ? from + 1 : from
  return text.slice(starts[first], ends[to - 1])
}
