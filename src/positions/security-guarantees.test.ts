import { describe, expect, it } from 'vitest'
import { positionsOf } from '../../test/code-statement.ts'
import { loadCodebook } from './load-codebook.ts'
import { createMentionFinder } from './mentions.ts'
import { wordsOf } from './words.ts'

/** What the packaged codebook's phrases meet, and what they must not be taken in by. */
const codebook = loadCodebook()

const RU = 'Russia'
const UA = 'Ukraine'
const US = 'United States'
const EU = 'Europe'
const UK = 'United Kingdom'
const FR = 'France'
const DE = 'Germany'
const TR = 'Turkey'
const CN = 'China'
const UN = 'United Nations'

type Row = readonly [party: string, cue: string, content: string, expected: readonly string[]]

const named: Readonly<Record<string, readonly Row[]>> = {
  'guarantees-for-ukraine': [
    [
      UA,
      'said',
      'Kyiv needs protection against a new Russian invasion',
      ['demands guarantees-for-ukraine/given'],
    ],
    [UA, 'will not accept', 'being left unprotected', ['rejects guarantees-for-ukraine/none']],
    [
      DE,
      'said',
      'it is prepared to guarantee the security of a sovereign Ukraine',
      ['accepts guarantees-for-ukraine/given'],
    ],
    [
      RU,
      'said',
      'Moscow understands that Kyiv will get some security guarantees and does not object to that',
      ['accepts guarantees-for-ukraine/given'],
    ],
  ],
  'guarantee-strength': [
    [
      RU,
      'rejects',
      'an analogue of Article 5 for Ukraine',
      ['rejects guarantee-strength/article-5-like'],
    ],
    [
      RU,
      'rejects',
      'analogues of Article 5 of NATO',
      ['rejects guarantee-strength/article-5-like'],
    ],
    [
      RU,
      'said',
      'nobody will be obliged to fight for Ukraine',
      ['rejects guarantee-strength/article-5-like'],
    ],
    [
      FR,
      'proposed',
      'extending Article 5 coverage to Ukraine',
      ['accepts guarantee-strength/article-5-like'],
    ],
    [
      EU,
      'proposed',
      'arming Ukraine to the teeth as a steel porcupine',
      ['accepts guarantee-strength/assistance'],
    ],
    [
      US,
      'offered',
      'weapons, training and intelligence as guarantees',
      ['accepts guarantee-strength/assistance'],
    ],
  ],
  guarantors: [
    [RU, 'said', 'Western guarantees for Ukraine are unacceptable', ['rejects guarantors/western']],
    [
      UA,
      'said',
      'it is absurd for Russia to guarantee Ukraine’s security',
      ['rejects guarantors/with-russia'],
    ],
    [UA, 'said', 'an aggressor cannot be a guarantor', ['rejects guarantors/with-russia']],
    [
      EU,
      'said',
      'Moscow has no say in the guarantees for Ukraine',
      ['rejects guarantors/with-russia'],
    ],
    [
      RU,
      'insists',
      'that Russia take part in the system of guarantees',
      ['demands guarantors/with-russia'],
    ],
    [
      RU,
      'said',
      'one-sided guarantees aimed against Russia are unacceptable',
      ['demands guarantors/with-russia'],
    ],
    [
      RU,
      'supports',
      'guarantees from the permanent members of the Security Council',
      ['accepts guarantors/permanent-five-plus'],
    ],
  ],
  'activation-rule': [
    [
      EU,
      'said',
      'the guarantors should decide by qualified majority',
      ['demands activation-rule/majority'],
    ],
    [
      EU,
      'said',
      'the response to a new attack must be automatic',
      ['demands activation-rule/each-acts'],
    ],
    [
      FR,
      'proposed',
      'that guarantors act individually or collectively',
      ['accepts activation-rule/each-acts'],
    ],
  ],
  'nato-membership': [
    [UA, 'wants', 'to be invited into the alliance', ['demands nato-membership/join']],
    [
      RU,
      'demanded',
      'legal guarantees that Ukraine will never join NATO',
      ['rejects nato-membership/join'],
    ],
    [US, 'said', 'no NATO for Ukraine', ['rejects nato-membership/join']],
    [DE, 'said', 'Germany backs Ukraine on its way to NATO', ['accepts nato-membership/join']],
    [
      UA,
      'said',
      'the country will not give up its constitutional course towards NATO',
      ['demands nato-membership/join'],
    ],
    [
      RU,
      'demanded',
      'guarantees that Ukraine would not be admitted to NATO',
      ['rejects nato-membership/join'],
    ],
  ],
  neutrality: [
    [RU, 'said', 'Kyiv should be barred from military blocs', ['demands neutrality/neutral']],
    [
      'NATO',
      'said',
      'Ukraine must be free to decide which alliances it joins',
      ['demands neutrality/free-to-ally'],
    ],
  ],
  'foreign-troops': [
    [RU, 'demanded', 'withdrawing foreign troops from Ukraine', ['demands foreign-troops/none']],
    [RU, 'demanded', 'pulling foreign troops out of Ukraine', ['demands foreign-troops/none']],
    [RU, 'wants', 'all foreign troops pulled out of Ukraine', ['demands foreign-troops/none']],
    [
      RU,
      'said',
      'stationing Western units in Ukraine will not be tolerated',
      ['rejects foreign-troops/deployed'],
    ],
    [RU, 'demands', 'that foreign troops leave Ukraine', ['demands foreign-troops/none']],
    [
      RU,
      'called for',
      'the pullout of NATO instructors from Ukraine',
      ['demands foreign-troops/none'],
    ],
    [
      RU,
      'demands',
      'that NATO countries pull their instructors out of Ukraine',
      ['demands foreign-troops/none'],
    ],
    [
      RU,
      'wants',
      'all foreign military personnel to leave Ukraine',
      ['demands foreign-troops/none'],
    ],
    [UA, 'said', 'foreign troops must not leave Ukraine', ['rejects foreign-troops/none']],
  ],
  'ukraine-forces': [
    [EU, 'rejects', 'caps on Kyiv’s forces', ['rejects ukraine-forces/limited']],
    [UA, 'agreed to', 'an army of 800,000 in peacetime', ['accepts ukraine-forces/limited']],
    [RU, 'demanded', 'that Kyiv cut its army', ['demands ukraine-forces/limited']],
    [RU, 'said', 'Ukraine must disarm', ['demands ukraine-forces/limited']],
    [UK, 'said', 'Ukraine’s armed forces must be strong', ['demands ukraine-forces/unlimited']],
    [
      UA,
      'said',
      'our army must remain strong and unrestricted',
      ['demands ukraine-forces/unlimited'],
    ],
    [
      EU,
      'insists',
      'that no limits be placed on Ukraine’s forces',
      ['rejects ukraine-forces/limited'],
    ],
    [RU, 'said', 'the militarisation of Ukraine must end', ['demands ukraine-forces/limited']],
    [
      UA,
      'said',
      'we will not agree to any reduction of our armed forces',
      ['rejects ukraine-forces/limited'],
    ],
    [
      RU,
      'said',
      'the number of Ukrainian soldiers must not exceed 600,000',
      ['demands ukraine-forces/limited'],
    ],
  ],
  'guarantees-for-russia': [
    [
      UA,
      'said',
      'giving security guarantees to the aggressor is absurd',
      ['rejects guarantees-for-russia/given'],
    ],
    [
      RU,
      'demands',
      'assurances that Ukraine will pose no threat',
      ['demands guarantees-for-russia/given'],
    ],
    [RU, 'said', 'the security of Russia must be ensured', ['demands guarantees-for-russia/given']],
    [
      RU,
      'said',
      'Russia must be given reliable guarantees of its security',
      ['demands guarantees-for-russia/given'],
    ],
    [
      RU,
      'said',
      'any agreement must ensure the security of Russia',
      ['demands guarantees-for-russia/given'],
    ],
    [
      UA,
      'said',
      'guarantees to the invader are unthinkable',
      ['rejects guarantees-for-russia/given'],
    ],
    [
      RU,
      'demands',
      'security guarantees from NATO for Russia',
      ['demands guarantees-for-russia/given'],
    ],
    [
      EU,
      'said',
      'security guarantees for the aggressor are absurd',
      ['rejects guarantees-for-russia/given'],
    ],
  ],
  'nato-enlargement': [
    [RU, 'demanded', 'NATO stop its eastward expansion', ['demands nato-enlargement/halted']],
    [
      RU,
      'wants',
      'the alliance to stop its expansion towards Russian borders',
      ['demands nato-enlargement/halted'],
    ],
    [RU, 'urged', 'the bloc to stop its eastward expansion', ['demands nato-enlargement/halted']],
    [
      RU,
      'demanded',
      'that NATO roll back its deployments in Eastern Europe',
      ['demands nato-enlargement/halted'],
    ],
    [
      RU,
      'wants',
      'NATO to roll back deployments to the 1997 line',
      ['demands nato-enlargement/halted'],
    ],
    [RU, 'wants', 'NATO’s eastward enlargement stopped', ['demands nato-enlargement/halted']],
    [RU, 'demands', 'that NATO halt any further enlargement', ['demands nato-enlargement/halted']],
    [RU, 'said', 'the expansion of NATO must stop', ['demands nato-enlargement/halted']],
    [
      RU,
      'demanded',
      'that the alliance renounce further expansion',
      ['demands nato-enlargement/halted'],
    ],
    [
      RU,
      'demands',
      'that NATO pull its forces back to the lines of 1997',
      ['demands nato-enlargement/halted'],
    ],
  ],
  'europe-non-aggression': [
    [
      RU,
      'suggested',
      'reciprocal written guarantees that neither side will attack the other',
      ['accepts europe-non-aggression/signed'],
    ],
    [
      RU,
      'is ready to',
      'enshrine in law its promise not to attack NATO members',
      ['accepts europe-non-aggression/signed'],
    ],
  ],
  territory: [
    [UA, 'said', 'Kyiv will never give land to Russia', ['rejects territory/ukraine-withdraws']],
    [
      US,
      'said',
      'Ukraine would have to hand some territory to Moscow',
      ['demands territory/ukraine-withdraws'],
    ],
    [
      RU,
      'insists',
      'that Kyiv pull its army out of Donbas',
      ['demands territory/ukraine-withdraws'],
    ],
    [
      EU,
      'will not accept',
      'Russia’s annexation of Crimea',
      ['rejects territory/ukraine-withdraws'],
    ],
    [
      US,
      'proposed',
      'that Kyiv give Russia the rest of Donetsk',
      ['accepts territory/ukraine-withdraws'],
    ],
    [UA, 'said', 'Crimea will be liberated', ['accepts territory/restored']],
    [
      EU,
      'demands',
      'an immediate and unconditional Russian withdrawal from Ukraine',
      ['demands territory/restored'],
    ],
    [UA, 'wants', 'all its occupied land back', ['demands territory/restored']],
    [
      UA,
      'said',
      'Ukraine will not give Russia a single inch of land',
      ['rejects territory/ukraine-withdraws'],
    ],
    [
      UA,
      'demanded',
      'the withdrawal of Russian forces from all occupied regions',
      ['demands territory/restored'],
    ],
  ],
  ceasefire: [
    [UA, 'said', 'the killing must stop first', ['demands ceasefire/general']],
    [
      RU,
      'said',
      'first a comprehensive settlement has to be reached, then a ceasefire',
      ['demands ceasefire/after-settlement'],
    ],
    [US, 'said', 'the shooting has to stop', ['demands ceasefire/general']],
    [US, 'said', 'he wants the killing to stop now', ['demands ceasefire/general']],
  ],
  'energy-strikes': [
    [
      RU,
      'said',
      'strikes on Ukraine’s energy sector will continue',
      ['accepts energy-strikes/none'],
    ],
    [
      EU,
      'called for',
      'a halt to attacks on civilian infrastructure',
      ['demands energy-strikes/moratorium'],
    ],
  ],
  'ceasefire-monitoring': [
    [UA, 'said', 'Kyiv was ready to observe a 30-day ceasefire', ['accepts ceasefire/general']],
    [RU, 'said', 'Moscow will observe the truce', ['accepts ceasefire/general']],
    [
      UA,
      'wants',
      'a monitoring mission led by Washington',
      ['demands ceasefire-monitoring/monitored'],
    ],
    [UA, 'said', 'Russia must observe the ceasefire', ['demands ceasefire/general']],
    [US, 'urged', 'both sides to observe an Easter truce', ['demands ceasefire/general']],
    [RU, 'is ready to', 'observe a ceasefire on May 9', ['accepts ceasefire/general']],
  ],
  'prisoner-exchange': [
    [UA, 'insists on', 'the return of abducted children', ['demands prisoner-exchange/exchange']],
    [UA, 'said', 'all prisoners must come home', ['demands prisoner-exchange/exchange']],
    [UA, 'demands', 'that Russia return deported children', ['demands prisoner-exchange/exchange']],
    [UA, 'wants', 'civilian hostages freed', ['demands prisoner-exchange/exchange']],
    [
      RU,
      'said',
      'the exchange of the wounded and seriously ill will go ahead',
      ['accepts prisoner-exchange/exchange'],
    ],
    [
      UA,
      'said',
      'we must bring our people home from captivity',
      ['demands prisoner-exchange/exchange'],
    ],
    [
      UA,
      'called for',
      'the repatriation of kidnapped Ukrainian children',
      ['demands prisoner-exchange/exchange'],
    ],
    [UA, 'said', 'humanitarian exchanges should resume', ['demands prisoner-exchange/exchange']],
    [UA, 'said', 'abducted children must be returned', ['demands prisoner-exchange/exchange']],
    [
      UA,
      'said',
      'all of our people must be brought home from Russian captivity',
      ['demands prisoner-exchange/exchange'],
    ],
  ],
  'grain-corridor': [
    [UA, 'said', 'the corridor for grain ships will stay open', ['accepts grain-corridor/open']],
    [UA, 'said', 'ports in Odesa must be unblocked', ['demands grain-corridor/open']],
    [UA, 'said', 'shipping in the Black Sea must be safe', ['demands grain-corridor/open']],
  ],
  'sanctions-relief': [
    [RU, 'said', 'the sanctions have to go', ['demands sanctions-relief/lifted']],
    [RU, 'said', 'all Western sanctions must go', ['demands sanctions-relief/lifted']],
    [
      US,
      'said',
      'sanctions will come off if there’s a deal',
      ['conditional sanctions-relief/lifted'],
    ],
    [EU, 'said', 'the sanctions must go on', ['demands sanctions-relief/kept']],
    [DE, 'said', 'the sanctions cannot be loosened now', ['rejects sanctions-relief/lifted']],
  ],
  'secondary-tariffs': [
    [
      US,
      'will impose',
      'a 25 percent penalty on India for buying Russian oil',
      ['accepts secondary-tariffs/imposed'],
    ],
    [
      US,
      'is ready to',
      'punish countries buying oil from Russia',
      ['accepts secondary-tariffs/imposed'],
    ],
    [
      CN,
      'rejects',
      'tariffs over its purchases of Russian crude',
      ['rejects secondary-tariffs/imposed'],
    ],
    [
      UA,
      'welcomed',
      'tariffs on those who do business with Russia',
      ['accepts secondary-tariffs/imposed'],
    ],
  ],
  'eu-membership': [
    [RU, 'wants', 'Ukraine kept out of the European Union', ['demands eu-membership/excluded']],
    [
      UA,
      'said',
      'the EU should give Ukraine a clear date of accession',
      ['demands eu-membership/join'],
    ],
    [UA, 'wants', 'Ukraine to become a full member of the EU', ['demands eu-membership/join']],
  ],
  'economic-cooperation': [
    [UA, 'opposes', 'any return to trade with Russia', ['rejects economic-cooperation/resumed']],
  ],
  'long-range-weapons': [
    [RU, 'insists on', 'a halt to Western military aid', ['demands long-range-weapons/none']],
    [
      RU,
      'said',
      'Western arms supplies to Ukraine must cease',
      ['demands long-range-weapons/none'],
    ],
    [UA, 'needs', 'deep-strike capabilities', ['demands long-range-weapons/supplied']],
    [
      UA,
      'said',
      'long-range strikes on Russia must be allowed',
      ['demands long-range-weapons/supplied'],
    ],
    [RU, 'demands', 'that arms supplies to Kyiv be stopped', ['demands long-range-weapons/none']],
    [RU, 'said', 'Western arms deliveries to Kyiv must end', ['demands long-range-weapons/none']],
  ],
  'european-seat': [
    [
      DE,
      'said',
      'peace in Ukraine cannot be negotiated over Europe’s head',
      ['demands european-seat/at-table'],
    ],
  ],
  'leaders-meeting': [
    [
      UA,
      'wants',
      'a face-to-face meeting with the Russian president',
      ['demands leaders-meeting/held'],
    ],
    [UA, 'proposed', 'direct talks between the presidents', ['accepts leaders-meeting/held']],
  ],
  'words beside it that name another place or end': [
    [
      US,
      'said',
      'after ending the war in Gaza he will get Putin to accept a ceasefire in Ukraine',
      ['accepts ceasefire/general'],
    ],
    [TR, 'said', 'Turkey supports Ukraine’s territorial integrity', ['accepts territory/restored']],
    [UK, 'said', 'Britain supports Ukraine joining the EU', ['accepts eu-membership/join']],
    [TR, 'said', 'Turkey backs Ukraine’s NATO membership', ['accepts nato-membership/join']],
    [RU, 'said', 'Moscow says Ukraine must leave Donbas', ['demands territory/ukraine-withdraws']],
    [UA, 'said', 'Russia needs to leave Crimea', ['demands territory/restored']],
    [
      EU,
      'said',
      'sanctions on Russia will be extended, like those on Iran',
      ['accepts sanctions-relief/kept'],
    ],
    [
      RU,
      'said',
      'Western sanctions on Russia and Belarus must be lifted',
      ['demands sanctions-relief/lifted'],
    ],
    [
      US,
      'said',
      'Ukraine, like Israel, should receive security guarantees',
      ['demands guarantees-for-ukraine/given'],
    ],
    [
      RU,
      'said',
      'sanctions on Russian oil and gas companies must be lifted',
      ['demands sanctions-relief/lifted'],
    ],
    [
      RU,
      'demanded',
      'that EU sanctions against Russian banks and ships be dropped',
      ['demands sanctions-relief/lifted'],
    ],
    [
      EU,
      'said',
      'sanctions on Russian gas exports must not be lifted',
      ['rejects sanctions-relief/lifted'],
    ],
    [
      EU,
      'said',
      'sanctions on Russia must stay until its troops go home',
      ['demands sanctions-relief/kept'],
    ],
    [EU, 'said', 'sanctions on Russian oil companies will stay', ['accepts sanctions-relief/kept']],
  ],
}

