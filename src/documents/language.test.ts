import { expect, it } from 'vitest'
import { detectLanguage } from './language.ts'

const languageOf = (text: string) => detectLanguage(text, [[0, text.length]])

it('tells English by its commonest words', () => {
  const text = 'The minister said on Monday that the talks in Geneva would go on for another week.'
  expect(languageOf(text)).toBe('en')
})

it.each([
  [
    'fr',
    'Le ministre a dit mercredi que les garanties de sécurité seraient discutées à Genève avec tous.',
  ],
  [
    'de',
    'Der Minister sagte am Mittwoch, dass die Gespräche in Genf noch eine Woche dauern werden.',
  ],
  ['ru', 'Министр сказал в среду, что переговоры в Женеве продлятся ещё одну неделю.'],
  ['uk', 'Міністр сказав у середу, що переговори в Женеві триватимуть ще один тиждень.'],
])('names another language: %s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

it('does not guess from a few words', () => {
  expect(languageOf('Geneva, Monday')).toBe('und')
  expect(languageOf('2025 – 2026')).toBe('und')
})
