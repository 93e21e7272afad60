import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bargains, readUtilities } from './bargaining.ts'
import { certify } from './certificate.ts'
import { checkCertificate, lowerBound } from './check-certificate.ts'
import { coalitionsOf } from './coalitions.ts'
import { type Concessions, minimalConcessions } from './concessions.ts'
import { minimalConflicts } from './conflicts.ts'
import { hurtBy, type Instance, isChosen, type Objection, type Settlement } from './instance.ts'
import { reportOptions } from './options.ts'
import { paretoFront } from './pareto.ts'
import { nearestRepair } from './repair.ts'
import { loadSolver, type Solver } from './solver.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

/** Up to four issues, three options, eight objections, each hurt by one or two conjunctions. */
const instances: fc.Arbitrary<Instance> = fc
  .array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) => {
    const issues = sizes.map((size, i) => ({
      id: `i${i}`,
      options: Array.from({ length: size }, (_, o) => `o${o}`),
    }))
    const clause = fc.constantFrom(
      ...issues.flatMap(({ id, options }) => options.map((option) => ({ issue: id, option }))),
    )
    const conjunction = fc.uniqueArray(clause, {
      minLength: 1,
      maxLength: 2,
      selector: ({ issue }) => issue,
    })
    const objection = fc.record({
      party: fc.constantFrom('A', 'B', 'C'),
      weight: fc.integer({ min: 1, max: 5 }),
      when: fc.array(conjunction, { minLength: 1, maxLength: 2 }),
    })
    return fc.record({
      issues: fc.constant(issues),
      impossible: fc.array(conjunction, { maxLength: 1 }),
      objections: fc
        .array(objection, { maxLength: 8 })
        .map((list) =>
          list.map((each, x): Objection => ({ ...each, id: `x${x}`, words: '', quotes: [] })),
        ),
    })
  })

function everySettlement({ issues, impossible }: Instance): readonly Settlement[] {
  const all = issues.reduce<readonly Settlement[]>(
    (partial, { id, options }) =>
      partial.flatMap((each) => options.map((option) => ({ ...each, [id]: option }))),
    [{}],
  )
  return all.filter((settlement) => !impossible.some((each) => isChosen(settlement, each)))
}

type Names = readonly string[]
const names = (objections: readonly Objection[]): Names => objections.map(({ id }) => id).sort()
const isSubset = (a: Names, b: Names) => a.every((name) => b.includes(name))
const sorted = (sets: readonly Names[]) => sets.map((set) => set.join(' ')).sort()

function smallestOf(sets: readonly Names[]): readonly Names[] {
  const unique = [...new Map(sets.map((set) => [set.join(' '), set])).values()]
  return unique.filter((set) => !unique.some((other) => other !== set && isSubset(other, set)))
}

const bruteConcessions = (instance: Instance) =>
  smallestOf(everySettlement(instance).map((settlement) => names(hurtBy(instance, settlement))))

function bruteConflicts(instance: Instance): readonly Names[] {
  const hurts = everySettlement(instance).map((settlement) => names(hurtBy(instance, settlement)))
  const ids = instance.objections.map(({ id }) => id)
  const subsets = Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_, index) => bits & (1 << index)),
  )
  return smallestOf(
    subsets.filter((set) => hurts.every((hurt) => hurt.some((x) => set.includes(x)))),
  )
}

async function allConcessions(instance: Instance): Promise<readonly Concessions[]> {
  const found: Concessions[] = []
  for await (const each of minimalConcessions(instance, solver, { most: 1000 })) found.push(each)
  return found
}

describe('against counting everything', () => {
  it('finds the same concessions and conflicts, and certificates that hold', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const concessions = await allConcessions(instance)
        expect(sorted(concessions.map(({ conceded }) => names(conceded)))).toEqual(
          sorted(bruteConcessions(instance)),
        )
        for (const [index, answer] of concessions.entries()) {
          const certificate = certify(instance, answer, lowerBound, index === 0)
          if (!certificate) throw new Error('a small instance has a certificate')
          expect(checkCertificate(instance, certificate)).toBeNull()
        }
        if (concessions.length === 0) return
        const { sets, complete } = await minimalConflicts(instance, solver, 1000)
        expect(complete).toBe(true)
        expect(sorted(sets.map(names))).toEqual(sorted(bruteConflicts(instance)))
      }),
      { numRuns: Number(process.env['DEMARCHE_RUNS'] ?? 60), seed: 20260205 },
    )
  })
})

describe('a certificate', () => {
  const instance: Instance = {
    issues: [{ id: 'troops', options: ['deployed', 'none'] }],
    impossible: [],
    objections: [
      objection('Russia refuses', 'deployed', 3),
      objection('Ukraine refuses', 'none', 5),
    ],
  }
  const answer = async () => {
    const [first] = await allConcessions(instance)
    if (!first) throw new Error('one side can concede')
    return { first, certificate: certify(instance, first, lowerBound, true) }
  }

  it('names the cheapest way out', async () => {
    const { first } = await answer()
    expect(names(first.conceded)).toEqual(['Russia refuses'])
    expect(first.settlement).toEqual({ troops: 'deployed' })
  })

  it('is refused when it claims too much', async () => {
    const { certificate } = await answer()
    if (!certificate) throw new Error('a small instance has a certificate')
    const check = (changes: object) => checkCertificate(instance, { ...certificate, ...changes })
    expect(check({})).toBeNull()
    expect(check({ settlement: { troops: 'none' } })).toMatch(/hurts Ukraine refuses/)
    expect(check({ settlement: {} })).toMatch(/one option of each issue/)
    const needed = { cheapest: undefined, needed: [] as object[] }
    expect(check(needed)).toMatch(/nothing shows that Russia refuses is needed/)
    const refutation = { issue: 'troops', options: {} }
    needed.needed = [{ concession: 'Russia refuses', refutation }]
    expect(check(needed)).toMatch(/not shown to be needed/)
    expect(check({ cheapest: [] })).toMatch(/do not add up/)
    const parts = [{ issues: ['troops'], cost: 3, tree: { issue: 'troops', options: {} } }]
    expect(check({ cheapest: parts })).toMatch(/may cost less/)
  })

  function objection(id: string, option: string, weight: number): Objection {
    const when = [[{ issue: 'troops', option }]]
    return { id, party: id.slice(0, 6), weight, when, words: '', quotes: [] }
  }
})

