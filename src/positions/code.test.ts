import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { code, coder, positionsOf, statement } from '../../test/code-statement.ts'
import { LEXICON } from '../statements/model/cue-lexicon.ts'
import type { Statement } from '../statements/statement.ts'
import { contains } from '../text/span.ts'

const RU = 'Russia'
const UA = 'Ukraine'
const US = 'United States'
const EU = 'Europe'
const UK = 'United Kingdom'
const DE = 'Germany'
const TR = 'Turkey'

type Row = readonly [party: string, cue: string, content: string, expected: readonly string[]]

/** A party's spokesperson, a cue, a content, and what is to be read from it. */
const table: Readonly<Record<string, readonly Row[]>> = {
  'guarantees for Ukraine': [
    [
      UA,
      'demanded',
      'firm security guarantees before any deal is signed',
      ['demands guarantees-for-ukraine/given'],
    ],
    [
      UA,
      'said',
      'there can be no lasting peace without reliable security guarantees',
      ['demands guarantees-for-ukraine/given'],
    ],
    [
      UA,
      'said',
      'Kyiv needs guarantees of security that work in practice',
      ['demands guarantees-for-ukraine/given'],
    ],
    [
      US,
      'said',
      'Washington was prepared to offer security guarantees to Ukraine',
      ['accepts guarantees-for-ukraine/given'],
    ],
    [
      RU,
      'said',
      '“Certain guarantees for Ukraine might be acceptable”',
      ['ambiguous guarantees-for-ukraine/given'],
    ],
    [RU, 'is open to', 'security guarantees for Kyiv', ['accepts guarantees-for-ukraine/given']],
    [
      DE,
      'said',
      'Berlin would support security guarantees for Ukraine',
      ['accepts guarantees-for-ukraine/given'],
    ],
  ],
  'how strong the guarantee is': [
    [
      UA,
      'called for',
      'protection similar to Article 5 of the alliance',
      ['demands guarantee-strength/article-5-like'],
    ],
    [
      US,
      'said',
      'the United States could give Ukraine Article 5-type protection',
      ['ambiguous guarantee-strength/article-5-like'],
    ],
    [
      UA,
      'said',
      'another Budapest Memorandum is unacceptable',
      ['rejects guarantee-strength/consultation'],
    ],
    [
      EU,
      'proposed',
      'a collective defence clause modelled on Article 5',
      ['accepts guarantee-strength/article-5-like'],
    ],
  ],
  'who guarantees': [
    [RU, 'said', 'Moscow must be one of the guarantors', ['demands guarantors/with-russia']],
    [
      RU,
      'said',
      'talks on guarantees that bypass Russia are a dead end',
      ['demands guarantors/with-russia'],
    ],
    [
      RU,
      'insisted',
      'that no decision on guarantees be taken without Russia',
      ['demands guarantors/with-russia'],
    ],
    [
      UA,
      'said',
      'Russia cannot be a guarantor of Ukrainian security',
      ['rejects guarantors/with-russia'],
    ],
    [UA, 'rejected', 'the idea of Russia as a guarantor', ['rejects guarantors/with-russia']],
    [
      EU,
      'said',
      'giving Moscow a veto over the guarantees is out of the question',
      ['rejects guarantors/with-russia'],
    ],
    [
      RU,
      'proposed',
      'that the permanent members of the UN Security Council act as guarantors',
      ['accepts guarantors/permanent-five-plus'],
    ],
    [UK, 'said', 'a US backstop is essential', ['demands guarantors/western']],
  ],
  'what sets the guarantee off': [
    [
      RU,
      'insisted',
      'that the guarantors decide unanimously',
      ['demands activation-rule/unanimous'],
    ],
    [
      UA,
      'rejected',
      'a clause under which all guarantors must agree before acting',
      ['rejects activation-rule/unanimous'],
    ],
    [
      UA,
      'demanded',
      'that help come automatically: an automatic response by each guarantor',
      ['demands activation-rule/each-acts'],
    ],
  ],
  'NATO membership': [
    [
      RU,
      'ruled out',
      'Ukraine joining NATO as “simply impossible”',
      ['rejects nato-membership/join'],
    ],
    [RU, 'said', 'NATO membership for Ukraine was off the table', ['rejects nato-membership/join']],
    [RU, 'said', '“Ukraine will never be in NATO”', ['rejects nato-membership/join']],
    [UA, 'said', 'Kyiv would not abandon its bid to join NATO', ['demands nato-membership/join']],
    [
      UA,
      'insists on',
      'full membership of the North Atlantic Alliance',
      ['demands nato-membership/join'],
    ],
    [
      US,
      'does not see',
      'Ukraine in NATO as a realistic outcome',
      ['rejects nato-membership/join'],
    ],
    [RU, 'demanded', 'that Ukraine stay out of NATO', ['demands nato-membership/excluded']],
    [UA, 'wants', 'an invitation to NATO', ['demands nato-membership/join']],
    [RU, 'said', 'if Ukraine joined NATO, the continent would burn', []],
    [UA, 'asked', 'Will we ever be let into NATO?', []],
    [RU, 'said', 'Ukraine has not joined NATO yet', []],
  ],
  neutrality: [
    [RU, 'demands', 'a neutral, non-aligned Ukraine', ['demands neutrality/neutral']],
    [
      UA,
      'said',
      'neutrality was not an option and would be a trap',
      ['rejects neutrality/neutral'],
    ],
    [
      UA,
      'said',
      'we must be free to choose our own alliances',
      ['demands neutrality/free-to-ally'],
    ],
  ],
  'foreign troops': [
    [
      RU,
      'said',
      'foreign soldiers on Ukrainian soil would be legitimate targets',
      ['rejects foreign-troops/deployed'],
    ],
    [
      RU,
      'opposed',
      'the deployment of any Western peacekeepers in Ukraine',
      ['rejects foreign-troops/deployed'],
    ],
    [
      RU,
      'said',
      'there should be no NATO troops in Ukraine under any flag',
      ['rejects foreign-troops/deployed'],
    ],
    [
      US,
      'said',
      'there will be no American boots on the ground',
      ['rejects foreign-troops/deployed'],
    ],
    [UK, 'is ready to', 'send troops to Ukraine', ['accepts foreign-troops/deployed']],
    [
      TR,
      'said',
      'Ankara would consider sending soldiers as peacekeepers',
      ['ambiguous foreign-troops/deployed'],
    ],
    [
      DE,
      'said',
      'Germany would contribute troops only if the United States takes part',
      ['conditional foreign-troops/deployed'],
    ],
    [
      UA,
      'welcomed',
      'the offer to station European forces in the country',
      ['accepts foreign-troops/deployed'],
    ],
  ],
  'Ukraine’s forces': [
    [RU, 'wants', 'Ukraine to be demilitarised', ['demands ukraine-forces/limited']],
    [UA, 'rejected', 'any limits on the size of its army', ['rejects ukraine-forces/limited']],
    [
      EU,
      'said',
      'no caps on the Ukrainian armed forces can be accepted',
      ['rejects ukraine-forces/limited'],
    ],
  ],
  'guarantees for Russia': [
    [
      RU,
      'said',
      'guarantees for Russia have to be part of any treaty',
      ['demands guarantees-for-russia/given'],
    ],
    [
      RU,
      'insisted',
      'that its legitimate security interests be respected',
      ['demands guarantees-for-russia/given'],
    ],
    [
      US,
      'said',
      'Washington was willing to discuss security guarantees for Russia',
      ['ambiguous guarantees-for-russia/given'],
    ],
    [
      UA,
      'dismissed',
      'talk of security guarantees for Moscow',
      ['rejects guarantees-for-russia/given'],
    ],
  ],
  'NATO’s enlargement': [
    [
      RU,
      'demanded',
      'a written halt to the eastward expansion of NATO',
      ['demands nato-enlargement/halted'],
    ],
    [RU, 'opposes', 'NATO expansion', ['rejects nato-enlargement/open']],
    ['NATO', 'said', 'the open door policy must stay', ['demands nato-enlargement/open']],
  ],
  'a pledge not to attack': [
    [
      RU,
      'offered',
      'Europe a written pledge not to attack',
      ['accepts europe-non-aggression/signed'],
    ],
    [EU, 'rejected', 'a non-aggression pact with Moscow', ['rejects europe-non-aggression/signed']],
    [
      RU,
      'said',
      'Moscow is ready to commit in writing not to attack any European state',
      ['accepts europe-non-aggression/signed'],
    ],
  ],
  territory: [
    [
      RU,
      'demands',
      'that Ukrainian troops withdraw from Donbas',
      ['demands territory/ukraine-withdraws'],
    ],
    [UA, 'said', 'Ukraine will not give up its land', ['rejects territory/ukraine-withdraws']],
    [UA, 'ruled out', 'territorial concessions', ['rejects territory/ukraine-withdraws']],
    [
      UA,
      'rejected',
      'Moscow’s demand that Kyiv cede the Donetsk region',
      ['rejects territory/ukraine-withdraws'],
    ],
    [US, 'proposed', 'freezing the current front line', ['accepts territory/line-of-contact']],
    [
      EU,
      'said',
      'Ukraine’s territorial integrity must be respected',
      ['demands territory/restored'],
    ],
    [
      UA,
      'said',
      'it would never recognise Crimea as Russian',
      ['rejects territory/ukraine-withdraws'],
    ],
  ],
  ceasefire: [
    [UA, 'called for', 'a full and unconditional ceasefire', ['demands ceasefire/general']],
    [UA, 'agreed to', 'the American proposal of a 30-day truce', ['accepts ceasefire/general']],
    [RU, 'said', 'a ceasefire without a settlement makes no sense', ['rejects ceasefire/general']],
    [RU, 'said', 'the root causes must be addressed first', ['demands ceasefire/after-settlement']],
    [
      RU,
      'said',
      'a ceasefire is possible only after a settlement',
      ['demands ceasefire/after-settlement'],
    ],
    [RU, 'said', 'the last ceasefire came only after a settlement', []],
    [RU, 'declined to say whether', 'a ceasefire is possible only after a settlement', []],
    [
      RU,
      'said',
      'that first there must be a settlement and then a ceasefire',
      ['demands ceasefire/after-settlement'],
    ],
    [
      UA,
      'said',
      'that first there must be a ceasefire and then a settlement',
      ['demands ceasefire/general'],
    ],
    [
      RU,
      'said',
      'a truce was possible on condition that arms deliveries stop',
      ['conditional ceasefire/general'],
    ],
    [EU, 'urged', 'Russia to accept an immediate ceasefire', ['demands ceasefire/general']],
  ],
  'energy strikes': [
    [
      RU,
      'agreed to',
      'a moratorium on strikes against energy infrastructure',
      ['accepts energy-strikes/moratorium'],
    ],
    [UA, 'proposed', 'an energy truce', ['accepts energy-strikes/moratorium']],
    [
      US,
      'said',
      'both sides should stop hitting power plants',
      ['demands energy-strikes/moratorium'],
    ],
  ],
  'monitoring of a ceasefire': [
    [
      UA,
      'insisted',
      'that any truce be monitored by international observers',
      ['demands ceasefire-monitoring/monitored'],
    ],
    [
      US,
      'said',
      'Washington was ready to help monitor the ceasefire',
      ['accepts ceasefire-monitoring/monitored'],
    ],
  ],
  'exchange of prisoners': [
    [
      UA,
      'called for',
      'an all-for-all exchange of prisoners',
      ['demands prisoner-exchange/exchange'],
    ],
    [RU, 'agreed to', 'swap prisoners of war', ['accepts prisoner-exchange/exchange']],
  ],
  'the grain corridor': [
    [TR, 'wants', 'the Black Sea grain deal revived', ['demands grain-corridor/open']],
    [RU, 'refused to', 'renew the grain initiative', ['rejects grain-corridor/open']],
  ],
  'sanctions on Russia': [
    [RU, 'demanded', 'that sanctions be lifted', ['demands sanctions-relief/lifted']],
    [EU, 'said', 'easing sanctions now would be a mistake', ['rejects sanctions-relief/lifted']],
    [
      EU,
      'said',
      'sanctions would stay in place until Russian troops leave',
      ['conditional sanctions-relief/kept'],
    ],
    [UA, 'urged', 'its partners to impose tougher sanctions', ['demands sanctions-relief/kept']],
    [RU, 'said', 'he had not asked for sanctions relief', []],
    [
      US,
      'said',
      'sanctions could be lifted if Russia stops the war',
      ['conditional sanctions-relief/lifted'],
    ],
  ],
  'secondary tariffs': [
    [
      US,
      'threatened',
      'secondary tariffs on buyers of Russian oil',
      ['accepts secondary-tariffs/imposed'],
    ],
    [
      'China',
      'opposed',
      'tariffs on countries that buy Russian oil',
      ['rejects secondary-tariffs/imposed'],
    ],
  ],
  'EU membership': [
    [
      RU,
      'said',
      'Moscow had no objection to Ukraine joining the European Union',
      ['accepts eu-membership/join'],
    ],
    [UA, 'demanded', 'a date for EU accession', ['demands eu-membership/join']],
  ],
  'an interim administration': [
    [
      RU,
      'proposed',
      'a temporary administration in Kyiv under the United Nations',
      ['accepts interim-administration/un-brokered'],
    ],
    [
      UA,
      'dismissed',
      'the idea of external governance as absurd',
      ['rejects interim-administration/un-brokered'],
    ],
  ],
  'the minerals deal': [
    [US, 'wants', 'Kyiv to sign the minerals deal', ['demands minerals-deal/signed']],
    [UA, 'is ready to', 'sign an agreement on critical minerals', ['accepts minerals-deal/signed']],
  ],
  'economic cooperation': [
    [
      RU,
      'said',
      'Moscow was ready to restore direct flights with the United States',
      ['accepts economic-cooperation/resumed'],
    ],
    [
      EU,
      'ruled out',
      'a return to business as usual with Moscow',
      ['rejects economic-cooperation/resumed'],
    ],
  ],
  'long-range weapons': [
    [UA, 'asked for', 'Tomahawk missiles', ['demands long-range-weapons/supplied']],
    [US, 'declined to', 'supply Tomahawks', ['rejects long-range-weapons/supplied']],
    [
      DE,
      'said',
      'he would not send Taurus cruise missiles',
      ['rejects long-range-weapons/supplied'],
    ],
    [
      RU,
      'warned against',
      'strikes deep inside Russia with Western missiles',
      ['rejects long-range-weapons/supplied'],
    ],
  ],
  'Europe’s seat': [
    [
      EU,
      'insisted',
      'that Europe must have a seat at the table',
      ['demands european-seat/at-table'],
    ],
    [
      EU,
      'said',
      'no deal about Ukraine’s future can be struck without Europe',
      ['demands european-seat/at-table'],
    ],
    [
      RU,
      'sees no place for',
      'Europeans at the negotiating table',
      ['rejects european-seat/at-table'],
    ],
  ],
  'a meeting of the presidents': [
    [UA, 'is ready for', 'a meeting with Putin in any format', ['accepts leaders-meeting/held']],
    [
      RU,
      'said',
      'a summit between Putin and Zelensky was premature',
      ['ambiguous leaders-meeting/held'],
    ],
    [US, 'called for', 'a trilateral summit', ['demands leaders-meeting/held']],
    [RU, 'ruled out', 'a meeting of the two presidents for now', ['rejects leaders-meeting/held']],
  ],
}

