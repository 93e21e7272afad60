import type { CueClass } from './attribution.ts'

/** Base forms by what they claim of their source; inflected below. */
const verbs: Readonly<Record<CueClass, string>> = {
  speech:
    'say tell add write note announce suggest describe argue explain acknowledge accuse ' +
    'criticize urge call insist warn claim report state reveal conclude confirm deny assert stress ' +
    'complain repeat indicate signal admit concede answer reply respond declare emphasize reiterate ' +
    'tweet stipulate demand allege contend caution predict denounce condemn observe recall show find',
  attitude:
    'believe think hope fear support oppose reject refuse want favor welcome agree see doubt ' +
    'accept dismiss praise blame back endorse rule prefer expect consider know',
  intention: 'plan pledge promise vow threaten propose seek offer intend decide commit decline',
  perception: 'learn understand hear',
}

const irregular: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote',
  think: 'thought',
  see: 'saw',
  show: 'showed',
  find: 'found',
  seek: 'sought',
  know: 'knew',
  understand: 'understood',
  hear: 'heard',
  plan: 'planned',
}

/** Words that finish a cue: "ruled out", "called for", "pointed to". */
export const particles: ReadonlySet<string> = new Set(['out', 'for', 'to', 'on', 'of', 'against'])

export interface CueForm {
  readonly cueClass: CueClass
  readonly base: string
  readonly participle: boolean
}

/** Every inflected form of a cue verb. */
export const cueForms: ReadonlyMap<string, CueForm> = new Map(
  Object.entries(verbs).flatMap(([name, list]) =>
    list.split(' ').flatMap((base) => {
      const cueClass = name as CueClass
      return inflect(base).map(([form, participle]): [string, CueForm] => [
        form,
        { cueClass, base, participle },
      ])
    }),
  ),
)

function inflect(base: string): [string, boolean][] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  const doubled = base === 'plan' || base === 'commit' ? base + base.slice(-1) : stem
  const endsInY = /[^aeiou]y$/.test(base)
  const third = endsInY
    ? `${base.slice(0, -1)}ies`
    : /(s|sh|ch|x)$/.test(base)
      ? `${base}es`
      : `${base}s`
  const past = irregular[base] ?? (endsInY ? `${base.slice(0, -1)}ied` : `${doubled}ed`)
  return [
    [base, false],
    [third, false],
    [past, false],
    [`${base === 'see' ? base : doubled}ing`, true],
  ]
}
