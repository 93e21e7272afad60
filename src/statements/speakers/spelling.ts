/**
 * One key for the ways the press spells a name: accents, and the endings that transliteration
 * from Cyrillic varies (Zelensky, Zelenskyy, Zelenskiy; Sergei, Sergey; Dmitriev, Dmitriyev), and
 * the Arabic article that a surname has or not (el-Sisi, al-Sisi, Sisi).
 */
export function spellingKey(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/^[ae][ldnrstz]h?-(?=.)/, '')
    .replace(/[’'.]/g, '')
    .replace(/(?:iye|ye)(?=.)/g, 'ie')
    .replace(/(?:[iy][iyj]|j)$/, 'y')
    .replace(/ei$/, 'ey')
    .replace(/i$/, 'y')
}
