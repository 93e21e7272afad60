import type { Analyser } from '../../text/analyse.ts'
import type { Analysis } from '../../text/analysis.ts'
import { splitSentences } from '../../text/sentences.ts'
import { tokenise } from '../../text/tokens.ts'
import { opensAngled } from './angled.ts'
import { findDashSpeech, isDash } from './dash-speech.ts'
import { mendedLemma } from './mended-lemma.ts'
import { OPENING } from './quote-roles.ts'
import { paragraphsOf } from './syntax.ts'

/** What every dash that opens speech has around it; most articles have none, and are spared the search. */
const OPENING_DASH = /(?:^|\s)(?:[\u2012-\u2015]|-+)\s*[\p{Lu}«“"¿¡…]/u

/**
 * The syntax of a text with «quotations» or speech behind dashes: the parser, which learnt from
 * articles with “these” marks, is shown them for the others.
 */
export function analyseSpeech(analyse: Analyser, text: string): Analysis {
  const curly = text.replace(/[«»‹›]/g, (_, at: number) => (opensAngled(text, at) ? '“' : '”'))
  const marked = OPENING_DASH.test(text) ? withMarks(text, curly) : curly
  const analysis = analyse(marked)
  return { ...analysis, text, lemma: (token) => mendedLemma(token, analysis) }
}

/** With marks for the dashes of speech, and as long as the text itself, so that offsets hold. */
function withMarks(text: string, curly: string): string {
  const tokens = tokenise(curly)
  const paragraphs = paragraphsOf({ tokens, sentences: splitSentences(curly, tokens) })
  let marked = ''
  let end = 0
  findDashSpeech(text, tokens, paragraphs).forEach((role, i) => {
    const start = tokens.starts[i] ?? 0
    if (role === 0 || tokens.ends[i] !== start + 1 || !isDash(text, tokens, i)) return
    marked += curly.slice(end, start) + (role === OPENING ? '“' : '”')
    end = start + 1
  })
  return marked + curly.slice(end)
}
