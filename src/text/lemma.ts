import type { Tag } from './labels.ts'

/** The dictionary form of a word with a tag; lower case, but for names. */
export type Lemmatiser = (word: string, tag: Tag) => string

/** Rules for regular forms, and a table of the others (see TextModel.lemmas). */
export function createLemmatiser(table: string): Lemmatiser {
  const exceptions = new Map<string, string>()
  for (const line of table.split('\n')) {
    const [group = '', form = '', lemma = ''] = line.split('\t')
    exceptions.set(`${group} ${form}`, lemma)
  }
  return (word, tag) => {
    if (tag === 'NNP' || tag === 'NNPS') return word
    const form = word.toLowerCase().replace(/[’‘]/g, "'")
    return exceptions.get(`${tagGroup(tag)} ${form}`) ?? lemmaByRule(form, tag)
  }
}

/** Tags that inflect alike share exceptions. */
export function tagGroup(tag: Tag): string {
  return tag.startsWith('VB') || tag === 'MD' ? 'V' : tag.slice(0, 2)
}

export function lemmaByRule(form: string, tag: Tag): string {
  switch (tag) {
    case 'NNS':
    case 'VBZ':
      return withoutS(form)
    case 'VBD':
    case 'VBN':
      return form.endsWith('ied') ? `${form.slice(0, -3)}y` : withoutEnding(form, 'ed')
    case 'VBG':
      return withoutEnding(form, 'ing')
    case 'JJR':
    case 'RBR':
      return withoutEnding(form, 'er')
    case 'JJS':
    case 'RBS':
      return withoutEnding(form, 'est')
    default:
      return form
  }
}

function withoutS(form: string): string {
  if (form.length > 4 && form.endsWith('ies')) return `${form.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(form)) return form.slice(0, -2)
  return form.endsWith('s') && !form.endsWith('ss') ? form.slice(0, -1) : form
}

function withoutEnding(form: string, ending: string): string {
  if (!form.endsWith(ending) || form.length < ending.length + 2) return form
  const stem = form.slice(0, -ending.length)
  if (ending === 'er' || ending === 'est') return restoreAdjective(stem)
  return restoreVerb(stem)
}

/** stopp → stop, argu → argue, forc → force, creat → create; walk → walk. */
function restoreVerb(stem: string): string {
  if (/([bdfgmnprtv])\1$/.test(stem)) return stem.slice(0, -1)
  if (
    /(?:[^aeiou]l|[uvc]|[aeo]s|[nl]g|dg|[iau]z|[aiou]r?at|[^aeiou][aeiou]r?[bdkmpt]|[lnr]s)$/.test(
      stem,
    )
  ) {
    return takesE(stem) ? `${stem}e` : stem
  }
  return stem
}

function takesE(stem: string): boolean {
  return /(?:[uvc]|[aeo]s|dg|z|at|ut|id|ok|ak|ik|ap|op|ip|am|om|im|[bcdfgkpt]l|[lnr]s)$/.test(stem)
}

function restoreAdjective(stem: string): string {
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1)
  return stem.endsWith('i') ? `${stem.slice(0, -1)}y` : stem
}
