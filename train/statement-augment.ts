import type { Analyser } from '../src/text/analyse.ts'
import type { Analysis } from '../src/text/analysis.ts'
import type { Span } from '../src/text/span.ts'
import { wordsOf } from '../src/text/span.ts'
import type { PolnearArticle, PolnearAttribution } from './polnear.ts'

/**
 * The corpus writes nearly every quotation in curly or straight double marks before a verb of
 * speech. Other texts do not: lists of voices (“…” — Name), transcripts (Name: …), other marks,
 * and none around a paragraph of its own (Name wrote: …).
 * Made-up articles with the corpus's own quotations in such dress teach the model to read them.
 */
export function dressUp(articles: readonly PolnearArticle[]): readonly PolnearArticle[] {
  const quotations = articles.flatMap(quotationsOf)
  return Array.from({ length: Math.floor(quotations.length / (SIZE * ONE_IN)) }, (_, k) => {
    const chosen = Array.from(
      { length: SIZE },
      (_, j) => quotations[(k * SIZE + j) * ONE_IN + (k % ONE_IN)],
    )
    return write(
      `dressed-${k}`,
      chosen.filter((q) => q !== undefined),
      DRESSES[k % DRESSES.length] ?? dash,
    )
  })
}

/** One quotation in so many is dressed up, so many to an article: about an article a dress. */
const ONE_IN = 6
const SIZE = 12

export function analyseAll(
  articles: readonly PolnearArticle[],
  analyse: Analyser,
): readonly Analysis[] {
  return articles.map(({ text }) => analyse(text))
}

interface Quotation {
  readonly source: string
  readonly content: string
  readonly article: PolnearArticle
}

const QUOTED = /^["“]([^"“”]{15,400})["”]$/

function quotationsOf(article: PolnearArticle): readonly Quotation[] {
  return article.attributions.flatMap(({ source, content }) => {
    const match = QUOTED.exec(wordsOf(article.text, content))
    const name = wordsOf(article.text, source)
    if (!match?.[1] || content.length !== 1 || !/^\p{Lu}/u.test(name) || name.length > 80) return []
    return [{ source: name, content: match[1].replace(/,$/, '.'), article }]
  })
}

/** A paragraph as pieces; those of an attribution carry its part. */
type Piece = string | { readonly part: 'source' | 'cue' | 'content'; readonly words: string }
type Dress = (quotation: Quotation) => readonly Piece[]

const source = ({ source: words }: Quotation): Piece => ({ part: 'source', words })
const content = (words: string): Piece => ({ part: 'content', words })
const statement = ({ source: words }: Quotation): Piece => ({
  part: 'source',
  words: `The statement by ${words}`,
})
const cue = (words: string): Piece => ({ part: 'cue', words })

const dash: Dress = (q) => [content(`“${q.content}”`), ' ', cue('—'), ' ', source(q)]
const DRESSES: readonly Dress[] = [
  dash,
  (q) => [source(q), cue(':'), ' ', content(q.content)],
  (q) => [content(`«${q.content}»`), ', ', cue('said'), ' ', source(q), '.'],
  (q) => [source(q), cue(':'), ' ', content(`"${q.content}"`)],
  (q) => [content(`‘${q.content.replace(/\.$/, '')}’`), ', ', source(q), ' ', cue('said'), '.'],
  (q) => [content(`"${q.content}"`), ' ', cue('–'), ' ', source(q)],
  (q) => [source(q), ' ', cue('said'), ': ', content(`„${q.content}“`)],
  (q) => [source(q), ' ', cue('said'), ', ', content(`‘${q.content}’`)],
  (q) => [source(q), ' ', cue('wrote'), ':\n\n', content(q.content)],
  (q) => ['As we ', cue('read in'), ' ', source(q), ':\n\n', content(q.content)],
  (q) => [statement(q), ' ', cue('reads as follows'), ':\n\n', content(q.content)],
]

function write(id: string, quotations: readonly Quotation[], dress: Dress): PolnearArticle {
  const attributions: PolnearAttribution[] = []
  let text = ''
  for (const quotation of quotations) {
    const parts: Record<'source' | 'cue' | 'content', Span[]> = { source: [], cue: [], content: [] }
    for (const piece of dress(quotation)) {
      const words = typeof piece === 'string' ? piece : piece.words
      if (typeof piece !== 'string')
        parts[piece.part].push([text.length, text.length + words.length])
      text += words
    }
    text += '\n\n'
    attributions.push({ id: `${attributions.length}`, ...parts })
  }
  const nobody = { publisher: '', date: '', title: '', author: '', annotator: '', syntax: null }
  return { id, ...nobody, text, attributions }
}
