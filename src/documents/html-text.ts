import type { Span } from '../text/span.ts'
import { walk } from './node-walk.ts'

/** The prose of an element: paragraphs parted by a blank line, and which of them are captions. */
export interface HtmlText {
  readonly text: string
  readonly captions: readonly Span[]
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL VIDEO AUDIO'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED BUTTON SELECT INPUT TEXTAREA HEAD MATH CANVAS NAV'.split(
    ' ',
  ),
)

/** A block whose words are mostly links is navigation or a list of other articles. */
const LINK_SHARE = 0.6

interface Block {
  words: string
  linked: number
  readonly caption: boolean
}

/** The text of an element; `opening` is the headline, put first unless a block repeats it. */
export function htmlText(root: Node, opening = ''): HtmlText {
  const blocks = blocksOf(root)
    .map((block) => ({ ...block, words: tidy(block.words) }))
    .filter(({ words, linked }) => words !== '' && linked <= words.length * LINK_SHARE)
  const captions: Span[] = []
  let text = blocks.some(({ words }) => words === opening) ? '' : opening
  for (const { words, caption } of blocks) {
    if (text !== '') text += '\n\n'
    if (caption) captions.push([text.length, text.length + words.length])
    text += words
  }
  return { text, captions }
}

function blocksOf(root: Node): readonly Block[] {
  const blocks: Block[] = [{ words: '', linked: 0, caption: false }]
  const open = (caption: boolean) => blocks.push({ words: '', linked: 0, caption })
  let links = 0
  let captions = 0
  walk(root, SILENT, {
    enter(name) {
      if (name === 'FIGCAPTION' || name === 'CAPTION') captions += 1
      if (name === 'A') links += 1
      if (BLOCKS.has(name)) open(captions > 0)
      if (name === 'BR') addWords(blocks, '\n', false)
    },
    leave(name) {
      if (name === 'FIGCAPTION' || name === 'CAPTION') captions -= 1
      if (name === 'A') links -= 1
      if (BLOCKS.has(name)) open(captions > 0)
    },
    words(words) {
      addWords(blocks, words.replace(/\s+/g, ' '), links > 0)
    },
  })
  return blocks
}

function addWords(blocks: readonly Block[], words: string, linked: boolean): void {
  const block = blocks.at(-1)
  if (!block) return
  block.words += words
  if (linked) block.linked += words.length
}

function tidy(words: string): string {
  return words
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}
