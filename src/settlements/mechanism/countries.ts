/**
 * States by ISO 3166 alpha-2 code and the party of the security-guarantees codebook that speaks
 * for them. PR (Prussia), SU (Soviet Union) and CS (Czechoslovakia) stand for states that are gone.
 */
const table = `
AD Andorra
AL Albania
AM Armenia
AR Argentina
AT Austria=Europe
AZ Azerbaijan
BA Bosnia and Herzegovina
BE Belgium=Europe
BG Bulgaria=Europe
BY Belarus
CA Canada
CH Switzerland
CN China=China
CS Czechoslovakia
CY Cyprus=Europe
CZ Czechia=Europe
DE Germany=Germany
DK Denmark=Europe
EE Estonia=Europe
ES Spain=Europe
FI Finland=Europe
FR France=France
GB the United Kingdom=United Kingdom
GE Georgia
GR Greece=Europe
HR Croatia=Europe
HU Hungary=Europe
IE Ireland=Europe
IL Israel
IR Iran
IS Iceland
IT Italy=Europe
JP Japan
KG Kyrgyzstan
KP North Korea
KR South Korea
KZ Kazakhstan
LI Liechtenstein
LT Lithuania=Europe
LU Luxembourg=Europe
LV Latvia=Europe
MC Monaco
MD Moldova
ME Montenegro
MK North Macedonia
MN Mongolia
MT Malta=Europe
NL the Netherlands=Europe
NO Norway
PL Poland=Europe
PR Prussia
PT Portugal=Europe
RO Romania=Europe
RS Serbia
RU Russia=Russia
SE Sweden=Europe
SI Slovenia=Europe
SK Slovakia=Europe
SM San Marino
SU the Soviet Union
TJ Tajikistan
TM Turkmenistan
TR Turkey=Turkey
UA Ukraine=Ukraine
US the United States=United States
UZ Uzbekistan
VA the Holy See
`

interface Country {
  readonly name: string
  readonly party?: string
}

const countries: ReadonlyMap<string, Country> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', party] = line.slice(3).split('=')
      return [line.slice(0, 2), party === undefined ? { name } : { name, party }]
    }),
)

export function isCountry(code: string): boolean {
  return countries.has(code)
}

/** The name of a state; an actor that is no state keeps the word it came with. */
export function nameOf(code: string): string {
  return code === 'X' ? 'an outsider' : (countries.get(code)?.name ?? code)
}

/** The codebook's party that speaks for a state, if one does. */
export function partyOf(code: string): string | undefined {
  return countries.get(code)?.party
}

/** "France, Germany and Poland". */
export function namesOf(codes: readonly string[]): string {
  return joined(codes.map(nameOf))
}

export function joined(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`
}

/** A sentence's first letter, also where it begins with "the United States". */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
