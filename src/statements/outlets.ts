import type { Stretch } from './model/stretches.ts'
import { type Syntax, textOf } from './model/syntax.ts'

const known = new Set(
  [
    'fox news, fox, cnn, nbc, nbc news, abc, abc news, cbs, cbs news, msnbc, cnbc, pbs, npr, bbc, bbc news, itv, sky news',
    'reuters, associated press, ap, afp, agence france-presse, bloomberg, bloomberg news, politico, axios, semafor',
    'new york times, nyt, washington post, wall street journal, wsj, usa today, los angeles times, time, newsweek, the hill, hill',
    'financial times, ft, guardian, times, sunday times, telegraph, economist, daily mail, sun, independent, observer',
    'der spiegel, spiegel, bild, die welt, welt, die zeit, ard, zdf, le monde, le figaro, la repubblica, corriere della sera, el pais',
    'tass, ria novosti, ria, interfax, rt, sputnik, rossiya-1, rossiya 1, kommersant, izvestia, vedomosti, meduza, pravda, rbc',
    'ukrinform, ukrainska pravda, kyiv independent, kyiv post, suspilne, unian, interfax-ukraine, xinhua, cctv, global times',
    'al jazeera, al arabiya, euronews, deutsche welle, dw, anadolu, hurriyet, haaretz, yle, ansa, dpa, pap, kyodo, nhk, newsmax, breitbart',
  ]
    .join(', ')
    .split(', '),
)

const mediaWords =
  /^(?:news|times|post|journal|tribune|gazette|wire|herald|courier|press|tv|radio|television|newspaper|magazine|channel|telegraph|chronicle|blatt|zeitung|podcast|newswire|weekly|daily)$/

/** Is this the name of a newspaper, agency or broadcaster? Lower case, without an article. */
export function isOutlet(name: string): boolean {
  return known.has(name) || mediaWords.test(name.slice(name.lastIndexOf(' ') + 1))
}

/** Is that what a stretch of tokens names, with its article or without? */
export function namesOutlet(name: Stretch, syntax: Syntax): boolean {
  return isOutlet(textOf(name, syntax).toLowerCase().replace(/^the /, ''))
}
