import { isCountry, nameOf } from './countries.ts'

interface Place {
  readonly name: string
  /** Places that contain it wherever it lies. */
  readonly within?: readonly string[]
}

/** Places that treaties draw lines around. Any country code is a place, too: its territory. */
const named: Readonly<Record<string, Place>> = {
  'treaty-area': { name: 'the North Atlantic treaty area' },
  'south-atlantic': { name: 'the South Atlantic' },
  'member-territory': { name: 'the territory of a member' },
  'party-territory': { name: 'the territory of a party' },
  Crimea: { name: 'Crimea', within: ['UA'] },
  Sevastopol: { name: 'Sevastopol', within: ['UA'] },
  ORDLO: { name: 'the districts of Donetsk and Luhansk outside Kyiv’s control', within: ['UA'] },
  'contact-line': { name: 'the line of contact', within: ['UA'] },
  'energy-infrastructure': { name: 'energy installations' },
  'black-sea': { name: 'the Black Sea ports and shipping lanes' },
  'rhine-frontier': { name: 'the frontiers of 1919 on the Rhine' },
  'rhineland-DMZ': { name: 'the demilitarised Rhineland' },
  'US-mainland': { name: 'the mainland of the United States', within: ['US'] },
  'US-pacific': { name: 'territory of the United States in the Pacific', within: ['US'] },
  'JP-administered': { name: 'territory that Japan administers' },
  'KR-administered': { name: 'territory that South Korea administers' },
  elsewhere: { name: 'somewhere the text does not name' },
}

export function isPlace(tag: string): boolean {
  return Object.hasOwn(named, tag) || isCountry(tag)
}

/** The place and every place that contains it. A country lies in what it administers. */
export function placesAround(tag: string): readonly string[] {
  const place = Object.hasOwn(named, tag) ? named[tag] : undefined
  if (place) return [tag, ...(place.within ?? [])]
  return [tag, `${tag}-administered`]
}

export function placeName(tag: string): string {
  const place = Object.hasOwn(named, tag) ? named[tag] : undefined
  return place?.name ?? (isCountry(tag) ? `the territory of ${nameOf(tag)}` : tag)
}
