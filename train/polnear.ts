import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { InvalidInput } from '../src/errors.ts'
import type { Span } from '../src/text/span.ts'

/**
 * Reads PolNeAR (Newell, Margolin and Ruths, LREC 2018): political news articles in which
 * every attribution is annotated, with the syntax that CoreNLP gave them ("silver": a
 * program's, not a person's).
 */
export type Split = 'train' | 'dev'

/** One annotated article; all spans are UTF-16 offsets into `text`. */
export interface PolnearArticle {
  readonly id: string
  readonly publisher: string
  readonly date: string
  readonly title: string
  readonly author: string
  readonly annotator: string
  readonly text: string
  readonly attributions: readonly PolnearAttribution[]
  /** Other people's annotations of the same text. */
  readonly alt?: readonly {
    readonly annotator: string
    readonly attributions: readonly PolnearAttribution[]
  }[]
  /** CoreNLP's sentences; null for the few articles that have none. */
  readonly syntax: readonly SilverSentence[] | null
}

/** Spans in order; a part that is not there is an empty list. */
export interface PolnearAttribution {
  readonly id: string
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** One sentence of CoreNLP's: parallel arrays, one entry a token. */
export interface SilverSentence {
  /** UTF-16 offsets into the article. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly lemmas: readonly string[]
  /** Penn Treebank part-of-speech tags. */
  readonly tags: readonly string[]
  /** Names and numbers: `PERSON`, `ORGANIZATION`, … and `O` for none. */
  readonly names: readonly string[]
  /** The head's 1-based place in the sentence; 0 for the root. */
  readonly heads: readonly number[]
  /** Universal Dependencies version 1, basic. */
  readonly relations: readonly string[]
}

interface NlpLine {
  readonly id: string
  readonly missing?: boolean
  readonly s: readonly {
    readonly b: number[]
    readonly e: number[]
    readonly l: string[]
    readonly p: string[]
    readonly n: string[]
    readonly h: number[]
    readonly r: string[]
  }[]
}

/** Throws InvalidInput when the folder does not hold the corpus. */
export function readPolnear(folder: string, split: Split): readonly PolnearArticle[] {
  const syntax = new Map(
    jsonLines<NlpLine>(folder, `${split}.nlp.jsonl`).map((line) => [line.id, sentencesOf(line)]),
  )
  return jsonLines<Omit<PolnearArticle, 'syntax'>>(folder, `${split}.jsonl`).map((article) => ({
    ...article,
    attributions: article.attributions.filter(hasSpan),
    syntax: syntax.get(article.id) ?? null,
  }))
}

function hasSpan({ source, cue, content }: PolnearAttribution): boolean {
  return source.length + cue.length + content.length > 0
}

function sentencesOf(line: NlpLine): readonly SilverSentence[] | null {
  if (line.missing) return null
  return line.s.map(({ b, e, l, p, n, h, r }) => ({
    starts: b,
    ends: e,
    lemmas: l,
    tags: p,
    names: n,
    heads: h,
    relations: r,
  }))
}

function jsonLines<T>(folder: string, name: string): T[] {
  return readMaybeZipped(join(folder, name))
    .split('\n')
    .filter((line) => line !== '')
    .map((line): T => JSON.parse(line))
}

function readMaybeZipped(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8')
  if (existsSync(`${path}.gz`)) return gunzipSync(readFileSync(`${path}.gz`)).toString('utf8')
  throw new InvalidInput(`${path} (or ${path}.gz) is missing: give the folder that holds PolNeAR`)
}
