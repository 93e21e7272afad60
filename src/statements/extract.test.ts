import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createExtractor } from './extract.ts'
import { loadFinder } from './load-finder.ts'
import type { Actor } from './statement.ts'

const actors: readonly Actor[] = [
  {
    name: 'Russia',
    kind: 'state',
    aliases: ['Moscow'],
    titles: [],
    offices: [{ party: 'Russia' }],
  },
  { name: 'Kremlin', kind: 'body', aliases: [], titles: [], offices: [{ party: 'Russia' }] },
  {
    name: 'Ukraine',
    kind: 'state',
    aliases: ['Kyiv'],
    titles: [],
    offices: [{ party: 'Ukraine' }],
  },
  {
    name: 'Volodymyr Zelensky',
    kind: 'person',
    aliases: ['Zelensky'],
    titles: ['Ukrainian president', 'Ukrainian leader'],
    offices: [{ party: 'Ukraine', from: '2019-05-20' }],
  },
  {
    name: 'Sergey Lavrov',
    kind: 'person',
    aliases: ['Lavrov'],
    titles: ['Russian foreign minister', "Russia's top diplomat"],
    offices: [{ party: 'Russia', from: '2004-03-09' }],
  },
  {
    name: 'European Commission',
    kind: 'body',
    aliases: [],
    titles: [],
    offices: [{ party: 'Europe' }],
  },
  {
    name: 'Ursula von der Leyen',
    kind: 'person',
    aliases: ['von der Leyen'],
    titles: ['European Commission president'],
    offices: [{ party: 'Europe', from: '2019-12-01' }],
  },
  {
    name: 'Russian Foreign Ministry',
    kind: 'body',
    aliases: [],
    titles: [],
    offices: [{ party: 'Russia' }],
  },
  {
    name: 'United States',
    kind: 'state',
    aliases: ['US', 'U.S.'],
    titles: [],
    offices: [{ party: 'United States' }],
  },
  {
    name: 'Steve Witkoff',
    kind: 'person',
    aliases: ['Witkoff'],
    titles: ['US special envoy', 'US special envoy for Ukraine'],
    offices: [{ party: 'United States', from: '2025-01-20' }],
  },
  {
    name: 'NATO',
    kind: 'body',
    aliases: ['the Alliance', 'North Atlantic Council'],
    titles: [],
    offices: [{ party: 'NATO' }],
  },
  {
    name: 'United Nations',
    kind: 'body',
    aliases: ['UN'],
    titles: [],
    offices: [{ party: 'United Nations' }],
  },
  {
    name: 'Joe Biden',
    kind: 'person',
    aliases: ['Biden'],
    titles: ['US president'],
    offices: [{ party: 'United States', from: '2021-01-20', until: '2025-01-20' }],
  },
]
const extract = createExtractor({ find: loadFinder(), actors })

function read(text: string, published = '2025-08-20') {
  return extract({ id: 'x', text, body: [[0, text.length]], published })
}

/** The speaker of the last statement, as "name / party". */
function speaker(text: string, published?: string): string | null {
  const found = read(text, published).at(-1)?.speaker
  return found ? `${found.name} / ${found.party ?? 'no party'}` : null
}