/** News of other wars, of trade, sport and domestic politics in words that are near. */
const another: Readonly<
  Record<string, readonly (readonly [party: string, cue: string, content: string])[]>
> = {
  'guarantees-for-ukraine': [
    [US, 'said', 'guarantees for consumers must be strengthened'],
    [DE, 'demanded', 'loan guarantees for small firms'],
    [TR, 'demanded', 'security guarantees for the Turkish Cypriots in Cyprus'],
    [TR, 'wants', 'guarantees for Cyprus to be kept'],
    [US, 'said', 'the loan guarantees for farmers will be extended'],
    [DE, 'demanded', 'price guarantees for gas customers'],
    [EU, 'said', 'constitutional guarantees for minorities must be respected in Hungary'],
    [TR, 'demanded', 'security guarantees for the Turkish Cypriots'],
    [US, 'said', 'Israel needs security guarantees from Egypt'],
    [CN, 'called for', 'guarantees of safe passage in the Strait of Hormuz'],
  ],
  guarantors: [
    [CN, 'said', 'permanent members of the Security Council must act on Gaza'],
    [UN, 'urged', 'the permanent members of the Security Council to stop vetoing aid'],
    [CN, 'said', 'China, the US and France should cooperate on climate'],
    [US, 'said', 'the backstop in the Brexit treaty was a mistake'],
    [CN, 'said', 'trade talks between China, the United States and Britain must continue'],
    [US, 'said', 'the talks could go on without Russia’s participation'],
    [FR, 'said', 'Games without Russia’s participation are right'],
    [EU, 'said', 'a summit without Russian participation makes no sense'],
    [CN, 'said', 'China and the US, together with Britain, should agree on AI safety'],
    [EU, 'said', 'it will hold elections without Russian participation'],
  ],
  'activation-rule': [
    [EU, 'wants', 'to abolish unanimity in foreign policy'],
    [UN, 'said', 'the Security Council adopted the resolution unanimously'],
    [EU, 'said', 'the EU budget needs the approval of all member states'],
    [US, 'said', 'the Supreme Court should be unanimous on tariffs'],
    [EU, 'urged', 'Hungary to drop its veto on assistance'],
    [EU, 'said', 'the decision on Hungary must be taken unanimously'],
    [US, 'welcomed', 'the unanimous ruling of the court'],
    [EU, 'said', 'qualified majority voting should be extended to foreign policy'],
  ],
  'nato-membership': [
    ['NATO', 'welcomed', 'Sweden’s NATO membership'],
    [TR, 'opposed', 'Sweden joining NATO'],
    [RU, 'said', 'Finland joining NATO was a mistake'],
    [US, 'said', 'NATO members must spend 5 percent of GDP'],
    [UK, 'said', 'Scotland could not join NATO after independence'],
    [TR, 'blocked', 'Sweden’s bid to join NATO'],
    [RU, 'said', 'Georgia will never join NATO'],
    [UK, 'said', 'joining the NATO exercise was right'],
    [US, 'said', 'a NATO member must pay its bills'],
  ],
  neutrality: [
    [DE, 'said', 'climate neutrality by 2045 will remain the goal'],
    [EU, 'demands', 'carbon neutrality by 2050'],
    [FR, 'insists on', 'religious neutrality in schools'],
    [US, 'wants', 'net neutrality rules scrapped'],
    [TR, 'said', 'Turkey will remain neutral in the conflict between Iran and Israel'],
    [US, 'said', 'the referee must be neutral'],
    [EU, 'said', 'Switzerland’s neutrality must be respected'],
    [EU, 'said', 'Austria will remain neutral'],
    [US, 'said', 'Switzerland will stay neutral'],
    [UK, 'said', 'the civil service must remain neutral'],
  ],
  'foreign-troops': [
    [US, 'said', 'it would not send troops to Haiti'],
    [US, 'said', 'it will withdraw US troops from Syria'],
    [US, 'will pull', 'American troops out of Iraq'],
    ['NATO', 'said', 'NATO troops on the eastern flank will be reinforced'],
    [DE, 'will', 'station a brigade in Lithuania'],
    [US, 'wants', 'an international stabilisation force in Gaza'],
    [TR, 'is ready to', 'send troops to Gaza'],
    [UN, 'said', 'UN peacekeepers in Lebanon must be protected'],
    [CN, 'said', 'its peacekeepers in South Sudan will stay'],
    [US, 'said', 'it would not put boots on the ground in Iran'],
  ],
  'ukraine-forces': [
    [US, 'wants', 'to cut US forces in Germany'],
    [US, 'said', 'Gaza must be demilitarised'],
    [US, 'said', 'Gaza’s demilitarisation is a must'],
  ],
  'guarantees-for-russia': [
    [CN, 'demanded', 'respect for its legitimate security interests in the South China Sea'],
    [TR, 'said', 'Turkey’s legitimate security concerns in Syria must be respected'],
    [RU, 'said', 'Russia will provide guarantees to investors'],
  ],
  'nato-enlargement': [
    [CN, 'wants', 'an open door policy for foreign investors'],
    [US, 'said', 'it will end its open door policy on migration'],
    [RU, 'wants', 'further expansion of trade with India'],
  ],
  'europe-non-aggression': [[CN, 'is ready to', 'give a legally binding guarantee on tariffs']],
  territory: [
    [EU, 'said', 'it will not recognise the election result'],
    [FR, 'decided to', 'recognise a Palestinian state'],
    [FR, 'will', 'recognise the State of Palestine'],
    [EU, 'supports', 'the sovereignty and territorial integrity of Syria'],
    [TR, 'supports', 'the territorial integrity of Somalia'],
    [CN, 'said', 'Serbia’s territorial integrity must be respected'],
    [US, 'said', 'we must leave the area before the storm'],
    [UK, 'wants', 'to free up land for housing'],
    [FR, 'wants', 'the current line of credit extended'],
    [US, 'said', 'his party would not give up the region’s votes'],
  ],
  ceasefire: [
    [UN, 'called for', 'an immediate ceasefire in Gaza'],
    [US, 'said', 'the Gaza ceasefire must hold'],
    [UN, 'called for', 'a truce in Sudan'],
    [CN, 'called for', 'a ceasefire in Gaza'],
    [FR, 'demanded', 'an immediate ceasefire in Gaza'],
    [TR, 'said', 'the truce between Israel and Hamas must hold'],
    [UN, 'urged', 'a humanitarian truce in Sudan'],
    [US, 'said', 'Thailand and Cambodia agreed to a ceasefire'],
    [US, 'urged', 'Hamas to accept the ceasefire'],
    [US, 'agreed to', 'a tariff truce with China'],
  ],
  'energy-strikes': [
    [US, 'urged', 'Israel not to strike Iran’s oil facilities'],
    [US, 'said', 'Israel must not attack Iranian energy sites'],
    [DE, 'said', 'the debate’s attacks on nuclear energy should stop'],
    [EU, 'proposed', 'a moratorium on pipeline construction'],
    [US, 'said', 'a moratorium on offshore wind power will stay'],
    [US, 'wants', 'Israel to stop attacks on Iran’s refineries'],
  ],
  'ceasefire-monitoring': [
    [UN, 'wants', 'to monitor the ceasefire in Gaza'],
    [UN, 'said', 'ceasefire monitors in Lebanon must be protected'],
    [EU, 'wants', 'a mechanism for monitoring emissions'],
    [RU, 'said', 'its satellite monitoring of forest fires should improve'],
    [UN, 'wants', 'a verification mechanism for Iran’s nuclear sites'],
    [US, 'said', 'drone monitoring of wildfires will go on'],
    [TR, 'said', 'the Syrian truce must be monitored'],
    [US, 'will', 'enforce the ceasefire between Israel and Hezbollah'],
  ],
  'prisoner-exchange': [
    [US, 'demanded', 'that Hamas release the hostages'],
    [US, 'wants', 'the release of Israeli hostages'],
    [TR, 'supports', 'a prisoner exchange between Israel and Hamas'],
    [EU, 'wants', 'Belarus to release political prisoners'],
    [US, 'welcomed', 'the release of prisoners in Belarus'],
    [US, 'wants', 'an American detainee released by Venezuela'],
    [FR, 'demanded', 'the release of French detainees in Iran'],
    [US, 'demanded', 'the release of every hostage held by Hamas'],
    [US, 'said', 'the prisoner swap with Iran was a mistake'],
    [US, 'said', 'the exchange of hostages for prisoners between Israel and Hamas will begin'],
  ],
  'grain-corridor': [
    [US, 'wants', 'free passage through the Panama Canal'],
    [US, 'said', 'safe passage in the Strait of Hormuz must be ensured'],
    [EU, 'wants', 'free navigation in the Red Sea'],
    [UN, 'wants', 'a safe passage for civilians in Gaza'],
    [UN, 'wants', 'a maritime corridor to Gaza'],
    [US, 'said', 'free shipping for parcels will end'],
  ],
  'sanctions-relief': [
    [US, 'said', 'sanctions on Iran will be lifted'],
    [US, 'said', 'it would lift sanctions on Syria'],
    [EU, 'said', 'it will keep sanctions on Iran in place'],
    [US, 'said', 'sanctions on Syria will be lifted'],
    [EU, 'agreed to', 'ease sanctions against Syria'],
    [US, 'demanded', 'new sanctions on Iran'],
    [FR, 'said', 'snapback sanctions on Iran must stay'],
    [US, 'wants', 'tougher sanctions on Venezuela'],
    [EU, 'wants', 'to drop restrictions on pesticides'],
    [UK, 'will', 'lift restrictions on onshore wind'],
  ],
  'secondary-tariffs': [
    [US, 'threatened', 'a 50% tariff on Brazil'],
    [US, 'threatened', 'secondary tariffs on buyers of Venezuelan oil'],
    [DE, 'criticised', 'the hefty tariffs on machinery'],
  ],
  'eu-membership': [
    [EU, 'said', 'Moldova will join the EU'],
    [EU, 'backs', 'Montenegro’s accession to the EU'],
    [EU, 'wants', 'accession talks with Serbia suspended'],
    [TR, 'wants', 'Turkey’s EU membership talks revived'],
    [TR, 'said', 'Turkey’s accession to the European Union must be unblocked'],
    [UK, 'said', 'Britain will not join the EU customs union'],
    [DE, 'wants', 'to strengthen the EU’s member states'],
    [EU, 'said', 'EU member states should pay more'],
    [EU, 'supports', 'the European integration of the Western Balkans'],
    [EU, 'said', 'EU members must spend more on defence'],
  ],
  'interim-administration': [
    [US, 'proposed', 'an international transitional administration for Gaza'],
    [US, 'wants', 'a transitional government in Venezuela'],
    [EU, 'supports', 'the transitional government in Syria'],
    [TR, 'supports', 'the Syrian interim government'],
    [UN, 'backs', 'the interim administration in Bangladesh'],
    [DE, 'said', 'the caretaker government should pass the budget'],
    [US, 'wants', 'Gaza under an international administration'],
    [EU, 'supports', 'Nepal’s interim government'],
    [UN, 'backs', 'Libya’s transitional authority'],
    [UK, 'said', 'the club’s interim management must stay'],
  ],
  'minerals-deal': [
    [US, 'signed', 'a rare earths deal with Australia'],
    [US, 'signed', 'a minerals deal with Congo'],
    [US, 'wants', 'a critical minerals deal with Japan'],
    [EU, 'wants', 'a raw materials partnership with Chile'],
    [US, 'signed', 'a critical minerals agreement with Saudi Arabia'],
    [UN, 'wants', 'a reconstruction fund for Gaza'],
    [EU, 'proposed', 'a reconstruction fund for Syria'],
    [DE, 'wants', 'a human resources agreement with unions'],
    [US, 'wants', 'a rare earths deal with Myanmar'],
  ],
  'economic-cooperation': [
    [EU, 'wants', 'stronger trade ties with the US'],
    [US, 'said', 'US companies should invest in Ohio'],
    [TR, 'wants', 'direct flights to Armenia'],
    [EU, 'wants', 'to restore trade with Syria'],
    [EU, 'said', 'the US-EU trade deal must be respected'],
    [US, 'said', 'foreign companies will invest in America'],
    [US, 'said', 'business as usual is over for drug cartels'],
    [CN, 'said', 'resuming trade talks with Australia is right'],
    [US, 'wants', 'American firms to come back home'],
    [US, 'said', 'US companies will return to Syria'],
  ],
  'long-range-weapons': [
    [US, 'said', 'Iran’s ballistic missiles must be limited'],
    [US, 'said', 'Iran’s ballistic missile programme must end'],
    [US, 'said', 'North Korea’s long-range missiles are a threat'],
    [DE, 'ordered', 'cruise missiles for its frigates'],
    [US, 'will station', 'long-range missiles in Germany'],
    [US, 'approved', 'Tomahawk sales to Japan'],
    [US, 'approved', 'long-range missiles for Taiwan'],
    [RU, 'will deploy', 'Oreshnik ballistic missiles in Belarus'],
    [EU, 'wants', 'to lift limits on weapons sales within the bloc'],
    [RU, 'will', 'build more cruise missiles'],
  ],
  'european-seat': [
    [FR, 'said', 'Europe must take part in the AI race'],
    [DE, 'wants', 'a seat at the Security Council table for Africa'],
    [EU, 'said', 'Europe must be part of the trade deal'],
    [FR, 'said', 'European participation in the World Cup must grow'],
    [UK, 'wants', 'a place at the EU table on defence procurement'],
    [EU, 'said', 'the EU will be part of any settlement on tariffs'],
    [EU, 'said', 'European participation in the Mars mission should grow'],
    [US, 'said', 'Europe should take part in patrolling the Red Sea'],
    [EU, 'said', 'Europe will take part in the Gaza peace board'],
    [CN, 'said', 'trade talks with the EU must continue'],
  ],
  'leaders-meeting': [
    [EU, 'said', 'the EU leaders’ summit must decide on the budget'],
    [CN, 'supports', 'a trilateral meeting with Japan and South Korea'],
    [DE, 'wants', 'a trilateral summit with France and Poland'],
    [TR, 'wants', 'a bilateral meeting with Greece'],
    [EU, 'said', 'the leaders meeting in Brussels should approve the loan'],
    [FR, 'proposed', 'a bilateral meeting with Meloni'],
    [EU, 'said', 'EU leaders meeting in Copenhagen must decide'],
    ['NATO', 'said', 'NATO leaders will meet in The Hague'],
    [US, 'said', 'the leaders’ summit of the G20 must focus on debt'],
  ],
}

