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
  const covered = other.start <= signal.start && signal.end <= other.end
  const longer = other.end - other.start > signal.end - signal.start
  if (!covered)
    return overlapping(signal, other) && signal.value.weak && !other.value.weak && longer
  if (longer) return !(signal.value.kind === 'breach' && other.value.kind === 'breach')
  return equalPlace(signal, other) && signal.value.weak && !other.value.weak
}

const overlapping = (a: Match<Signal>, b: Match<Signal>) => a.start < b.end && b.start < a.end
const equalPlace = (a: Match<Signal>, b: Match<Signal>) => a.start === b.start && a.end === b.end

function unique(signals: readonly Match<Signal>[]): readonly Match<Signal>[] {
  const seen = new Set<string>()
  return signals.filter(({ value, start, end }) => {
    const key = `${value.issue}/${value.option}/${value.kind}/${start}/${end}`
    return !seen.has(key) && seen.add(key)
  })
}