for (const [issue, rows] of Object.entries(table)) {
  describe(issue, () => {
    it.each(rows)('%s %s %s', (party, cue, content, expected) => {
      expect(positionsOf(party, cue, content)).toEqual(expected)
    })
  })
}

describe('a position that another party reports', () => {
  it.each<Row>([
    [
      US,
      'said',
      'Putin had agreed to a ceasefire',
      ['[Russia, reported by United States] accepts ceasefire/general'],
    ],
    [
      US,
      'said',
      'that Moscow would accept security guarantees for Ukraine',
      ['[Russia, reported by United States] accepts guarantees-for-ukraine/given'],
    ],
    [
      US,
      'said',
      'Russia had made the concession of letting America and Europe give Article 5-like protection',
      ['[Russia, reported by United States] accepts guarantee-strength/article-5-like'],
    ],
    [
      UA,
      'said',
      'the Kremlin still rejects an unconditional ceasefire',
      ['[Russia, reported by Ukraine] rejects ceasefire/general'],
    ],
    [
      RU,
      'said',
      'the Americans do not support Ukraine’s membership of NATO',
      ['[United States, reported by Russia] rejects nato-membership/join'],
    ],
    [
      US,
      'said',
      '“They want Donbas: Russia demands that Ukraine withdraw from Donbas”',
      ['[Russia, reported by United States] demands territory/ukraine-withdraws'],
    ],
    [
      US,
      'said',
      'NATO membership for Ukraine was unacceptable to Moscow',
      ['[Russia, reported by United States] rejects nato-membership/join'],
    ],
  ])('%s %s %s', (party, cue, content, expected) => {
    expect(positionsOf(party, cue, content)).toEqual(expected)
  })

  it.each<Row>([
    [
      RU,
      'said',
      'Russia would accept security guarantees for Ukraine',
      ['accepts guarantees-for-ukraine/given'],
    ],
    [
      RU,
      'said',
      'we agreed to a moratorium on energy strikes',
      ['accepts energy-strikes/moratorium'],
    ],
    [US, 'said', 'Putin must agree to an unconditional ceasefire', ['demands ceasefire/general']],
    [
      US,
      'urged',
      'Zelensky to accept territorial concessions',
      ['demands territory/ukraine-withdraws'],
    ],
    [UA, 'wants', 'Trump to send Tomahawks', ['demands long-range-weapons/supplied']],
  ])(
    'but not when the holder is the speaker or is only told to: %s %s %s',
    (party, cue, content, expected) => {
      expect(positionsOf(party, cue, content)).toEqual(expected)
    },
  )

  it.each<readonly [text: string, reportedBy: string | undefined]>([
    ['Steve Witkoff said on Monday that Putin had accepted guarantees for Ukraine.', US],
    ['“Wait,” Steve Witkoff told reporters. Putin had accepted guarantees for Ukraine.', undefined],
    ['“Wait,” Steve Witkoff said\n\nPutin had accepted guarantees for Ukraine.', undefined],
  ])('is reported, too, where the statement stands inside another’s: %s', (text, reportedBy) => {
    const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
    const nested: Statement = {
      ...statement(RU, 'x', 'y').made,
      speaker: { name: 'Vladimir Putin', party: RU },
      source: [at('Putin')],
      cue: [at('had accepted')],
      content: [at('guarantees for Ukraine')],
    }
    const [position] = coder(nested, { text, body: [[0, text.length]] }).positions
    expect(position).toMatchObject({ party: RU, stance: 'accepts' })
    expect(position?.reportedBy).toBe(reportedBy)
  })
})

