/** A cue to be read behind its speaker's name: a transcript's colon or a dash is none. */
export function readableCue(words: string): string {
  return /\p{L}/u.test(words) ? words : ''
}
