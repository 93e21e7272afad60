import type { Span } from '../text/span.ts'

/** What a statement extractor needs to know of an article. */
export interface Article {
  /** The article as it stands in its file; every offset refers to it. */
  readonly text: string
  /** The article's own prose, in order, without overlaps; what lies between is boilerplate. */
  readonly body: readonly Span[]
  readonly title?: string
  readonly outlet?: string
  /** ISO 8601 day, `YYYY-MM-DD`. */
  readonly published?: string
}

/** One article from one outlet, and where it came from. */
export interface SourceDocument extends Article {
  /** Digest of path and text: the same file gives the same id. */
  readonly id: string
  readonly path: string
  readonly format: 'text' | 'html'
  readonly author?: string
  readonly url?: string
  /** ISO 639-1 code, or `und` when it cannot be told. */
  readonly language: string
  /** Why no statements are taken from the document; absent when it is read. */
  readonly notRead?: string
  /** The outlet this text was taken over from, when the page says so. */
  readonly reprintedFrom?: string
  readonly translatedBy?: string
  readonly boilerplate: readonly Boilerplate[]
}

/** A stretch of the file that is not the article's own prose: kept, marked, never extracted from. */
export interface Boilerplate {
  readonly span: Span
  readonly kind: BoilerplateKind
}

export type BoilerplateKind =
  | 'header'
  | 'title'
  | 'breadcrumb'
  | 'navigation'
  | 'related'
  | 'caption'
  | 'byline'
  | 'reprint-credit'
  | 'translation-credit'
  | 'tag'
  | 'promotion'
