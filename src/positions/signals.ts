import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import type { Words } from './words.ts'

type Found = Match<Signal>

/** Of signals that overlap, those that say most; a signal yields by any of the rules below. */
export function strongest(found: readonly Found[], { stems }: Words): readonly Found[] {
  const exceptions = found.filter(({ value }) => value.kind === 'exception')
  const isExcepted = (signal: Found) =>
    exceptions.some((other) => sameIssue(signal, other) && overlapping(signal, other))
  const signals = unique(found.filter((signal) => !isExcepted(signal))).filter(
    (signal, _, all) => !all.some((other) => startsTooSoon(stems, signal, other)),
  )
  return signals.filter(
    (signal) =>
      !signals.some((other) => overlapping(signal, other) && rulesFor(signal)(signal, other)),
  )
}

/** "has never recognised and will never recognise it": of one word that stands twice the nearer is the phrase's. */
function startsTooSoon(stems: readonly string[], signal: Found, other: Found): boolean {
  const isSamePhrase = signal.value === other.value && signal.end === other.end
  return isSamePhrase && signal.start < other.start && stems[signal.start] === stems[other.start]
}

/**
 * "will not agree to [a ceasefire before a settlement]" rejects the ceasefire and demands the
 * settlement first: what a denial covers is spoken of, too, where it is a rival option.
 */
const isRivalDenied: Rule = (signal, other) =>
  signal.value.kind === 'phrase' &&
  other.value.kind === 'denial' &&
  sameIssue(signal, other) &&
  signal.value.option !== other.value.option &&
  signal.start === other.start

type Rule = (signal: Found, other: Found) => boolean

function rulesFor(signal: Found): Rule {
  return signal.value.kind === 'breach' ? isPartOfOwnOption : yieldsAsPhrase
}

/** "a halt to strikes on power plants": the act stands in the phrase that forbids it. */
const isPartOfOwnOption: Rule = (signal, other) =>
  sameIssue(signal, other) &&
  signal.value.option === other.value.option &&
  covers(other, signal) &&
  longer(other, signal)

const yieldsAsPhrase: Rule = (signal, other) =>
  !isRivalDenied(signal, other) &&
  (isPartOfLonger(signal, other) ||
    isBroad(signal, other) ||
    followsRival(signal, other) ||
    isTakenUp(signal, other))

/** "part of the guarantees for Ukraine" is about who guarantees. */
const isPartOfLonger: Rule = (signal, other) => covers(other, signal) && longer(other, signal)

const isBroad: Rule = (signal, other) =>
  signal.value.weak && !other.value.weak && !longer(signal, other)

/** "lifting sanctions on Russia" is about lifting: of two options the first is the head. */
const followsRival: Rule = (signal, other) =>
  sameIssue(signal, other) &&
  signal.value.option !== other.value.option &&
  other.value.kind !== 'breach' &&
  other.start < signal.start

/** "ensure security without them": what a denial takes up is not spoken of by itself. */
const isTakenUp: Rule = (signal, other) =>
  signal.value.kind === 'phrase' && other.value.kind === 'denial' && !covers(signal, other)

const covers = (a: Found, b: Found) => a.start <= b.start && b.end <= a.end
const longer = (a: Found, b: Found) => a.end - a.start > b.end - b.start
const sameIssue = (a: Found, b: Found) => a.value.issue === b.value.issue
const overlapping = (a: Found, b: Found) => a.start < b.end && b.start < a.end

function unique(signals: readonly Found[]): readonly Found[] {
  const seen = new Set<string>()
  return signals.filter(({ value, start, end }) => {
    const key = `${value.issue}/${value.option}/${value.kind}/${start}/${end}`
    return !seen.has(key) && seen.add(key)
  })
}
