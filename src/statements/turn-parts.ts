/** Labels of a transcript's turns that tell a part and not a name; in lower case. */
const ANSWERS = new Set(['a', 'answer', 'interviewee'])
const OTHERS = new Set(
  `q question questioner reporter reporters journalist moderator interviewer host presenter
  correspondent speaker audience`.split(/\s+/),
)

export function isAnswerer(label: string): boolean {
  return ANSWERS.has(label)
}

export function isPart(label: string): boolean {
  return ANSWERS.has(label) || OTHERS.has(label)
}
