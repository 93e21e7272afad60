import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadMechanism } from '../mechanism/library.ts'
import { activate } from './activate.ts'
import { readIncident } from './incident.ts'

const press = (mechanism: string, incident: object) =>
  activate(loadMechanism(mechanism), readIncident(JSON.stringify(incident), 'incident.yaml'))

const actors = (holders: readonly { readonly actor: string }[]) => holders.map(({ actor }) => actor)

const attackOnUkraine = { attacker: 'RU', target: 'UA', act: 'armed-attack', tags: ['UA'] }

interface Case {
  readonly mechanism: string
  readonly incident: object
  readonly expected: {
    readonly act: string
    readonly duty?: readonly string[]
    readonly ent?: readonly string[]
    readonly breach?: readonly string[]
    readonly block?: string | readonly string[]
    readonly consult?: boolean
    readonly deadlineDays?: number
  }
  readonly note: string
}

const casesFile = `${process.env['DEMARCHE_SHARED'] ?? '../shared'}/mechanisms/cases.json`

describe.skipIf(!existsSync(casesFile))('historical cases beside the repository', () => {
  const cases: readonly Case[] = existsSync(casesFile)
    ? JSON.parse(readFileSync(casesFile, 'utf8'))
    : []
  it.each(cases)('$mechanism: $note', ({ mechanism, incident, expected }) => {
    const found = press(mechanism, incident)
    expect(found.outcome).toBe(expected.act)
    if (expected.duty) expect(actors(found.duties)).toEqual(expected.duty)
    if (expected.ent) expect(found.entitled).toEqual(expected.ent)
    if (expected.breach) expect(actors(found.breaches)).toEqual(expected.breach)
    if (expected.consult) expect(found.consultation?.mandatory).toBe(true)
    if (expected.deadlineDays) {
      expect(found.consultation?.withinDays).toBe(expected.deadlineDays)
    }
    if (typeof expected.block === 'string') {
      expect(found.minimalBlockingSets).toContainEqual([expected.block.replace('includes:', '')])
    } else if (expected.block) {
      expect(found.minimalBlockingSets).toEqual(expected.block)
    }
  })
})