for (const [issue, rows] of Object.entries(named)) {
  describe(`a phrase of ${issue}`, () => {
    it.each(rows)('%s %s %s', (party, cue, content, expected) => {
      expect(positionsOf(party, cue, content)).toEqual(expected)
    })
  })
}

for (const [issue, rows] of Object.entries(another)) {
  describe(`another matter than ${issue}`, () => {
    it.each(rows)('%s %s %s', (party, cue, content) => {
      expect(positionsOf(party, cue, content)).toEqual([])
    })
  })
}

describe('a title', () => {
  const find = createMentionFinder(codebook.actors)

  it.each([
    ['German foreign minister', '2022-03-01', 'Annalena Baerbock', DE],
    ['German foreign minister', '2025-11-30', 'Johann Wadephul', DE],
    ['French foreign minister', '2025-03-01', 'Jean-Noël Barrot', FR],
    ['British prime minister', '2022-10-01', 'Liz Truss', UK],
    ['Ukrainian defence minister', '2024-03-01', 'Rustem Umerov', UA],
    ['Russian defence minister', '2022-03-01', 'Sergei Shoigu', RU],
    ['Chinese foreign minister', '2023-06-20', 'Qin Gang', CN],
    ['Turkish foreign minister', '2022-03-01', 'Mevlut Cavusoglu', TR],
  ])('the %s of %s is %s', (title, day, actor, party) => {
    expect(find(wordsOf(title), day)).toMatchObject([{ actor, party }])
  })

  it('of one who has left office speaks for no party, nor does a state that is none', () => {
    expect(find(wordsOf('Andriy Yermak'), '2026-02-10')[0]?.party).toBeUndefined()
    expect(find(wordsOf('Hungary'), '2026-02-10')[0]).toEqual({
      start: 0,
      end: 1,
      actor: 'Hungary',
    })
  })
})
