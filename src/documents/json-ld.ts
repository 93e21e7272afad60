/** What schema.org's data in a page says of its article. */
export interface LinkedData {
  readonly headline?: string | undefined
  readonly author?: string | undefined
  readonly publisher?: string | undefined
  readonly published?: string | undefined
  readonly language?: string | undefined
  readonly articleBody?: string | undefined
}

type Entry = { readonly [key: string]: unknown }

/** Reads the first article of a page's JSON-LD scripts; a script that is no JSON is passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const article = scripts.flatMap(entriesOf).find(isArticle)
  if (!article) return {}
  return {
    headline: wordsOf(article['headline']),
    author: nameOf(article['author']),
    publisher: nameOf(article['publisher']),
    published: wordsOf(article['datePublished']),
    language: wordsOf(article['inLanguage']),
    articleBody: wordsOf(article['articleBody']),
  }
}

function entriesOf(script: string): readonly Entry[] {
  const data = parse(script)
  return [data].flat().flatMap((entry) => {
    if (!isEntry(entry)) return []
    const graph = entry['@graph']
    return [entry, ...(Array.isArray(graph) ? graph.filter(isEntry) : [])]
  })
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArticle(entry: Entry): boolean {
  return [entry['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type))
}

/** The names of one or several persons or organisations, which may be given as mere words. */
function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .map((entry) => wordsOf(isEntry(entry) ? entry['name'] : entry))
    .filter((name) => name !== undefined && !/^https?:/.test(name))
  return names.length > 0 ? names.join(', ') : undefined
}

function wordsOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
