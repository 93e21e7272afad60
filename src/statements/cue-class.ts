import type { CueClass } from './attribution.ts'

const WORDS: Readonly<Record<Exclude<CueClass, 'speech'>, string>> = {
  attitude:
    'abhor accept admire adore agree agreement appreciate approve assume assumption attitude ' +
    'aware back belief believe bet care certain comfortable committed concern concerned condemn ' +
    'confidence confident consensus consider convinced criticism despise disagree disappointed ' +
    'dislike distrust doubt embrace endorse endorsement enjoy expect expectation favor favour ' +
    'fear feel fond frustration happy hate hesitant hope hopeful interested judge like love mind ' +
    'mistrust need object objection open oppose opposed opposition optimistic pessimistic prefer ' +
    'preference proud ready reconsider regard regret reject rejection reluctant resent resist ' +
    'respect rule satisfied sceptical skeptical stance sure support supportive suspect suspicion ' +
    'think tolerate treat trust unhappy unwilling value view want welcome willing willingness ' +
    'wish worried worry',
  intention:
    'agenda aim ambition attempt avoid commit commitment consider decide decision decline ' +
    'determined effort eager goal intend intent intention mean mission offer pitch plan pledge ' +
    'plot pose prepare promise propose proposal pursue refuse refusal resolve seek set strategy ' +
    'strive threat threaten try undertake volunteer vow',
  perception:
    'assess calculate comprehend conclude conclusion determine discover doubt evidence find ' +
    'finding forget guess hear imagine knowledge know learn listen look memory note notice ' +
    'observe perceive perception picture read realise realize recall recognise recognize ' +
    'remember see sense study understand understanding watch witness wonder',
}

const classes: ReadonlyMap<string, CueClass> = new Map(
  (['perception', 'intention', 'attitude'] as const).flatMap((name) =>
    WORDS[name].split(' ').map((word): [string, CueClass] => [word, name]),
  ),
)

/** What a cue with this head (its lemma) claims of its source; most words claim speech. */
export function cueClassOf(lemma: string): CueClass {
  return classes.get(lemma.toLowerCase()) ?? 'speech'
}
