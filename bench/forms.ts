import type { Attribution } from '../src/statements/attribution.ts'
import { loadFinder } from '../src/statements/load-finder.ts'

/**
 * In which orders who said what is found, whatever the verb: `npx tsx bench/forms.ts`. The corpus
 * has one verb for most of them; here every verb stands in every form, with several clauses and
 * speakers. Right is a statement with the speaker in its source and nine tenths of the clause in its
 * content, which is hardly longer. The first set's sentences are those that the rules of
 * src/statements/forms were made with; the second's were written when they were done.
 */
interface Sentences {
  readonly verbs: string
  readonly clauses: readonly string[]
  readonly speakers: readonly string[]
}

const MADE_WITH: Sentences = {
  verbs:
    'said added announced argued believed claimed concluded confirmed declared emphasised ' +
    'explained insisted maintained noted promised recalled reported stated stressed suggested ' +
    'underlined warned wrote conceded acknowledged',
  clauses: [
    'the corridor must be opened without delay',
    'talks will resume on Tuesday',
    'the army will not withdraw from the valley',
    'sanctions imposed by the bloc have failed',
  ],
  speakers: [
    'Deputy Minister Orlova',
    'Peskov',
    'the envoy',
    'the foreign ministry in Cairo',
    'a spokesman for the alliance',
  ],
}
const UNSEEN: Sentences = {
  verbs:
    'commented proclaimed disclosed revealed mentioned testified contended implied hinted ' +
    'boasted quipped lamented repeated retorted reaffirmed recounted related speculated ' +
    'confided feared hoped figured reasoned swore',
  clauses: [
    'the grain deal has lapsed',
    'nobody was injured when the depot burned down',
    'her government would never recognise the annexation',
    'inspectors from three countries may return next month',
  ],
  speakers: [
    'Colonel Idris Bakari',
    'Lindqvist',
    'the delegation',
    'two senior diplomats',
    'an official close to the negotiations',
  ],
}

type Form = (verb: string, clause: string, speaker: string) => string
const FORMS: Readonly<Record<string, Form>> = {
  'NP V that S.': (v, s, n) => `${n} ${v} that ${s}.`,
  'NP V S.': (v, s, n) => `${n} ${v} ${s}.`,
  'NP V on Monday that S.': (v, s, n) => `${n} ${v} on Monday that ${s}.`,
  'NP, who …, V that S.': (v, s, n) => `${n}, who met the press in Vilnius, ${v} that ${s}.`,
  'NP V: S.': (v, s, n) => `${n} ${v}: ${s}.`,
  'S, NP V.': (v, s, n) => `${s}, ${n} ${v}.`,
  'S, NP has V.': (v, s, n) => `${s}, ${n} has ${participle(v)}.`,
  'S, as NP V.': (v, s, n) => `${s}, as ${n} ${v}.`,
  'As NP V, S.': (v, s, n) => `As ${n} ${v}, ${s}.`,
  'S, V NP.': (v, s, n) => `${s}, ${v} ${n}.`,
  'S, V NP on Monday.': (v, s, n) => `${s}, ${v} ${n} on Monday.`,
  'S, V NP, who …': (v, s, n) => `${s}, ${v} ${n}, who met the press in Vilnius.`,
  '“S,” NP V.': (v, s, n) => `“${s},” ${n} ${v}.`,
  '“S,” V NP.': (v, s, n) => `“${s},” ${v} ${n}.`,
  '“S”, V NP.': (v, s, n) => `“${s}”, ${v} ${n}.`,
  'NP V: “S.”': (v, s, n) => `${n} ${v}: “${s}.”`,
}

const IRREGULAR = new Map([
  ['swore', 'sworn'],
  ['wrote', 'written'],
])
const find = loadFinder()
console.log('form                    made with  unseen')
for (const [name, form] of Object.entries(FORMS)) {
  const [made, unseen] = [MADE_WITH, UNSEEN].map((set) => shareRight(form, set).toFixed(2))
  console.log(`${name.padEnd(24)} ${made?.padStart(8)} ${unseen?.padStart(7)}`)
}

function shareRight(form: Form, { verbs, clauses, speakers }: Sentences): number {
  const tried = verbs
    .split(' ')
    .flatMap((verb) =>
      clauses.flatMap((clause) => speakers.map((speaker) => ({ verb, clause, speaker }))),
    )
  const right = tried.filter(({ verb, clause, speaker }) => {
    const text = capitalised(form(verb, clause, speaker))
    return find(text, [[0, text.length]]).some((found) => isRight(found, text, clause, speaker))
  })
  return right.length / tried.length
}

function isRight(
  { source, content }: Attribution,
  text: string,
  clause: string,
  speaker: string,
): boolean {
  const lower = text.toLowerCase()
  const from = lower.indexOf(clause.toLowerCase())
  const to = from + clause.length
  const shared = content.reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  )
  const size = content.reduce((sum, [start, end]) => sum + end - start, 0)
  const words = source.map(([start, end]) => lower.slice(start, end)).join(' ')
  return (
    shared >= 0.9 * clause.length &&
    size <= 1.3 * clause.length &&
    words.includes(speaker.toLowerCase())
  )
}

function participle(past: string): string {
  return IRREGULAR.get(past) ?? past
}

function capitalised(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}
