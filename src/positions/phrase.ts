import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

/** The phrase language, parsed. Its grammar is described in docs/codebook.md. */
export type Pattern =
  | { readonly kind: 'word'; readonly stem: string }
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'beginning'; readonly letters: string }
  | { readonly kind: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'optional'; readonly item: Pattern }
  | { readonly kind: 'gap'; readonly most: number }

/** A phrase that cannot be read: the message says what is wrong with it. */
export class PhraseError extends Error {}

/** What `<name>` stands for. */
export type WordClasses = (name: string) => Pattern | undefined

const defaultGap = 4
const gapBetweenGroups = 8

/** Reads one phrase. Throws PhraseError. */
export function parsePhrase(text: string, classes: WordClasses): Pattern {
  const groups = text.split(' & ').map((group) => new PhraseReader(group, classes).read())
  const [first] = groups
  if (groups.length === 1 && first) return first
  if (groups.length > 3) throw new PhraseError('at most three groups can be joined by &')
  const orders = permutations(groups).map((order) => sequence(withGaps(order)))
  return { kind: 'choice', options: orders }
}

/** A name as it stands in prose: its words in order, nothing special about any mark. */
export function literal(name: string): Pattern {
  return sequence(wordsOf(name).stems.map((key): Pattern => ({ kind: 'word', stem: key })))
}

function sequence(items: readonly Pattern[]): Pattern {
  const [only] = items
  return items.length === 1 && only ? only : { kind: 'sequence', items }
}

function withGaps(order: readonly Pattern[]): readonly Pattern[] {
  const gap: Pattern = { kind: 'gap', most: gapBetweenGroups }
  return order.flatMap((group, index) => (index === 0 ? [group] : [gap, group]))
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  )
}

class PhraseReader {
  private readonly tokens: readonly string[]
  private readonly classes: WordClasses
  private at = 0

  constructor(text: string, classes: WordClasses) {
    this.tokens = text.match(/<[^<>]*>|\.\.\.\d*|[()|?]|[^\s()|?<>]+|[<>]/g) ?? []
    this.classes = classes
  }

  read(): Pattern {
    const pattern = this.alternatives()
    if (this.at < this.tokens.length) throw new PhraseError('a ")" has no "(" before it')
    return pattern
  }

  private alternatives(): Pattern {
    const options = [this.items()]
    while (this.take('|')) options.push(this.items())
    const [only] = options
    return options.length === 1 && only ? only : { kind: 'choice', options }
  }

  private items(): Pattern {
    const items: Pattern[] = []
    for (let token = this.peek(); token && token !== '|' && token !== ')'; token = this.peek()) {
      items.push(this.item())
    }
    if (items.length === 0) throw new PhraseError('a word is missing')
    const ends = [items[0], items.at(-1)]
    if (ends.some((item) => item?.kind === 'gap')) {
      throw new PhraseError('"..." must stand between two words')
    }
    return sequence(items)
  }

  private item(): Pattern {
    const item = this.atom()
    return this.take('?') ? { kind: 'optional', item } : item
  }

  private atom(): Pattern {
    const token = this.tokens[this.at++] ?? ''
    if (token === '(') return this.closed(this.alternatives())
    if (token.startsWith('...')) return { kind: 'gap', most: Number(token.slice(3)) || defaultGap }
    if (token.startsWith('<')) return this.named(token.slice(1, -1))
    if (token.startsWith('=')) return { kind: 'form', form: token.slice(1).toLowerCase() }
    if (token.endsWith('*')) return beginning(token.slice(0, -1))
    return literalWord(token)
  }

  private closed(pattern: Pattern): Pattern {
    if (!this.take(')')) throw new PhraseError('a "(" is not closed')
    return pattern
  }

  private named(name: string): Pattern {
    const found = this.classes(name)
    if (!found) throw new PhraseError(`<${name}> names neither an entry of "words" nor a party`)
    return found
  }

  private take(token: string): boolean {
    const here = this.tokens[this.at] === token
    if (here) this.at++
    return here
  }

  private peek(): string | undefined {
    return this.tokens[this.at]
  }
}

function beginning(letters: string): Pattern {
  if (letters.length < 3) throw new PhraseError(`"${letters}*" needs three letters before its *`)
  return { kind: 'beginning', letters: letters.toLowerCase() }
}

function literalWord(token: string): Pattern {
  const { stems } = wordsOf(token)
  if (stems.length === 0) throw new PhraseError(`"${token}" is not a word`)
  return sequence(stems.map((key): Pattern => ({ kind: 'word', stem: key })))
}

/** The stems a pattern can begin with, for an index; beginnings are given with a trailing `*`. */
export function firstKeys(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'word':
      return [pattern.stem]
    case 'form':
      return [stem(pattern.form)]
    case 'beginning':
      return [`${pattern.letters.slice(0, 3)}*`]
    case 'choice':
      return pattern.options.flatMap(firstKeys)
    case 'optional':
      return firstKeys(pattern.item)
    case 'sequence':
      return firstKeysOfSequence(pattern.items)
    case 'gap':
      return []
  }
}

function firstKeysOfSequence(items: readonly Pattern[]): readonly string[] {
  const required = items.findIndex((item) => item.kind !== 'optional')
  const through = required < 0 ? items.length : required + 1
  return items.slice(0, through).flatMap(firstKeys)
}
