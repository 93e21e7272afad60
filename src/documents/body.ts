import { isoDay } from './dates.ts'
import { type FoundMetadata, findMetadata } from './found-metadata.ts'
import { type HeaderField, headerValue, readHeaderBlock } from './header-block.ts'
import { mapProse, type ProseMap } from './prose-map.ts'

/** Where a plain text's own prose is, and what the text says of itself. */
export interface MarkedBody extends ProseMap {
  readonly outlet?: string
  readonly published?: string
  readonly title?: string
  readonly author?: string
  readonly url?: string
  readonly reprintedFrom?: string
  readonly translatedBy?: string
}

/**
 * Marks what of a plain text is not the article's own prose, cutting nothing, and reads its header
 * block and what the text says of itself without one. Total: any string is accepted.
 */
export function markBody(text: string): MarkedBody {
  const header = readHeaderBlock(text)
  const lines = header.map(({ span }) => ({ span, kind: 'header' as const }))
  const prose = mapProse(text, lines, lines.at(-1)?.span[1] ?? 0)
  const stated = (field: HeaderField) => headerValue(header, field)?.value
  return {
    ...prose,
    ...withFound(findMetadata(text, prose), {
      title: stated('title'),
      author: stated('author'),
      outlet: stated('outlet'),
      url: stated('url'),
      published: isoDay(stated('published') ?? ''),
    }),
  }
}

/** What a header block or the head of a page states. */
export type Stated = { readonly [field in HeaderField]: string | undefined }

/** What a header or page states comes first, then what was found in the text. */
export function withFound(found: FoundMetadata, stated: Stated): Omit<MarkedBody, keyof ProseMap> {
  const { agency, ...credits } = found
  const outlet = stated.outlet ?? (found.reprintedFrom ? undefined : agency)
  const reprintedFrom = found.reprintedFrom ?? otherAgency(agency, outlet)
  const known = { ...credits, ...defined(stated) }
  return { ...known, ...(outlet && { outlet }), ...(reprintedFrom && { reprintedFrom }) }
}

function defined(stated: Stated): Partial<Record<HeaderField, string>> {
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value))
}

/** An agency's dateline on another outlet's page is a reprint; "AP" is the Associated Press. */
function otherAgency(agency: string | undefined, outlet: string | undefined): string | undefined {
  if (!agency || !outlet) return undefined
  const same = [letters(outlet), initials(outlet)].some(
    (name) => name.includes(letters(agency)) || initials(agency) === name,
  )
  return same ? undefined : agency
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function initials(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/^the /, '')
    .split(/[^\p{L}\p{N}]+/u)
  return words.map((word) => word.slice(0, 1)).join('')
}
