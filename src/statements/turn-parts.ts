/** Labels of a transcript's turns that tell a part and not a name; in lower case. */
const ANSWERS = new Set(['a', 'answer', 'interviewee'])
const OTHERS = new Set(
  `q question questioner reporter reporters journalist moderator interviewer host presenter
  correspondent speaker audience`.split(/\s+/),
)
/** What the press sets before parts of an article, which nobody says. */
const RUBRICS = new Set(
  `quote quotes quotation details source sources background reminder previously context update
  updated note photo video reference breaking exclusive analysis explainer opinion interview live
  watch q&a`.split(/\s+/),
)

export function isRubric(label: string): boolean {
  return RUBRICS.has(label)
}

export function isAnswerer(label: string): boolean {
  return ANSWERS.has(label)
}

export function isPart(label: string): boolean {
  return ANSWERS.has(label) || OTHERS.has(label)
}
