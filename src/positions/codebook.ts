import { isMap, isScalar, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml'
import { InvalidInput } from '../errors.ts'
import type { Actor } from '../statements/statement.ts'
import { contentFaults, type Fault, schemaFaults } from './codebook-faults.ts'
import { type CodebookSource, codebookSchema } from './codebook-schema.ts'

/** What is negotiated, by whom, and which words signal it: the analyst's own file. */
export interface Codebook {
  readonly name: string
  readonly parties: readonly string[]
  readonly actors: readonly Actor[]
  /** Names of places and peoples of other conflicts: what is said of them is not coded. */
  readonly elsewhere: readonly string[]
  /** Named word classes that phrases refer to as `<name>`. */
  readonly words: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
}

export interface Issue {
  readonly id: string
  readonly title: string
  /** Words of another matter that look like an option: what they overlap says nothing. */
  readonly except: readonly string[]
  readonly options: readonly Option[]
}

/** One answer to an issue; the phrase language is described in docs/codebook.md. */
export interface Option {
  readonly id: string
  readonly title: string
  /** Words that name the option. */
  readonly phrases: readonly string[]
  /** Words that name its opposite: to reject these is to demand the option. */
  readonly denials: readonly string[]
  /** Words for acts that break the option once agreed: signs of an allegation. */
  readonly breaches: readonly string[]
}

/**
 * Reads a codebook. Throws InvalidInput with a line for each fault, naming file, line,
 * column, key, value and what is allowed.
 */
export function parseCodebook(yaml: string, file: string): Codebook {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const [broken] = document.errors
  if (broken) throw fail(file, [{ at: place(lines, broken.pos[0]), message: broken.message }])

  const checked = codebookSchema.safeParse(document.toJS(), { reportInput: true })
  const faults = checked.success ? contentFaults(checked.data) : schemaFaults(checked.error)
  if (faults.length > 0 || !checked.success) {
    throw fail(
      file,
      faults.map((fault) => ({ at: locate(document, lines, fault), message: fault.message })),
    )
  }
  return toCodebook(checked.data)
}

function fail(file: string, faults: readonly { at: string; message: string }[]): InvalidInput {
  return new InvalidInput(faults.map(({ at, message }) => `${file}:${at}: ${message}`).join('\n'))
}

/** The line and column of the key or value at fault, or of its nearest enclosing one. */
function locate(document: YamlDocument, lines: LineCounter, fault: Fault): string {
  for (let length = fault.path.length; length >= 0; length--) {
    const offset = offsetAt(document, fault.path.slice(0, length), fault.key)
    if (offset !== undefined) return place(lines, offset)
  }
  return '1:1'
}

function offsetAt(
  document: YamlDocument,
  path: readonly PropertyKey[],
  key: string | undefined,
): number | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
    if (pair && isScalar(pair.key)) return pair.key.range?.[0]
  }
  return isScalar(node) || isMap(node) ? node.range?.[0] : undefined
}

function place(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset)
  return `${line}:${col}`
}

function toCodebook(source: CodebookSource): Codebook {
  return {
    ...source,
    actors: source.actors.map((actor) => ({ ...actor, offices: actor.offices.map(toOffice) })),
  }
}

function toOffice({ party, from, until }: CodebookSource['actors'][number]['offices'][number]) {
  return { party, ...(from && { from }), ...(until && { until }) }
}
