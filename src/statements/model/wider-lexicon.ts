import { senseOf } from './cue-lexicon.ts'
import { feature, hashString } from './hash.ts'
import { type Syntax, tagId } from './syntax.ts'
import { VERB_TAGS } from './tree-facts.ts'

/**
 * Verbs that the lexicon lacked when the networks learnt, alone or with the particle behind them, by
 * a verb of the group that they are read as. Not what troops do too (“shot down”).
 */
const READ_AS: Readonly<Record<string, string>> = {
  say: 'lay out, sound off, speak out, speak up, spell out, sum up, weigh in',
  claim: 'play down, play up, reassert, talk down, talk up',
  intend: 'double down, hold out',
  approve: 'accede, accept, acquiesce, assent, consent, sign off, sign on',
  reject: 'brush aside, brush off, hit out, lash out, rebuff, shrug off, turn down',
}

const PARTICLE = tagId('RP')

/** The groups, as in Syntax.senses, of lemmas and of verbs with a particle. */
const SENSES: ReadonlyMap<number, number> = new Map(
  Object.entries(READ_AS).flatMap(([like, verbs]) =>
    verbs.split(', ').map((words): [number, number] => {
      const [verb = '', particle] = words.split(' ')
      const key = keyOf(hashString(verb), particle ? hashString(particle) : 0)
      return [key, senseOf(hashString(like))]
    }),
  ),
)

/**
 * A text's syntax, in which these verbs are of the lexicon's groups too: the networks, which know
 * the others of a group, read them likewise. For use only; what they learn from stays as it was.
 */
export function withWiderLexicon(syntax: Syntax): Syntax {
  const { tags, lemmas, count } = syntax
  const senses = syntax.senses.slice()
  for (let i = 0; i < count; i++) {
    if (VERB_TAGS[tags[i] ?? 0] !== 1) continue
    const particle = tags[i + 1] === PARTICLE ? (lemmas[i + 1] ?? 0) : 0
    const sense = SENSES.get(keyOf(lemmas[i] ?? 0, particle))
    if (sense !== undefined) senses[i] = sense
  }
  return { ...syntax, senses }
}

function keyOf(verb: number, particle: number): number {
  return feature(0, verb, particle)
}
