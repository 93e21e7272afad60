import { isNode, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml'
import type { z } from 'zod'
import { InvalidInput } from '../../errors.ts'

/**
 * Reads YAML (or JSON, which is YAML) against a schema.
 * Throws InvalidInput naming file, line, field, what was wrong, the value and what is allowed.
 */
export function readYaml<S extends z.ZodType>(schema: S, yaml: string, file: string): z.output<S> {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const [broken] = document.errors
  if (broken) {
    throw new InvalidInput(
      `${file}, line ${lines.linePos(broken.pos[0]).line}: not YAML: ${broken.message}`,
    )
  }
  const result = schema.safeParse(plainValue(document, file), { reportInput: true })
  if (result.success) return result.data
  const issue = deepest(result.error.issues)
  throw new InvalidInput(
    `${file}, ${lineOf(document, issue.path, lines)}${fieldOf(issue.path)}: ${wordsOf(issue)}`,
  )
}

/** Aliases that expand without end are the writer's fault, not a bug here. */
function plainValue(document: YamlDocument.Parsed, file: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    throw new InvalidInput(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

type Issue = z.core.$ZodIssue & { readonly path: readonly PropertyKey[] }

/** The first complaint; of a union, the one of the alternative that came closest. */
function deepest(issues: readonly z.core.$ZodIssue[], prefix: readonly PropertyKey[] = []): Issue {
  const [first] = issues
  if (!first) throw new Error('a failed parse has an issue')
  const path = [...prefix, ...first.path]
  if (first.code === 'invalid_union' && first.errors.length > 0) {
    const branches = first.errors.map((branch) => deepest(branch, path))
    const deepestPath = Math.max(...branches.map((branch) => branch.path.length))
    const closest = branches.find((branch) => branch.path.length === deepestPath)
    if (closest && deepestPath > path.length) return closest
  }
  return { ...first, path }
}

function lineOf(document: YamlDocument, path: readonly PropertyKey[], lines: LineCounter): string {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return `line ${lines.linePos(node.range[0]).line}`
  }
  return 'line 1'
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `, ${path.map(String).join('.')}`
}

function wordsOf(issue: z.core.$ZodIssue): string {
  const value = 'input' in issue && issue.input !== undefined ? shown(issue.input) : undefined
  switch (issue.code) {
    case 'invalid_value':
      return `${value ?? 'this'} is not one of ${issue.values.map(String).join(', ')}`
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.join(', ')}`
    case 'invalid_type':
      return `${value === undefined ? 'missing' : `${value} is not allowed`}; expected ${issue.expected}`
    case 'invalid_union': {
      const [first] = issue.errors.map((branch) => deepest(branch))
      return first ? wordsOf(first) : `${value ?? 'this'} is not allowed`
    }
    default:
      return `${value === undefined ? '' : `${value}: `}${issue.message}`
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
