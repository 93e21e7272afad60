import type { Analyser } from '../../text/analyse.ts'
import type { Analysis } from '../../text/analysis.ts'
import { opensAngled } from './angled.ts'
import { findDashSpeech, isDash } from './dash-speech.ts'
import { OPENING } from './quote-roles.ts'
import { paragraphsOf } from './syntax.ts'

/**
 * The syntax of a text with «quotations» or speech behind dashes: the parser, which learnt from
 * articles with “these” marks, is shown them for the others.
 */
export function analyseSpeech(analyse: Analyser, text: string): Analysis {
  const curly = text.replace(/[«»‹›]/g, (_, at: number) => (opensAngled(text, at) ? '“' : '”'))
  const analysis = { ...analyse(curly), text }
  const roles = findDashSpeech(text, analysis.tokens, paragraphsOf(analysis))
  if (!roles.some((role) => role !== 0)) return analysis
  return { ...analyse(withMarks(curly, analysis, roles)), text }
}

/** As long as the text itself, so that offsets hold. */
function withMarks(text: string, { tokens }: Analysis, roles: Uint8Array): string {
  let marked = ''
  let end = 0
  roles.forEach((role, i) => {
    const start = tokens.starts[i] ?? 0
    if (role === 0 || tokens.ends[i] !== start + 1 || !isDash(text, tokens, i)) return
    marked += text.slice(end, start) + (role === OPENING ? '“' : '”')
    end = start + 1
  })
  return marked + text.slice(end)
}
