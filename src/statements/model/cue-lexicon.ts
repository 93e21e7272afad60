import { hashString } from './hash.ts'

/**
 * Words that head cues, by what they say of the source. Most of them come a handful of times in the
 * corpus, if at all: the networks know them by the others of their group. What class of cue a reader
 * is told is another question (cue-class.ts).
 */
export const LEXICON = {
  /** Plain speech. */
  speech:
    'acknowledge add address admit advise affirm announce answer apprise bark begin blurt ' +
    'boom brief chat chime chuckle clarify comment concede conclude confess confide confirm ' +
    'continue converse counter crack deadpan declare disclose downplay elaborate emphasise ' +
    'emphasize exclaim explain fire gush inform interject interrupt intone joke laugh ' +
    'lecture mention murmur muse mutter note notify observe opine ponder preach proclaim ' +
    'pronounce quip rail rant reaffirm reassure recall recount reflect reiterate rejoin ' +
    'relate remark reminisce repeat reply report respond restate retort reveal riff roar ' +
    'say scream sermonize shoot shout sigh snap speak stammer state stress sum summarise ' +
    'summarize talk tell testify thunder underline underscore update utter vent volunteer ' +
    'whisper yell',
  /** Speech that claims more than it proves, or less than it means. */
  claim:
    'allege argue assert attest aver avow boast brag claim contend crow exaggerate fib hint ' +
    'hype hypothesize imply insinuate insist intimate lie maintain mislead misrepresent ' +
    'misstate overstate plead posit postulate pretend profess purport rationalise ' +
    'rationalize reason signal speculate submit suggest swear theorize tout trumpet vouch',
  thought:
    'anticipate appreciate assume believe calculate conceive consider contemplate debate ' +
    'decide deduce deem determine doubt envisage envision expect fathom feel figure foresee ' +
    'forget grasp guess imagine infer judge know misjudge misunderstand perceive presume ' +
    'question realise realize reckon recognise recognize reconsider regard remember rethink ' +
    'suppose surmise suspect think underestimate understand view weigh wonder',
  feeling:
    'abhor admire adore agonize bemoan bristle care cherish crave delight desire despise ' +
    'detest dislike distrust dread enjoy envy favor favour fear fret fume grieve hate hope ' +
    'lament like loathe long love marvel mistrust mourn prefer prize regret rejoice relish ' +
    'resent respect revel rue savor savour seethe shrug tolerate trust value wish worry ' +
    'yearn',
  intention:
    'agree aim aspire attempt balk campaign choose commit conspire decline demur endeavor ' +
    'endeavour fight hesitate intend lobby look mean offer opt plan pledge plot prepare ' +
    'press promise propose pursue push refuse resolve scheme seek strive struggle threaten ' +
    'try undertake vow want waver',
  /** Orders, requests and rules. */
  request:
    'advocate appeal ask ban bar beg beseech cajole caution challenge coax command compel ' +
    'convince counsel dare decree demand dictate direct encourage entreat exhort forbid ' +
    'implore instruct invite legislate mandate nudge oblige order persuade petition prod ' +
    'prohibit ratify recommend remind request require rule stipulate urge veto warn',
  approval:
    'applaud approve back bless bolster celebrate champion cheer commend compliment concur ' +
    'condone congratulate credit defend embrace endorse espouse excuse forgive hail honor ' +
    'honour justify laud praise root salute side stump support sympathise sympathize thank ' +
    'welcome',
  disapproval:
    'accuse admonish apologise apologize assail attack bash belittle berate bicker blame ' +
    'blast boo carp castigate censure chastise chide complain condemn contest contradict ' +
    'criticise criticize debunk decry demonize denigrate denounce deny deplore deride ' +
    'disagree disapprove disavow discredit dismiss disparage dispute excoriate fault gripe ' +
    'grumble hammer heckle hit impugn insult jeer lambaste malign mock object oppose pan ' +
    'pillory protest quarrel quibble rebuke rebut refute reject renounce reprimand ' +
    'repudiate resist ridicule rip savage scoff scold skewer slam smear sneer snub spurn ' +
    'taunt tease upbraid vilify whine',
  perception:
    'assess detect discover evaluate examine find hear investigate learn listen notice ' +
    'overhear read review see sense spot study watch witness',
  /** Of papers, polls and pictures, too. */
  showing:
    'ascribe attribute betray catalog catalogue characterise characterize chronicle ' +
    'classify corroborate count define demonstrate depict describe detail document ' +
    'enumerate establish estimate expose forecast highlight identify illustrate indicate ' +
    'list measure outline poll portray predict project prove rank rate show specify ' +
    'substantiate survey trace uncover unveil verify',
  /** Writing, printing and naming. */
  writing:
    'air author blog brand broadcast cable call caption captioned chant cite coauthor dub ' +
    'email entitle hashtag headline inscribe label name narrate nickname paraphrase pen ' +
    'post print publish quote recite reference retweet scrawl scribble sign sing style ' +
    'telegraph term text title tweet wire write',
  /** Nouns of speech. */
  speeches:
    'account accusation acknowledgement acknowledgment admission advice allegation analysis ' +
    'announcement apology argument article assertion assessment assurance barb charge ' +
    'chatter column complaint concession conclusion condemnation confession contention ' +
    'criticism declaration denial description disclosure e-mail editorial endorsement essay ' +
    'evaluation explanation finding guarantee implication insinuation insistence interview ' +
    'jab letter mantra memo message narrative news oath objection op-ed phrase plea ' +
    'prediction proclamation pronouncement proposal quotation reassurance rebuttal ' +
    'recommendation rejoinder response revelation rhetoric rumor rumour slogan speech ' +
    'statement story suggestion testimony threat tribute warning word',
  /** Nouns of thought, feeling and will. */
  attitudes:
    'admiration agreement alarm anger anxiety assumption attitude awareness belief ' +
    'certainty commitment concern confidence consensus contempt conviction decision ' +
    'determination disagreement disappointment disdain dismay dissatisfaction distaste ' +
    'eagerness effort enthusiasm expectation feeling frustration goal hatred hypothesis ' +
    'idea impression intention interest judgement judgment knowledge mentality mindset ' +
    'notion opinion opposition optimism outrage perception pessimism position preference ' +
    'presumption pride readiness realisation realization recognition refusal reluctance ' +
    'remorse resentment satisfaction scepticism shame skepticism stance suspicion sympathy ' +
    'theory thought uncertainty understanding unease unwillingness verdict willingness',
  /** People who hold with or against something. */
  holders:
    'admirer backer believer booster critic defender denier detractor fan foe opponent ' +
    'proponent sceptic skeptic supporter surrogate',
  /** Adjectives of thought, feeling and will. */
  states:
    'adamant afraid alarmed ambivalent amenable angry appalled ashamed aware baffled blunt ' +
    'bothered candid cautious certain clear comfortable committed concerned confident ' +
    'confused convinced critical delighted determined disappointed dismayed dismissive ' +
    'dissatisfied disturbed divided doubtful dubious eager embarrassed emphatic ' +
    'enthusiastic excited fearful frustrated furious glad grateful happy hesitant hopeful ' +
    'horrified hostile impressed indifferent insistent insulted interested intrigued ' +
    'offended open opposed optimistic outraged outspoken pessimistic pleased proud puzzled ' +
    'ready receptive reluctant resistant satisfied sceptical shocked skeptical sorry split ' +
    'stunned supportive sure surprised suspicious sympathetic thankful thrilled torn ' +
    'unanimous unaware uncomfortable undecided uneasy unhappy unwilling upset vocal wary ' +
    'willing worried',
  hearsay:
    'according alleged allegedly apparently appear ostensibly perceived presumably ' +
    'purported purportedly reported reportedly rumored rumoured seem self-described ' +
    'so-called sound supposed supposedly',
  voicing: 'communicate convey deliver echo express float issue pose raise relay share voice',
} as const

/** Groups count from 1. */
const SENSES: ReadonlyMap<number, number> = new Map(
  Object.values(LEXICON).flatMap((words, group) =>
    words.split(' ').map((word): [number, number] => [hashString(word), group + 1]),
  ),
)

/** Which group of the lexicon a lemma belongs to, given its hash; 0 for none. */
export function senseOf(lemma: number): number {
  return SENSES.get(lemma) ?? 0
}
