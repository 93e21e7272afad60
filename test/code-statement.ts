import { type Coding, createCoder } from '../src/positions/code.ts'
import { loadCodebook } from '../src/positions/load-codebook.ts'
import type { StatementKind } from '../src/statements/attribution.ts'
import type { Statement } from '../src/statements/statement.ts'

export const coder = createCoder(loadCodebook())

const said = '2025-08-20'

/** A statement of a party's spokesperson, and the text that it stands in. */
export function statement(party: string, cue: string, content: string, kind?: StatementKind) {
  const source = 'A spokesperson'
  const text = `${source} ${cue} ${content}.`
  const from = source.length + 1
  const start = from + cue.length + 1
  const made: Statement = {
    id: 'statement',
    source: [[0, source.length]],
    cue: [[from, from + cue.length]],
    content: [[start, start + content.length]],
    kind: kind ?? (content.startsWith('“') ? 'direct' : 'indirect'),
    cueClass: 'speech',
    confidence: 1,
    speaker: { name: source, party },
    said,
    relays: [],
  }
  return { made, article: { text, body: [[0, text.length]] as const } }
}

export function code(
  party: string,
  cue: string,
  content: string,
): Coding & { readonly text: string } {
  const { made, article } = statement(party, cue, content)
  return { ...coder(made, article), text: article.text }
}

/** `stance issue/option`, with `[party, reported by party]` where it is not the speaker's own. */
export function positionsOf(party: string, cue: string, content: string): readonly string[] {
  return code(party, cue, content).positions.map((position) => {
    const whose = position.reportedBy
      ? `[${position.party}, reported by ${position.reportedBy}] `
      : ''
    return `${whose}${position.stance} ${position.issue}/${position.option}`
  })
}