it('stops when it is told to', async () => {
  const issues = Array.from({ length: 6 }, (_, i) => ({ id: `i${i}`, options: ['a', 'b'] }))
  const objections = issues.flatMap(({ id, options }) =>
    options.map((option): Objection => {
      const when = [[{ issue: id, option }]]
      return { id: `${id}${option}`, party: 'A', weight: 1, when, words: '', quotes: [] }
    }),
  )
  const abort = new AbortController()
  let count = 0
  const search = { issues, impossible: [], objections }
  for await (const _ of minimalConcessions(search, solver, { most: 64, signal: abort.signal })) {
    if (++count === 1) abort.abort()
  }
  expect(count).toBe(1)
})

describe('beyond concessions', () => {
  const clauses = (issue: string, option: string) => [[{ issue, option }]]
  const objections: readonly Objection[] = (
    [
      ['R1', 'Russia', 3, clauses('troops', 'deployed')],
      ['U1', 'Ukraine', 5, clauses('troops', 'none')],
      ['U2', 'Ukraine', 2, clauses('rule', 'unanimous')],
      ['E1', 'Europe', 1, clauses('rule', 'unanimous')],
    ] as const
  ).map(([id, party, weight, when]) => ({ id, party, weight, when, words: id, quotes: [] }))
  const table: Instance = {
    issues: [
      { id: 'troops', options: ['deployed', 'none'] },
      { id: 'rule', options: ['unanimous', 'majority', 'each'] },
    ],
    impossible: [],
    objections,
  }
  const parties = ['Russia', 'Ukraine', 'Europe']

  it('counts the settlements that ask least, and what they share', () => {
    const report = reportOptions(table, solver)
    expect(report).toMatchObject({ cost: 3, settlements: '2', complete: true })
    const kinds = Object.fromEntries(
      report?.options.map((each) => [`${each.issue}/${each.option}`, [each.in, each.share]]) ?? [],
    )
    expect(kinds).toEqual({
      'troops/deployed': ['every', 1],
      'troops/none': ['none', 0],
      'rule/unanimous': ['none', 0],
      'rule/majority': ['some', 0.5],
      'rule/each': ['some', 0.5],
    })
  })

  it('names the largest coalitions that could agree as things stand', () => {
    expect(coalitionsOf(table, parties, solver, 10)).toEqual(
      expect.arrayContaining([
        ['Russia', 'Europe'],
        ['Ukraine', 'Europe'],
      ]),
    )
  })

  it('repairs a proposal by changing as little as it can', () => {
    const repair = nearestRepair(table, { troops: 'deployed', rule: 'unanimous' }, solver)
    expect(repair?.changes.map(({ issue, from }) => [issue, from])).toEqual([['rule', 'unanimous']])
    expect(repair?.conceded.map(({ id }) => id)).toEqual(['R1'])
  })

  it('draws the front between blocs', () => {
    const { points, complete } = paretoFront(table, [['Russia'], ['Ukraine', 'Europe']], solver, 10)
    expect(complete).toBe(true)
    expect(points.map(({ costs }) => costs)).toEqual([
      [3, 0],
      [0, 5],
    ])
    expect(() => paretoFront(table, [['Russia']], solver, 10)).toThrow(/1 given; 2 to 3/)
  })

  it('bargains only over utilities that were given', () => {
    const utilities = readUtilities(
      `
disagreement: { Russia: 0, Ukraine: 0 }
utilities:
  Russia: { troops/none: 4, rule/unanimous: 6, rule/majority: 3 }
  Ukraine: { troops/deployed: 8, rule/majority: 4, rule/each: 6 }
`,
      'worth.yaml',
    )
    const [nash] = bargains(table, utilities)
    expect(nash).toMatchObject({
      solution: 'Nash',
      settlement: { troops: 'deployed', rule: 'unanimous' },
      gains: { Russia: 6, Ukraine: 8 },
    })
    expect(() =>
      readUtilities('utilities: { Russia: {} }\ndisagreement: {}', 'worth.yaml'),
    ).toThrow(/disagreement: nothing is given for Russia/)
  })

  it('says that too many settlements cannot be bargained over', () => {
    const issues = Array.from({ length: 20 }, (_, i) => ({ id: `i${i}`, options: ['a', 'b'] }))
    const large = { issues, impossible: [], objections: [] }
    expect(() => bargains(large, { disagreement: {}, utilities: {} })).toThrow(
      /1048576 settlements over 20 issues/,
    )
  })
})
