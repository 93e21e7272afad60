/** Abbreviations that keep their period and are followed by more of the sentence: titles. */
const BEFORE_A_NAME = words(`
  mr mrs ms messrs dr prof sen sens rep reps gov govs gen lt col maj brig capt cmdr adm sgt cpl pvt
  pres rev hon amb sec min st ft mt msgr fr atty supt insp det pfc vs v approx`)

/** Abbreviations that keep their period and may end a sentence. */
const ANYWHERE = words(`
  jr sr inc corp co ltd bros llc plc dept est assn etc al a.k.a e.g i.e cf viz ph.d
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
  okla ore pa penn tenn tex va vt wash wis wisc wyo
  ave blvd rd hwy ltd`)

/** Abbreviations that are also words: only before a digit. */
const BEFORE_A_NUMBER = words('no nos p pp art para ch vol fig')

const LONGEST = 6

/** Does the word, without its period, take the period that follows as its own? */
export function ownsPeriod(text: string, start: number, end: number): boolean {
  if (isAcronym(text, start, end)) return true
  const tail = start + text.slice(start, end).lastIndexOf('-') + 1
  if (end - tail > LONGEST) return false
  const word = text.slice(tail, end).toLowerCase()
  return ANYWHERE.has(word) || BEFORE_A_NAME.has(word) || beforeNumber(text, word, end)
}

/** Is the token, period included, an abbreviation that a name follows, such as a title? */
export function isTitle(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST && BEFORE_A_NAME.has(text.slice(start, end - 1).toLowerCase())
}

/** One capital letter (an initial), or letters and periods in turn up to the end ("U.S", "p.m"). */
function isAcronym(text: string, start: number, end: number): boolean {
  if (!isAsciiLetter(text, end - 1)) return false
  if (end - start === 1) return /[A-HJ-Z]/.test(text.charAt(start))
  if (end - start >= 3 && text.charAt(end - 2) === '.') return isAsciiLetter(text, end - 3)
  return end - start >= 3 && text.charAt(end - 2) === '-' && /[A-Z]/.test(text.charAt(end - 1))
}

function beforeNumber(text: string, word: string, end: number): boolean {
  return BEFORE_A_NUMBER.has(word) && /\d/.test(text.slice(end + 1, end + 3))
}

function isAsciiLetter(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset) | 32
  return unit >= 97 && unit <= 122
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
