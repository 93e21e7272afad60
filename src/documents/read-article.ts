import { createHash } from 'node:crypto'
import { UnreadableDocument } from '../errors.ts'
import { type MarkedBody, markBody, withFound } from './body.ts'
import { isoDay } from './dates.ts'
import { decodeText } from './decode.ts'
import { findMetadata } from './found-metadata.ts'
import { headerValue, readHeaderBlock } from './header-block.ts'
import { readHtml } from './html-article.ts'
import { detectLanguage } from './language.ts'
import { mapProse } from './prose-map.ts'
import type { SourceDocument } from './source-document.ts'

/**
 * Reads one article from the bytes of its file. `path` names it in errors and is part of its id.
 * Throws UnreadableDocument with one sentence; pure: nothing is fetched, executed or written.
 */
export function readArticle(bytes: Uint8Array, path: string): SourceDocument {
  const file = decodeText(bytes, path)
  if (isHtml(file, path)) return document(path, 'html', ...readPage(file, path))
  refuseNonsenseDate(file, path)
  return document(path, 'text', file, markBody(file))
}

function isHtml(file: string, path: string): boolean {
  return (
    /\.x?html?$/i.test(path) ||
    /^\s*(?:<!doctype html|<html|<\?xml[^>]{0,200}>\s*<html)/i.test(file.slice(0, 1000))
  )
}

function readPage(html: string, path: string): [text: string, marked: MarkedBody] {
  const { text, captions, metadata } = readHtml(html, path)
  const known = captions.map((span) => ({ span, kind: 'caption' as const }))
  const prose = mapProse(text, known, 0)
  return [text, { ...prose, ...withFound(findMetadata(text, prose), metadata) }]
}

function document(
  path: string,
  format: SourceDocument['format'],
  text: string,
  marked: MarkedBody,
): SourceDocument {
  if (marked.body.length === 0) {
    throw new UnreadableDocument(`${path} holds no article: nothing in it is prose.`)
  }
  const language = detectLanguage(text, marked.body)
  const notRead = reasonNotRead(language)
  const id = documentId(path, text)
  return { id, path, format, text, language, ...(notRead && { notRead }), ...marked }
}

function reasonNotRead(language: string): string | undefined {
  if (language === 'en' || language === 'und') return undefined
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
  return `It is written in ${name}, and only English is read.`
}

function refuseNonsenseDate(text: string, path: string): void {
  const published = headerValue(readHeaderBlock(text), 'published')
  if (!published || isoDay(published.value)) return
  const value = published.value.slice(0, 60)
  throw new UnreadableDocument(
    `${path}, line ${published.line}: Published is "${value}", which is not a day; write it as YYYY-MM-DD, such as 2025-04-03.`,
  )
}

/** Digest of path and text, 20 hexadecimal digits: the same file gives the same id. */
function documentId(path: string, text: string): string {
  return createHash('sha256').update(path).update('\0').update(text).digest('hex').slice(0, 20)
}