describe('wording that must not be read the other way round', () => {
  it.each<Row>([
    [
      RU,
      'listed',
      'what the terms are: no NATO membership for Kyiv, no foreign troops, and the lifting of sanctions',
      [
        'rejects nato-membership/join',
        'rejects foreign-troops/deployed',
        'demands sanctions-relief/lifted',
      ],
    ],
    [
      RU,
      'said',
      'NATO must accept this, and Ukraine must stay out of NATO and free of foreign troops',
      ['demands nato-membership/excluded', 'rejects foreign-troops/deployed'],
    ],
    [RU, 'demanded', 'that Western sanctions be dropped', ['demands sanctions-relief/lifted']],
    [
      RU,
      'said',
      '“Nobody should doubt that Russia would support a ceasefire”',
      ['accepts ceasefire/general'],
    ],
    [
      RU,
      'said',
      'we have never objected to Ukraine joining the EU',
      ['accepts eu-membership/join'],
    ],
    [RU, 'has never opposed', 'Ukraine joining the EU', ['accepts eu-membership/join']],
    [
      UA,
      'said',
      'there was no doubt that Ukraine will join NATO',
      ['accepts nato-membership/join'],
    ],
    [
      RU,
      'said',
      'Moscow would not agree to any ceasefire until there was a settlement',
      ['rejects ceasefire/general', 'demands ceasefire/after-settlement'],
    ],
    [
      RU,
      'said',
      'neither NATO membership nor foreign bases were acceptable',
      ['rejects nato-membership/join', 'rejects foreign-troops/deployed'],
    ],
    [
      US,
      'said',
      'Ukraine would not join NATO and would not get its land back',
      ['rejects nato-membership/join'],
    ],
    [
      RU,
      'wants',
      'guarantees that NATO will not expand eastward',
      ['demands nato-enlargement/halted'],
    ],
    [
      UA,
      'is against',
      'the withdrawal of Ukrainian troops from Donbas: “That will not happen.”',
      ['rejects territory/ukraine-withdraws'],
    ],
    [
      UA,
      'said',
      'he would not sign a minerals deal that did not include security guarantees',
      ['conditional minerals-deal/signed', 'demands guarantees-for-ukraine/given'],
    ],
    [
      RU,
      'has',
      'a negative attitude to European peacekeepers',
      ['rejects foreign-troops/deployed'],
    ],
    [UA, 'is not going to', 'give up Donbas', ['rejects territory/ukraine-withdraws']],
    [
      RU,
      'is keen on',
      'renewing economic ties with Washington',
      ['accepts economic-cooperation/resumed'],
    ],
    [EU, 'said', 'Ukraine belongs in the European Union', ['accepts eu-membership/join']],
    [
      TR,
      'said',
      'Ukraine and Russia agreed to swap 500 prisoners each',
      [
        '[Ukraine, reported by Turkey] accepts prisoner-exchange/exchange',
        '[Russia, reported by Turkey] accepts prisoner-exchange/exchange',
      ],
    ],
    [
      US,
      'told',
      '“Putin agreed that the United States could offer Article 5-like protection”',
      ['[Russia, reported by United States] accepts guarantee-strength/article-5-like'],
    ],
  ])('%s %s %s', (party, cue, content, expected) => {
    expect(positionsOf(party, cue, content)).toEqual(expected)
  })

  it.each<readonly [string, string, string]>([
    [RU, 'declined to say', 'whether Putin would meet Zelensky'],
    [US, 'would not comment on', 'security guarantees for Ukraine'],
    [RU, 'denied', 'that Moscow had accepted a ceasefire'],
    [RU, 'said', '“They never mention guarantees for Moscow”'],
    [UA, 'said', 'the minerals agreement offered Ukraine no security guarantees'],
    [UA, 'did not rule out', 'holding elections during a ceasefire'],
    [UA, 'proposed', 'elections following a ceasefire'],
  ])('nor be read at all: %s %s %s', (party, cue, content) => {
    expect(positionsOf(party, cue, content)).toEqual([])
  })

  it.each<Row>([
    [
      UA,
      'said',
      'Kyiv promised not to use force or enter into military alliances',
      ['rejects nato-membership/join'],
    ],
    [
      UA,
      'said',
      'it was ready to meet Putin even without a ceasefire',
      ['ambiguous ceasefire/general', 'accepts leaders-meeting/held'],
    ],
    [RU, 'said', 'negotiations on security guarantees should be held in private', []],
    [
      RU,
      'said',
      'the issue of NATO membership is out of the question',
      ['rejects nato-membership/join'],
    ],
    [
      EU,
      'said',
      'the guarantees would not involve NATO membership',
      ['rejects nato-membership/join'],
    ],
    [RU, 'said', 'European troops in Ukraine would amount to foreign intervention', []],
    [
      US,
      'said',
      'this would be in lieu of NATO membership for Ukraine',
      ['rejects nato-membership/join'],
    ],
    [
      UA,
      'said',
      'that if Russia refuses, new sanctions will be necessary',
      ['demands sanctions-relief/kept'],
    ],
    [UA, 'said', 'Russia cannot provide security guarantees', ['rejects guarantors/with-russia']],
    [
      RU,
      'said',
      'Kyiv must abandon its NATO aspirations, recognise the new territorial realities',
      ['rejects nato-membership/join', 'demands territory/ukraine-withdraws'],
    ],
    [
      RU,
      'warned',
      'that any guarantees offered without Moscow’s consent would be unacceptable',
      ['demands guarantors/with-russia'],
    ],
    [UA, 'said', 'he would host talks in Kyiv or in a neutral country', []],
    [RU, 'said', 'Ukraine must be a neutral country', ['demands neutrality/neutral']],
    [
      RU,
      'said',
      'foreign troops would be unnecessary if a deal were reached',
      ['rejects foreign-troops/deployed'],
    ],
    [
      UA,
      'said',
      'Kyiv was prepared to abandon its bid to join NATO if others help',
      ['ambiguous nato-membership/join'],
    ],
    [
      RU,
      'said',
      'he did not see the point in foreign troops in Ukraine',
      ['rejects foreign-troops/deployed'],
    ],
    [
      RU,
      'demanded',
      'a written commitment to stop extending NATO to the east',
      ['demands nato-enlargement/halted'],
    ],
  ])('%s %s %s', (party, cue, content, expected) => {
    expect(positionsOf(party, cue, content).toSorted()).toEqual(expected.toSorted())
  })

  it('does not hang on the verb that reports it', () => {
    const verbs = [LEXICON.speech, LEXICON.claim, LEXICON.thought].join(' ').split(' ')
    // To insist is to demand, to weigh and to expect is to leave open, to doubt tells no stance.
    const taking = ['insist', 'consider', 'weigh', 'expect', 'doubt', 'lie', 'pretend', 'debate']
    const forms = verbs.flatMap((verb) => [
      `${verb}s`,
      verb.endsWith('e') ? `${verb}d` : `${verb}ed`,
    ])
    const others = forms.filter(
      (form) => !`${positionsOf(UA, form, 'that Kyiv accepts a truce')}`.startsWith('accepts'),
    )
    expect(others.filter((form) => !taking.some((verb) => form.startsWith(verb)))).toEqual([])
  })

  it('is nobody’s stance when someone who speaks for no party relays it', () => {
    const { made, article } = statement(RU, 'rejected', 'NATO membership for Ukraine')
    const relayed: Statement = { ...made, relays: [{ name: 'An analyst', kind: 'person' }] }
    expect(coder(relayed, article).positions).toEqual([])
    const told: Statement = { ...made, relays: [{ name: 'Steve Witkoff', kind: 'person' }] }
    expect(coder(told, article).positions).toMatchObject([{ party: RU, reportedBy: US }])
  })
})