test.each([
  ['Mr. Lavrov said the talks went on.', 'Sergey Lavrov / Russia'],
  [
    'Ukrainian President Volodymyr Zelenskyy said the talks went on.',
    'Volodymyr Zelensky / Ukraine',
  ],
  ['“No,” Russia’s foreign minister, Sergey V. Lavrov, told reporters.', 'Sergey Lavrov / Russia'],
  ['Russia’s top diplomat said the talks went on.', 'Sergey Lavrov / Russia'],
  ['The Ukrainian leader said the talks went on.', 'Volodymyr Zelensky / Ukraine'],
  ['The Kremlin said the talks went on.', 'Kremlin / Russia'],
  ['Ukrainian officials said the talks went on.', 'Ukraine / Ukraine'],
  ['The Russian government said the talks went on.', 'Russia / Russia'],
  ['Russia is ready at the Black Sea, according to its defense ministry.', 'Russia / Russia'],
  ['Russia is ready, its foreign minister said.', 'Sergey Lavrov / Russia'],
  ['Biden said the talks went on.', 'Joe Biden / no party'],
  [
    'European Commission President Ursula von der Leyen said the talks went on.',
    'Ursula von der Leyen / Europe',
  ],
  ['Von der Leyen said the talks went on.', 'Ursula von der Leyen / Europe'],
  ['“The talks go on,” von der Leyen said.', 'Ursula von der Leyen / Europe'],
  ["“The talks go on,” Egypt's Abdel Fattah el-Sisi said.", 'Abdel Fattah el-Sisi / no party'],
  ['The Kremlin today insisted that the talks went on.', 'Kremlin / Russia'],
  ['Lavrov himself said the talks went on.', 'Sergey Lavrov / Russia'],
  ['The talks go on, according to comments Lavrov made this week.', 'Sergey Lavrov / Russia'],
  ['Foreign Affairs Minister Sergei Lavrov said the talks went on.', 'Sergey Lavrov / Russia'],
  [
    "The secretary of Russia's Security Council Sergei Shoigu said the talks went on.",
    'Sergei Shoigu / Russia',
  ],
  ['U. S. President Joseph Biden said the talks went on.', 'Joseph Biden / United States'],
  ['The US special envoy said the talks went on.', 'Steve Witkoff / United States'],
  ['The US special envoy to Ukraine said it was over.', 'Steve Witkoff / United States'],
  [
    'The US special envoy for Sudan said the talks went on.',
    'US special envoy for Sudan / United States',
  ],
  ['US special envoy for Syria Tom Barrack said the talks went on.', 'Tom Barrack / United States'],
  ['The Alliance said the talks went on.', 'NATO / NATO'],
  ['The Alliance of Sahel States said the talks went on.', 'Alliance of Sahel States / no party'],
  ["Poland's UN ambassador said the talks went on.", "Poland's UN ambassador / no party"],
  ["Polisario's UN envoy said the talks went on.", "Polisario's UN envoy / no party"],
  ['The UN envoy for Libya said the talks went on.', 'UN envoy for Libya / United Nations'],
  ['Kosovo Prime Minister Albin Kurti said the talks went on.', 'Albin Kurti / no party'],
  ['UN trade chief Rebeca Grynspan said the talks went on.', 'Rebeca Grynspan / United Nations'],
  [
    'Mao Ning, a spokeswoman for the Chinese foreign ministry, met the press. The talks went on, Mao said.',
    'Mao Ning / no party',
  ],
  [
    'Cevdet Yilmaz, the Turkish vice president, met the press. He said the talks went on.',
    'Cevdet Yilmaz / no party',
  ],
  [
    'North Atlantic Council spokeswoman Oana Lungescu said the talks went on.',
    'Oana Lungescu / NATO',
  ],
  [
    "Russia's ambassador to the UN, Vasily Nebenzya, said the draft was unacceptable.",
    'Vasily Nebenzya / Russia',
  ],
  ["The Kremlin's chief of staff Anton Vaino said the talks went on.", 'Anton Vaino / Russia'],
  ['The Ministry of Foreign Affairs said it was over.', 'Ministry of Foreign Affairs / no party'],
  [
    'The Ministry of Defence of Ukraine said it was over.',
    'Ministry of Defence of Ukraine / Ukraine',
  ],
  ['The Armed Forces of Ukraine said it was over.', 'Armed Forces of Ukraine / Ukraine'],
  ["Russia's Federal Security Service said it was over.", 'Federal Security Service / Russia'],
  ['The Security Council of Russia said it was over.', 'Security Council of Russia / Russia'],
  ['The University of Russia said it was over.', 'University of Russia / no party'],
  ["Ukraine's ambassador to the UN, Andrii Melnyk, said it was over.", 'Andrii Melnyk / Ukraine'],
  ['Martin Luther King Jr. said it was over.', 'Martin Luther King Jr. / no party'],
  ['Zelensky met us. The head of state said it was over.', 'Volodymyr Zelensky / Ukraine'],
  [
    'The Institute for the Study of War said it was over.',
    'Institute for the Study of War / no party',
  ],
  ['The National Security Council said it was over.', 'National Security Council / no party'],
  [
    'The Russian Foreign Ministry rejected it. The ministry said it was over.',
    'Russian Foreign Ministry / Russia',
  ],
])('%s is said by %s', (text, expected) => {
  expect(speaker(text)).toBe(expected)
})

