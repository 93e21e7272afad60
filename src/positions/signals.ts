import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'

/**
 * Of signals that overlap, those that say most: a phrase yields to any longer one around it
 * ("part of the guarantees for Ukraine" is about who guarantees), a broad one to any that
 * it overlaps.
 */
export function strongest(signals: readonly Match<Signal>[]): readonly Match<Signal>[] {
  return unique(signals).filter((signal) => !signals.some((other) => yields(signal, other)))
}

function yields(signal: Match<Signal>, other: Match<Signal>): boolean {
  const rivals = sameIssue(signal, other)
  if (signal.value.kind === 'breach') {
    return (
      rivals && other.value.kind === 'breach' && longerThan(other, signal) && covers(other, signal)
    )
  }
  // "lifting sanctions on Russia" is about lifting: of two options the first is the head.
  if (rivals && signal.value.option !== other.value.option && other.value.kind !== 'breach') {
    if (overlapping(signal, other) && other.start < signal.start) return true
  }
  const longer = longerThan(other, signal)
  if (!covers(other, signal))
    return overlapping(signal, other) && signal.value.weak && !other.value.weak && longer
  if (longer) return true
  return equalPlace(signal, other) && signal.value.weak && !other.value.weak
}

const covers = (a: Match<Signal>, b: Match<Signal>) => a.start <= b.start && b.end <= a.end
const longerThan = (a: Match<Signal>, b: Match<Signal>) => a.end - a.start > b.end - b.start
const sameIssue = (a: Match<Signal>, b: Match<Signal>) => a.value.issue === b.value.issue
const overlapping = (a: Match<Signal>, b: Match<Signal>) => a.start < b.end && b.start < a.end
const equalPlace = (a: Match<Signal>, b: Match<Signal>) => a.start === b.start && a.end === b.end

function unique(signals: readonly Match<Signal>[]): readonly Match<Signal>[] {
  const seen = new Set<string>()
  return signals.filter(({ value, start, end }) => {
    const key = `${value.issue}/${value.option}/${value.kind}/${start}/${end}`
    return !seen.has(key) && seen.add(key)
  })
}
