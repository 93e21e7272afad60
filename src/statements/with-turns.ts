import type { Sure } from './confidence.ts'
import type { Syntax } from './model/syntax.ts'
import { findStampedTurns } from './stamped-turns.ts'
import { type Told, withInstead } from './told.ts'
import { findTurns } from './turns.ts'

/** The readings with a transcript's turns, for whatever else was made of their labels. */
export function withTurns(frames: readonly Sure[], syntax: Syntax): readonly Told[] {
  return withInstead([...findTurns(syntax), ...findStampedTurns(syntax)], frames, syntax)
}