test('who is sent to a body does not speak for it', () => {
  expect(speaker("Polisario's ambassador to the UN said the talks went on.")).toBeNull()
})

test('a party is that of the office held on the day', () => {
  expect(speaker('Biden said the talks went on.', '2024-05-01')).toBe('Joe Biden / United States')
})

test('pronouns and offices lead back to names sentences away', () => {
  const start = 'Volodymyr Zelensky arrived on Tuesday. The weather was fine. The hall was full. '
  expect(speaker(`${start}He said the talks went on.`)).toBe('Volodymyr Zelensky / Ukraine')
  const minister = 'Anna Example, the Ukrainian foreign minister, met Mr. Lavrov. '
  expect(speaker(`${minister}She said the talks went on.`)).toBe('Anna Example / Ukraine')
})

test('who speaks hardly ever names himself', () => {
  const named = '“Zelensky knows that the talks go on,” he said.'
  expect(speaker(named)).toBeNull()
  expect(speaker(`Lavrov met the press. ${named}`)).toBe('Sergey Lavrov / Russia')
})

test('a transcript’s label is one speaker throughout, whoever is named in between', () => {
  const text = `President Zelensky met the press.

THE PRESIDENT: We are close. I spoke with President Joe Biden.

QUESTION: Will you meet?

THE PRESIDENT: You will hear from us.`
  const speakers = read(text)
    .filter(({ cue }) => cue.some((span) => text.slice(...span) === ':'))
    .map(({ speaker }) => speaker?.name)
  expect(speakers).toEqual(['Volodymyr Zelensky', undefined, 'Volodymyr Zelensky'])
})

test('the answers of an interview are the only person’s named before it', () => {
  const interview = 'Q: Will it hold?\n\nA: You have my word.'
  expect(speaker(`Sergey Lavrov sat down with us.\n\n${interview}`)).toBe('Sergey Lavrov / Russia')
  const two = 'Sergey Lavrov sat down with us, and so did Volodymyr Zelensky.'
  expect(speaker(`${two}\n\n${interview}`)).toBeNull()
})

test('people outside the codebook have their fullest name, and the party of their office', () => {
  const text = 'Ukrainian negotiator Peter Sample came late. Sample said the talks went on.'
  expect(speaker(text)).toBe('Peter Sample / Ukraine')
})

test('experts speak for no party, and hidden names for nobody', () => {
  const text = 'Paul Sample, a Russian analyst at an institute, arrived. Sample said it was over.'
  expect(speaker(text)).toBe('Paul Sample / no party')
  expect(speaker('Analyst Paul Sample said it was over.')).toBe('Paul Sample / no party')
  expect(speaker('A person familiar with the talks said they went on.')).toBeNull()
  expect(speaker('Ukrainian officials speaking on condition of anonymity said no.')).toBeNull()
  expect(speaker('Ukrainian officials, who were not authorized to speak, said no.')).toBeNull()
  expect(speaker('Ukrainian officials said the strike was not authorized.')).toBe(
    'Ukraine / Ukraine',
  )
})

test('in an address “I” is who gives it', () => {
  const said = 'I said the talks must go on.'
  expect(speaker(`Address by President Volodymyr Zelensky to Kyiv\n\n${said}`)).toBe(
    'Volodymyr Zelensky / Ukraine',
  )
  expect(speaker(`Zelensky prepares an address by midnight\n\n${said}`)).toBeNull()
  expect(speaker(said)).toBeNull()
})

test.each([
  'The leaders of Russia, Germany and Ukraine said the talks went on.',
  'Officials from Russia and Ukraine said the talks went on.',
  'The presidents of Ukraine and the European Commission said the talks went on.',
  'Russia, Ukraine and the European Commission said the talks went on.',
  'Neither Moscow nor Kyiv said the talks went on.',
  'Russia, Ukraine agree on prisoner swap',
  'Volodymyr Zelensky and Ursula von der Leyen said the talks went on.',
])('what several sides say together is no one side’s: %s', (text) => {
  expect(speaker(text)).toBeNull()
})

test('what people of one side say together is that side’s', () => {
  expect(speaker('Sergey Lavrov and the Kremlin said the talks went on.')).toBe(
    'Sergey Lavrov / Russia',
  )
})