describe('an accusation', () => {
  it.each<Row>([
    [
      UA,
      'accused',
      'Russia of striking energy plants again',
      ['Russia: energy-strikes/moratorium'],
    ],
    [
      RU,
      'said',
      'Ukraine had attacked Russian oil refineries',
      ['Ukraine: energy-strikes/moratorium'],
    ],
    [
      UA,
      'accused',
      'Moscow of violating the ceasefire within hours',
      ['Russia: ceasefire/general'],
    ],
    [RU, 'said', 'Kyiv had violated the energy truce', ['Ukraine: energy-strikes/moratorium']],
    [
      US,
      'said',
      'Kyiv was trying to back out of the minerals deal',
      ['Ukraine: minerals-deal/signed'],
    ],
  ])('is an allegation, not a stance: %s %s %s', (party, cue, content, expected) => {
    const { positions, allegations } = code(party, cue, content)
    expect(allegations.map((a) => `${a.accused}: ${a.issue}/${a.option}`)).toEqual(expected)
    expect(positions).toEqual([])
  })
})

it('is no accusation of an act that is only wished or foretold', () => {
  expect(code(UA, 'said', 'Moscow must not be allowed to strike power plants').allegations).toEqual(
    [],
  )
})

describe('any statement', () => {
  it('gives the words of a condition', () => {
    const [position] = code(UA, 'said', 'a truce is acceptable if it is monitored').positions
    expect(position).toMatchObject({ stance: 'conditional', condition: 'if it is monitored' })
  })

  it('gives no position when its speaker speaks for no party', () => {
    const { made, article } = statement(RU, 'rejected', 'NATO membership for Ukraine')
    expect(coder({ ...made, speaker: { name: 'An analyst' } }, article).positions).toEqual([])
    expect(coder({ ...made, speaker: null }, article).positions).toEqual([])
  })

  it('is coded without a throw, with evidence inside its content', () => {
    const word = fc.constantFrom(
      ...'Russia Ukraine NATO not no will reject demand troops Europe guarantees without if only ceasefire accept , . “ ” ? - … and Article 5 sanctions lifted 😀'.split(
        ' ',
      ),
    )
    const prose = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(prose, prose, fc.constantFrom(RU, UA, US), (cue, content, party) => {
        const { made, article } = statement(party, cue, content)
        const { positions, allegations } = coder(made, article)
        for (const { evidence, confidence } of [...positions, ...allegations]) {
          expect(made.content.some((span) => contains(span, evidence))).toBe(true)
          expect(evidence[0]).toBeLessThan(evidence[1])
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
