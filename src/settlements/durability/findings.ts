import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { packageRoot } from '../../package-root.ts'
import { readYaml } from '../mechanism/yaml-input.ts'

const text = z.string().min(1)

const schema = z
  .array(
    z.strictObject({
      id: text,
      feature: text,
      finding: text,
      /** The cases in which it was found; it says nothing of others. */
      population: text,
      source: text,
      basis: text,
      sign: z.enum([
        'guarantor',
        'monitoring',
        'troops',
        'alliance',
        'conditional-defence',
        'single-guarantor',
        'ceasefire',
        'cannot-be-stopped-by-attacker',
        'later-conduct',
        'not-in-codebook',
      ]),
    }),
  )
  .readonly()

export type Finding = z.output<typeof schema>[number]

const packaged = fileURLToPath(new URL('mechanisms/durability/findings.yaml', packageRoot))

export function loadFindings(): readonly Finding[] {
  return readYaml(schema, readFileSync(packaged, 'utf8'), 'durability/findings.yaml')
}