describe('who must help, who may, who can stop it', () => {
  it('binds each ally on its own, and lets the alliance be stopped by any', () => {
    const found = press('nato-1949', {
      attacker: 'RU',
      target: 'LV',
      act: 'armed-attack',
      tags: ['LV'],
      parties: ['LV', 'US', 'DE'],
    })
    expect(actors(found.duties)).toEqual(['US', 'DE'])
    expect(found.minimalBlockingSets).toEqual([])
    const joint = found.readings?.['joint action of the alliance']
    expect(joint?.minimalBlockingSets).toEqual([['LV'], ['US'], ['DE']])
  })

  it('holds the others bound when one ally attacks another', () => {
    const incident = { attacker: 'TR', target: 'GR', act: 'armed-attack', tags: ['treaty-area'] }
    const found = press('nato-1949', { ...incident, parties: ['TR', 'GR', 'US'] })
    expect(actors(found.duties)).toEqual(['US'])
    expect(actors(found.breaches)).toEqual(['TR'])
    expect(found.readings?.['joint action of the alliance']?.outcome).toBe('blocked')
  })

  it('gives neutral members of the Union a duty with a carve-out', () => {
    const found = press('eu-42-7', {
      attacker: 'X',
      target: 'FR',
      act: 'armed-aggression',
      tags: ['member-territory'],
      parties: ['FR', 'DE', 'AT', 'IE'],
    })
    expect(found.outcome).toBe('activated')
    expect(actors(found.duties)).toEqual(['DE', 'AT', 'IE'])
    expect(actors(found.carveOuts)).toEqual(['AT', 'IE'])
  })

  it('leaves nuclear aggression by a permanent member to its veto', () => {
    const nuclear = { ...attackOnUkraine, act: 'nuclear-aggression' }
    const found = press('budapest-1994', { ...nuclear, unscVetoers: ['RU'] })
    expect(found.outcome).toBe('blocked')
    expect(found.minimalBlockingSets).toContainEqual(['RU'])
    expect(found.consultation).toEqual({ mandatory: true, withinDays: null })
    expect(actors(found.breaches)).toEqual(['RU'])
    const unvetoed = press('budapest-1994', { ...nuclear, attacker: 'X', unscVetoers: [] })
    expect(unvetoed.outcome).toBe('activated')
    expect(unvetoed.duties).toEqual([])
    expect(actors(unvetoed.commitments)).toEqual(['RU', 'GB', 'US'])
  })

  it('answers an unclear clause once for each reading', () => {
    const found = press('budapest-1994', attackOnUkraine)
    expect(found.outcome).toBe('not-triggered')
    expect(found.readings?.['aggression of any kind']?.outcome).toBe('blocked')
  })

  it('lets each guarantor of Cyprus act alone unless all agree to act together', () => {
    const coup = { attacker: 'X', target: 'CY', act: 'breach-of-status', tags: ['CY'] }
    expect(press('cyprus-1960', coup).outcome).toBe('discretionary')
    const together = press('cyprus-1960', { ...coup, consent: { GR: true, TR: true, GB: true } })
    expect(together.outcome).toBe('activated')
    expect(together.entitled).toEqual(['GR', 'TR', 'GB'])
    expect(together.duties).toEqual([])
  })

  describe('under the Rhine Pact', () => {
    const march1936 = {
      attacker: 'DE',
      target: 'FR',
      act: 'rhineland-breach',
      tags: ['rhineland-DMZ'],
    }
    it('binds nobody before the Council finds a breach', () => {
      const found = press('locarno-1925', march1936)
      expect(found.outcome).toBe('blocked')
      expect(found.minimalBlockingSets).toEqual([['League Council']])
    })
    it('binds all others once it has, also those who then did nothing', () => {
      const found = press('locarno-1925', { ...march1936, bodyFinding: true, acted: [] })
      expect(actors(found.duties)).toEqual(['GB', 'IT', 'BE'])
      expect(found.history?.boundButDidNot).toEqual(['GB', 'IT', 'BE'])
    })
    it('passes the Council by where the breach is flagrant, for those satisfied of it', () => {
      const flagrant = { ...march1936, flagrant: true }
      expect(press('locarno-1925', flagrant).outcome).toBe('discretionary')
      const judged = press('locarno-1925', { ...flagrant, selfJudge: { GB: false, IT: true } })
      expect(actors(judged.duties)).toEqual(['IT'])
    })
  })

  it('owes consultation, not help, when another than the named aggressor attacks', () => {
    const found = press('anglo-polish-1939', {
      attacker: 'SU',
      target: 'PL',
      act: 'armed-attack',
      tags: ['PL'],
    })
    expect(found.outcome).toBe('not-triggered')
    expect(found.consultation?.mandatory).toBe(true)
  })

  it('waits for the power on whose help it depends', () => {
    const munich = { attacker: 'DE', target: 'CS', act: 'armed-attack', tags: ['CS'] }
    const alone = press('ussr-czech-1935', { ...munich, acted: { FR: false } })
    expect(alone.outcome).toBe('blocked')
    expect(alone.minimalBlockingSets).toEqual([['FR']])
    expect(actors(press('ussr-czech-1935', { ...munich, acted: ['FR'] }).duties)).toEqual(['SU'])
  })

  it('covers what a state administers, and not its ally’s homeland', () => {
    const attack = { attacker: 'KP', act: 'armed-attack' }
    const korea = press('us-rok-1953', { ...attack, target: 'KR', tags: ['KR-administered'] })
    expect(actors(korea.duties)).toEqual(['US'])
    const pacific = press('us-rok-1953', { ...attack, target: 'US', tags: ['US-pacific'] })
    expect(actors(pacific.duties)).toEqual(['KR'])
    for (const treaty of ['us-rok-1953', 'us-japan-1960']) {
      const mainland = press(treaty, { ...attack, target: 'US', tags: ['US-mainland'] })
      expect(mainland.outcome).toBe('not-triggered')
    }
  })

  it('leaves out what the text leaves out', () => {
    const crimea = { ...attackOnUkraine, tags: ['UA', 'Crimea'] }
    expect(press('istanbul-2022-communique', crimea).outcome).toBe('not-triggered')
    expect(press('v-majority', crimea).outcome).toBe('activated')
  })

  it('owes help on request only where the text says so', () => {
    const unasked = { ...attackOnUkraine, requested: false }
    expect(press('istanbul-2022-communique', unasked).outcome).toBe('not-triggered')
  })

  it('counts the attacker’s vote only where it has one', () => {
    expect(press('istanbul-2022-apr-ru', attackOnUkraine).outcome).toBe('blocked')
    const without = press('v-unanimity-minus-aggressor', attackOnUkraine)
    expect(actors(without.duties)).toEqual(['US', 'GB', 'FR', 'CN'])
    expect(without.minimalBlockingSets).toEqual([['US'], ['GB'], ['FR'], ['CN']])
    const refused = { ...attackOnUkraine, consent: { CN: false } }
    expect(press('v-unanimity-minus-aggressor', refused).outcome).toBe('blocked')
    expect(press('v-majority', refused).outcome).toBe('activated')
  })

  it('counts those absent for the quorum of the conference', () => {
    const incident = {
      attacker: 'A',
      target: 'B',
      act: 'armed-attack',
      tags: ['party-territory'],
      parties: ['A', 'B', 'C', 'D', 'E'],
    }
    const name = 'decision of the conference'
    const oneAway = press('est-2009-draft', { ...incident, consent: { C: 'absent' } })
    expect(oneAway.readings?.[name]?.outcome).toBe('activated')
    const twoAway = press('est-2009-draft', { ...incident, consent: { C: 'absent', D: 'absent' } })
    expect(twoAway.readings?.[name]?.outcome).toBe('blocked')
  })

  it('knows that the German Empire answered for Prussia', () => {
    const found = press('belgium-1839', {
      attacker: 'DE',
      target: 'BE',
      act: 'armed-attack',
      tags: ['BE'],
    })
    expect(actors(found.duties)).toEqual(['GB', 'FR', 'AT', 'RU'])
  })

  it('answers a disputed attack once for each account, and on top what holds on all', () => {
    const found = press('istanbul-2022-communique', {
      ...attackOnUkraine,
      attacker: [
        { attacker: 'RU', by: 'UA' },
        { attacker: 'UA', by: 'RU' },
      ],
    })
    expect(Object.values(found.readings ?? {}).map(({ outcome }) => outcome)).toEqual([
      'activated',
      'not-triggered',
    ])
    expect(found.outcome).toBe('not-triggered')
    expect(found.duties).toEqual([])
  })
})

describe('an incident with a fault is refused', () => {
  it.each([
    [
      { ...attackOnUkraine, act: 'invasion' },
      /incident\.yaml, line 1, act: "invasion" is not one of armed-attack/,
    ],
    [{ ...attackOnUkraine, weather: 'fog' }, /unknown field weather/],
    [{ ...attackOnUkraine, attacker: [] }, /attacker: .*name an attacker/],
  ])('%j', (incident, message) => {
    expect(() => press('nato-1949', incident)).toThrow(message)
  })
})
