/** Closed classes of English that parsing a noun phrase needs. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const determiners = set('the a an his her their its our my your this that these those')
export const indefinite = set('a an one another some several many few two three four no any other')
export const prepositions = set(
  'of for to with by from at in under on about against near within inside behind between among ' +
    'over after before during familiar close like including',
)
export const relatives = set('who which that whose whom where when')

/** Capitalised at the head of a sentence without being a name. */
export const functionWords = set(
  'the a an his her their its our my your this that these those but he she it they we i you in on at as for ' +
    'and when while after since if although though one some many most such several both two three another ' +
    'all no not to of from with by under over before during because so yet or nor then there here what who ' +
    'how why where which whether even also still just only according asked speaking citing meanwhile ' +
    'however instead until despite among between about more other yes if is was are were do did has have ' +
    'had can could will would may might should must let earlier later last next now today yesterday ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july ' +
    'august september october november december',
)

/** Before a name and not part of it. */
export const titles = set(
  'mr. mrs. ms. mr mrs ms dr. dr sen. rep. gov. gen. lt. col. maj. adm. capt. sgt. prof. president vice prime ' +
    'minister foreign defense defence secretary general chancellor ambassador envoy king queen prince ' +
    'princess pope speaker senator congressman congresswoman governor mayor judge justice chairman ' +
    'chairwoman chief director spokesman spokeswoman professor sir lady lord dame admiral colonel sergeant ' +
    'captain former ex-president deputy acting special first interim leader attorney state treasury interior press ' +
    'republican democratic democrat republicans democrats commander finance economy secretary-general commissioner ' +
    'premier negotiator reporter editor host retired national security adviser advisor analyst expert ' +
    'economist historian scholar researcher affairs high permanent representative crown emir staff head',
)

/** Titles that are surnames too. */
export const alsoSurnames = set('king prince pope judge')

/** Titles of which what is named behind them need not be a person. */
export const impersonal = set('state house republican republicans democrat democratic democrats')

export const honorifics: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['mr.', 'male'],
  ['mr', 'male'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['king', 'male'],
  ['prince', 'male'],
  ['pope', 'male'],
  ['congressman', 'male'],
  ['spokesman', 'male'],
  ['chairman', 'male'],
  ['mrs.', 'female'],
  ['mrs', 'female'],
  ['ms.', 'female'],
  ['ms', 'female'],
  ['lady', 'female'],
  ['dame', 'female'],
  ['queen', 'female'],
  ['princess', 'female'],
  ['congresswoman', 'female'],
  ['spokeswoman', 'female'],
  ['chairwoman', 'female'],
])

/** Inside a name, in lower case. */
export const nameParticles = set(
  'van von de der den del della da di do dos du la le ten ter zu zur bin ben ibn al el',
)
/** Those that a surname by itself begins with; the others are English words, or follow these. */
export const leadingParticles = set('van von de del della da di dos du zu bin ben ibn al el')

/** In the name of a body, not of a person. */
export const bodyWords = set(
  'ministry department party university college court house post times news council committee institute center ' +
    'centre association agency service bureau office union commission bank group company corporation inc. ' +
    'corp. foundation fund network press journal tribune gazette wire herald courier magazine radio television tv ' +
    'army navy force forces guard police parliament congress senate duma rada assembly administration ' +
    'government kremlin organization organisation alliance coalition federation republic states nations ' +
    'street journal board society club league campaign team embassy mission school hospital church act ' +
    'treaty summit conference forum project survey poll report watch international monitor observatory',
)

/** Kinds of bodies, of which there are many: what they are for, or whose, is part of the name. */
export const generalBodies = set(
  'ministry department council committee commission institute institution center centre association agency ' +
    'office bureau board union alliance organization organisation assembly federation league university ' +
    'academy court bank fund foundation society mission parliament embassy delegation house service forces',
)

/** Heads of phrases that stand for the state or government they belong to. */
export const institutions = set(
  'government ministry administration parliament army military embassy delegation side leadership ' +
    'presidency cabinet authorities regime team office state department capital service forces staff police guard',
)

/** Plural heads whose holders together speak for their side, unless they hide their names. */
export const spokesGroups = set(
  'officials authorities leaders diplomats negotiators ministers representatives commanders forces ' +
    'delegates envoys generals spokesmen presidents governments',
)

/** What one says or writes: its possessor is the speaker. */
export const sayings = set(
  'comment comments remark remarks statement statements words speech post tweet message letter ' +
    'announcement testimony interview account',
)
