const suffixes =
  /(?:ization|isation|ations?|ments?|ness(?:es)?|ingly|edly|ings?|ied|ies|ers?|ors?|ions?|ally|ly|ed|es|s|e|y)$/

/** A crude stem: enough that "negotiating" and "negotiations", "honour" and "honored" meet. */
export function stem(word: string): string {
  if (word.length < 5) return word.length === 4 && word.endsWith('s') ? word.slice(0, -1) : word
  const cut = word.replace('our', 'or').replace(suffixes, '')
  return cut.length >= 3 ? cut : word
}