test('who was brought in without a name is not whoever was named before', () => {
  const named = 'Zelensky met Lavrov in the hall. '
  expect(speaker(`${named}The official said the talks went on.`)).toBe('Sergey Lavrov / Russia')
  const unnamed = `${named}A senior official sat behind them. `
  expect(speaker(`${unnamed}The official said the talks went on.`)).toBeNull()
  expect(speaker(`${unnamed}Biden came. The official said the talks went on.`, '2024-05-01')).toBe(
    'Joe Biden / United States',
  )
})

test.each([
  ['Lavrov said on Monday that the talks went on.', '2025-08-18'],
  ['Lavrov said on Thursday that the talks went on.', '2025-08-14'],
  ['Lavrov said on 4 February that the talks went on.', '2025-02-04'],
  ['Lavrov said that the talks resume on Monday.', '2025-08-20'],
  ['Lavrov last week said that the talks went on.', undefined],
  ['Lavrov would not say whether the talks went on.', '2025-08-20'],
  ['Lavrov, who on Monday said that the talks went on, left.', '2025-08-18'],
  ['Lavrov, who meets his guests on Friday, said that the talks went on.', '2025-08-20'],
  ['Lavrov, due in Cairo on Friday, said that the talks went on.', '2025-08-20'],
  ['“The talks go on,” said Lavrov, who will be in Cairo on Friday.', '2025-08-20'],
  ['“The talks go on,” Lavrov said when he meets the envoy on Friday.', '2025-08-20'],
  ['On Monday, ahead of a visit on Friday, Lavrov said that the talks went on.', '2025-08-18'],
  ['Lavrov accepted the truce, which is to begin on Sunday.', '2025-08-20'],
  ['“The talks must end,” Lavrov insisted, by December 31.', '2025-08-20'],
  ['After talks on Monday, Lavrov said that the talks went on.', '2025-08-18'],
])('%s was said on %s', (text, day) => {
  expect(read(text).at(-1)?.said).toBe(day)
})

test('relays lead from the cited outlet to the speaker', () => {
  const relays = (text: string) =>
    read(text)
      .at(-1)
      ?.relays.map(({ name }) => name)
  expect(relays('In an interview with Fox News, Lavrov said that the talks went on.')).toEqual([
    'Fox News',
  ])
  expect(relays('As we read in the Example Post:\nLavrov said that the talks went on.')).toEqual([
    'Example Post',
  ])
  expect(relays('Lavrov said that the talks went on.')).toEqual([])
  const told = 'said that Lavrov had told the envoy that the talks went on.'
  expect(relays(`Two officials ${told}`)).toEqual(['Two officials'])
  expect(relays(`Reuters ${told}`)).toEqual(['Reuters'])
  const quoted = 'news agency cited Lavrov as saying that the talks went on.'
  expect(relays(`The Interfax ${quoted}`)).toEqual(['Interfax'])
  expect(relays('Lavrov said the talks went on, according to the Kyiv Post.')).toEqual([])
  expect(read('Lavrov said the talks went on, according to the Kyiv Post.')[0]?.relays).toEqual([
    { name: 'Kyiv Post', kind: 'outlet' },
  ])
})

test('the same statement has the same id, and another document gives it another', () => {
  const text = 'Lavrov said the talks went on.'
  expect(read(text)[0]?.id).toBe(read(text)[0]?.id)
  const other = extract({ id: 'y', text, body: [[0, text.length]] })
  expect(other[0]?.id).not.toBe(read(text)[0]?.id)
})

test('any text is read without a throw', () => {
  const words = fc.constantFrom(
    ...[
      'Lavrov',
      'Mr.',
      'He',
      'said',
      'told',
      'the',
      'minister',
      ',',
      '.',
      '’s',
      '“',
      '”',
      'of',
      '\n',
      'citing',
      '😀',
    ],
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 50 }).map((list) => list.join(' ')),
  )
  fc.assert(fc.property(texts, (text) => read(text).every(({ id }) => id.length === 16)))
})

test('a title of any length is read', () => {
  const text = `Petr Smith, ${'deputy '.repeat(20_000)}minister, said the talks went on.`
  expect(() => read(text)).not.toThrow()
})
