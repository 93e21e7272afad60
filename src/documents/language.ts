import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Span } from '../text/span.ts'

/** Words that make up a third of English prose and a few percent of any other. */
const ENGLISH = new Set(
  'the of and to in that is was for on it with as his he be by at have had not are but from has its an they which this said were will who their would been'.split(
    ' ',
  ),
)
const ENGLISH_SHARE = 0.18

/** Less than this does not tell a language: names alone look like any. Not all scripts part words. */
const FEWEST_WORDS = 12
const FEWEST_LETTERS = 100

const SAMPLE = 600
const SAMPLES = 5

/**
 * ISO 639-1 code of the language the article's prose is in, `und` when it is too short to tell.
 * English is told by its commonest words; only for the rest are the n-grams of `eld` loaded.
 */
export function detectLanguage(text: string, body: readonly Span[]): string {
  const samples = sampleProse(text, body)
  const words =
    samples
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  const common = words.filter((word) => ENGLISH.has(word)).length
  if (words.length >= FEWEST_WORDS && common >= words.length * ENGLISH_SHARE) return 'en'
  if (words.length < FEWEST_WORDS && words.join('').length < FEWEST_LETTERS) return 'und'
  return mostVotes(samples.map(ngramLanguage))
}

/** Stretches of the prose spread over the article, so that one foreign quotation does not decide. */
function sampleProse(text: string, body: readonly Span[]): readonly string[] {
  const length = body.reduce((sum, [start, end]) => sum + end - start, 0)
  const prose = body.map(([start, end]) => text.slice(start, end)).join('\n')
  const step = Math.max(SAMPLE, Math.floor(length / SAMPLES))
  const starts = Array.from({ length: SAMPLES }, (_, at) => at * step)
  return starts.map((start) => prose.slice(start, start + SAMPLE)).filter((piece) => piece.trim())
}

let ngrams: typeof import('eld/medium') | undefined

/** Loaded when first needed: the n-grams take half a second, and English never needs them. */
function ngramLanguage(sample: string): string {
  ngrams ??= createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/medium')))
  const found = ngrams?.eld.detect(sample)
  return found?.isReliable() ? found.language : 'und'
}

function mostVotes(votes: readonly string[]): string {
  const told = votes.filter((vote) => vote !== 'und')
  const count = (language: string) => told.filter((vote) => vote === language).length
  const best = told.reduce((most, vote) => (count(vote) > count(most) ? vote : most), 'und')
  return count(best) * 2 > votes.length || count(best) > 1 ? best : (told[0] ?? 'und')
}
