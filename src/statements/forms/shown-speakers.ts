import { OPENING } from '../model/quote-roles.ts'
import type { Stretch } from '../model/stretches.ts'
import type { Syntax } from '../model/syntax.ts'
import type { Told } from '../told.ts'
import { COMMA, hashesOf, isCapital, NAME, OF, tagged } from './words.ts'

const PARTICIPLE = tagged('VBG')
const RECORDED = hashesOf('audio clip film footage image photo picture recording scene tape video')
const SHOWING = hashesOf('air capture catch feature film hear play record replay see show')
/** How far a participle stands from its quotation: “saying at a rally in June, “…””. */
const REACH = 10

/**
 * “The spot ends with footage of Ana Ruiz saying, “…””: whoever is shown says what is quoted, and not who
 * shows her.
 */
export function withShownSpeakers(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  return frames.map((frame) => {
    const [quotation] = frame.segments.content
    const shown = quotation && shownBefore(quotation, frame, syntax)
    return shown ? { ...frame, ...shown } : frame
  })
}

function shownBefore(
  [opened]: Stretch,
  { cue, segments }: Told,
  syntax: Syntax,
): Pick<Told, 'cue' | 'segments'> | undefined {
  if (syntax.quotes.roles[opened] !== OPENING || cue > opened) return undefined
  const saying = participleBefore(opened, cue, syntax)
  if (saying === undefined) return undefined
  let first = saying
  while (first - 1 !== cue && isName(first - 1, syntax)) first--
  if (first === saying || !isShown(first - 1, syntax)) return undefined
  const { content } = segments
  return {
    cue: saying,
    segments: { source: [[first, saying]], cue: [[saying, saying + 1]], content },
  }
}

/** The verb of saying from the cue on, if the quotation follows it, or a comma behind an aside. */
function participleBefore(
  opened: number,
  cue: number,
  { tags, senses }: Syntax,
): number | undefined {
  for (let i = opened - 1; i >= Math.max(cue, opened - REACH); i--) {
    if (tags[i] === COMMA && i !== opened - 1) return undefined
    if (PARTICIPLE[tags[i] ?? 0] === 1) return (senses[i] ?? 0) > 0 ? i : undefined
  }
  return undefined
}

function isName(token: number, syntax: Syntax): boolean {
  return NAME[syntax.tags[token] ?? 0] === 1 && isCapital(token, syntax)
}

/** “footage of Ana Ruiz”, “shows Ana Ruiz”. */
function isShown(before: number, { lemmas }: Syntax): boolean {
  const isOf = lemmas[before] === OF && RECORDED.has(lemmas[before - 1] ?? 0)
  return isOf || SHOWING.has(lemmas[before] ?? 0)
}
