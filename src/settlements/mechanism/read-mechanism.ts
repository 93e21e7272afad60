import { refuseContradictions } from './consistency.ts'
import { type Mechanism, mechanismSchema } from './schema.ts'
import { readYaml } from './yaml-input.ts'

/** Throws InvalidInput naming file, line, field and what is allowed; refuses contradictions. */
export function readMechanism(yaml: string, file: string): Mechanism {
  const mechanism = readYaml(mechanismSchema, yaml, file)
  refuseContradictions(mechanism, file)
  return mechanism
}
