/** What the address after `#` shows: every view has one, so that it can be linked to. */
export type Route = TableRoute | StatementsRoute | DocumentsRoute | ArticleRoute

export interface TableRoute {
  readonly page: 'table'
  readonly asOf?: string
  /** Issues and parties without a position too. */
  readonly all?: boolean
  /** The open cell. */
  readonly cell?: { readonly party: string; readonly issue: string }
}

export interface StatementsRoute {
  readonly page: 'statements'
  readonly words?: string
  readonly speaker?: string
  readonly party?: string
  readonly kind?: string
  readonly at?: number
}

export interface DocumentsRoute {
  readonly page: 'documents'
  readonly words?: string
  readonly at?: number
}

export interface ArticleRoute {
  readonly page: 'article'
  readonly id: string
  /** The statement to point at. */
  readonly statement?: string
}

/** Any string is accepted; what is not an address of ours shows the table. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [page, ...rest] = path.split('/')
  const asked = new URLSearchParams(query)
  const text = (name: string) => asked.get(name) || undefined
  const at = pageNumber(asked.get('page'))
  if (page === 'documents' && rest[0]) {
    return defined({ page: 'article', id: decode(rest[0]), statement: text('statement') })
  }
  if (page === 'documents') return defined({ page, words: text('q'), at })
  if (page === 'statements') {
    const who = { speaker: text('speaker'), party: text('party') }
    return defined({ page, words: text('q'), ...who, kind: text('kind'), at })
  }
  const party = text('party')
  const issue = text('issue')
  const cell = party && issue ? { party, issue } : undefined
  return defined({ page: 'table', asOf: text('as-of'), all: asked.has('all') || undefined, cell })
}

/** The address of a route: `parseRoute(addressOf(route))` is the route again. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'table':
      return address('table', {
        'as-of': route.asOf,
        all: route.all ? '1' : undefined,
        ...route.cell,
      })
    case 'statements': {
      const { words: q, speaker, party, kind, at } = route
      return address('statements', { q, speaker, party, kind, page: at?.toString() })
    }
    case 'documents':
      return address('documents', { q: route.words, page: route.at?.toString() })
    case 'article':
      return address(`documents/${encodeURIComponent(route.id)}`, { statement: route.statement })
  }
}

function address(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  return `#/${path}${search.size > 0 ? `?${search}` : ''}`
}

function pageNumber(value: string | null): number | undefined {
  const number = Number(value)
  return Number.isInteger(number) && number > 1 ? number : undefined
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

function defined<const T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>
}
