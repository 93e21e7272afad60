import type { Actor, Speaker } from '../statement.ts'
import type { ArticleWords } from './article-words.ts'
import { type Figure, figureOfActor, lastBefore, type Mention } from './cast.ts'
import { type Description, describe, ownerAt } from './describe.ts'
import type { Directory } from './directory.ts'
import { headWord } from './noun-phrase.ts'
import { answersTo, roleAt, singular, speaksForSide } from './roles.ts'
import { firstParty, partyOfFigure, speaker, speakerForOwner, speakerOfFigure } from './sides.ts'
import { determiners, indefinite, institutions, sayings, spokesGroups } from './word-classes.ts'

/** A description in an article, to be read as of a day. */
export interface Nominal {
  readonly words: ArticleWords
  readonly directory: Directory
  readonly mentions: readonly Mention[]
  readonly from: number
  readonly to: number
  readonly day: string | undefined
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
  const head = headWord(words, from, to)
  const description = describe(words, directory, from, to)
  const role = roleOfHead(words, from, head)
  const definite = !indefinite.has(words.lower[from] ?? '')
  const figure = sayings.has(words.lower[head] ?? '')
    ? utterer(nominal.mentions, from, to)
    : definite
      ? describedFigure(nominal, head, description, role)
      : introducedLater(nominal, description, role)
  if (figure) return { speaker: speakerOfFigure(figure, nominal.day), figure }
  return { speaker: collective(nominal, head, description, definite ? role : undefined) }
}

/** Does the phrase, or the rest of its sentence, say that its people do not give their names? */
function hidesNames({ lower, sentence }: ArticleWords, from: number, to: number): boolean {
  for (let i = from; i < from + 80 && sentence[i] === sentence[from]; i++) {
    const word = lower[i] ?? ''
    if (word.startsWith('anonym')) return true
    if (/^(?:named|identified)$/.test(word) && /^(?:be|been)$/.test(lower[i - 1] ?? '')) return true
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
  const answering = nearestAnswering(nominal, (figure) => {
    if (figure.kind !== 'person' || (role !== undefined && !answersTo(figure.roles, role)))
      return false
    if (description.of.length === 0 && party === undefined) return true
    return sharesSide(figure, description, party, day)
  })
  if (answering || role === undefined || party === undefined) return answering
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

/** "Russia's top diplomat", "the Kremlin spokesman": the longest title that ends at the head. */
function actorTitled({ words, directory, from, day }: Nominal, head: number): Actor | undefined {
  for (let i = from; i < head; i++) {
    const actor = directory.titled(words.lower.slice(i, head + 1).join(' '), day)
    if (actor) return actor
  }
  return undefined
}

/** "Its foreign minister": of the side last named. */
function partyOfPossessor({ words, mentions, from, day }: Nominal): string | undefined {
  if (!/^(?:its|their|his|her)$/.test(words.lower[from] ?? '')) return undefined
  const figure = mentions[lastBefore(mentions, from)]?.figure
  return figure && partyOfFigure(figure, day)
}

function nearestAnswering(
  { mentions, from }: Nominal,
  answers: (figure: Figure) => boolean,
): Figure | undefined {
  const last = lastBefore(mentions, from)
  for (let m = last; m >= 0 && m > last - 60; m--) {
    const figure = mentions[m]?.figure
    if (figure && answers(figure)) return figure
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
