import { expect, test } from 'vitest'
import * as api from '../src/index.ts'

test('the package exports these names and no others', () => {
  expect(Object.keys(api).sort()).toEqual([
    'DemarcheError',
    'DossierError',
    'InvalidInput',
    'UnreadableDocument',
    'activate',
    'compare',
    'contradictionsOf',
    'createCoder',
    'createExtractor',
    'eachPosition',
    'eachStatement',
    'ingest',
    'judge',
    'ledgerOf',
    'loadCodebook',
    'loadMechanism',
    'loadStages',
    'openDossier',
    'parseCodebook',
    'powerOf',
    'readArticle',
    'readDossier',
    'readIncident',
    'readMechanism',
    'readProposal',
    'shiftsOf',
    'sweep',
  ])
})
