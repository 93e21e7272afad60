import type { Stance } from '../positions/position.ts'
import { paint } from './style.ts'

/** A stance is told by its sign as well as by its colour, for those who see no colours. */
const marks = {
  demands: { sign: '!', colour: 'magenta' },
  accepts: { sign: '+', colour: 'green' },
  conditional: { sign: '~', colour: 'yellow' },
  rejects: { sign: '-', colour: 'red' },
  ambiguous: { sign: '?', colour: 'gray' },
} as const satisfies Record<Stance, unknown>

export function stanceSign(stance: Stance): string {
  return marks[stance].sign
}

export function stanceMark(stance: Stance, text = stanceSign(stance)): string {
  return paint(marks[stance].colour, text)
}
