import type { LineRule } from './line-rule.ts'

const AGENCY =
  '(?:AFP|AP|EPA|EPA-EFE|Reuters|REUTERS|Getty|Getty Images|TASS|Sputnik|Xinhua|UNIAN|Ukrinform|Anadolu|DPA|Shutterstock|Alamy|iStock|Instagram|Bloomberg|Handout|Images)'
const NETWORK =
  '(?:Twitter|X|Facebook|Instagram|Telegram|LinkedIn|WhatsApp|YouTube|TikTok|Google News|social media)'
const DATE =
  '(?:\\d{1,2}\\.? \\p{L}{3,9}\\.?,? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})'

/**
 * What a page puts around an article, by the form of the line. Written for precision: a line
 * missed costs stray words among the statements, a line too many silences somebody.
 */
export const FURNITURE_RULES: readonly LineRule[] = [
  {
    kind: 'caption',
    place: 'anywhere',
    longest: 300,
    patterns: [
      /^(?:Photo|Image|Picture|Photograph|Illustration|Graphic|Caption|Photo credit|Image credit|Photo caption|Photo courtesy of|Photos? by|Image by|Picture by|File photo|Photo illustration)(?: ?:| by\b| courtesy\b) ?\S/i,
      /^FILE(?: PHOTO| IMAGE)? ?[:–—-] ?\S/,
      /[([](?:Photo|Image|Picture|Credit|Photograph)s?(?: by| courtesy| credit)?\b[^()[\]]{2,80}[)\]]\.?$/i,
      new RegExp(
        `[([][^()[\\]]{0,80}(?:/|via |AP Photo|${AGENCY} )[^()[\\]]{0,40}${AGENCY}[^()[\\]]{0,20}[)\\]]\\.?$`,
      ),
      /[([](?:AP Photo|Getty Images|File photo|File)(?:\/[^()[\]]{2,60})?[)\]]\.?$/i,
      /[|.–—] ?(?:Photo|Image|Picture|Photo credit|Image credit)(?: by |: ?)[^.]{2,60}\.?$/,
    ],
  },
  {
    kind: 'caption',
    place: 'anywhere',
    longest: 80,
    patterns: [
      new RegExp(
        `^(?:[\\p{L}.'’ -]{2,50}(?: via |/| / ))?${AGENCY}(?:/${AGENCY}| Images| Photo)*\\.?$`,
        'u',
      ),
    ],
  },
  {
    kind: 'byline',
    place: 'edge',
    longest: 120,
    patterns: [
      new RegExp(
        `^(?:Published|Updated|Last updated|Last modified|Posted|Created|Date)(?: on| at)? ?:? ?(?:\\p{L}{3,9},? )?${DATE}`,
        'iu',
      ),
      new RegExp(
        `^(?:\\p{L}{3,9},? )?${DATE}(?:[ ,|·•–-]+(?:at )?\\d{1,2}[:.]\\d{2}.{0,30})?\\.?$`,
        'u',
      ),
      /^(?:Reading time:? )?\d{1,2}[ -]min(?:ute)?s?(?: read)?\.?$/i,
      /^[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,60}$/,
      /^(?:Twitter: ?)?@\w{1,30}\.?$/i,
    ],
  },
  {
    kind: 'byline',
    place: 'end',
    longest: 400,
    patterns: [
      /^[([]?(?:Additional reporting|Reporting|Writing|Editing|Compiled|Edited|Reported) by /i,
      /^\p{Lu}.{2,150} contributed (?:reporting|to (?:this|the) (?:article|story|report|piece))\b.{0,80}$/u,
      /^With (?:assistance|reporting|contributions?) (?:from|by) /i,
    ],
  },
  {
    kind: 'promotion',
    place: 'anywhere',
    longest: 250,
    patterns: [
      /^(?:Subscribe|Sign up) (?:to|now|for|here|today|and)\b/i,
      /^(?:Subscribe|Sign up)[.!]?$/i,
      new RegExp(`^(?:Follow|Like|Join|Find) .{1,120} on ${NETWORK}\\b`, 'i'),
      /^Follow .{1,80} (?:on )?(?:Twitter )?@\w{1,30}\.?$/i,
      /^(?:Support (?:our|independent|quality) |Donate (?:to|now|today)\b|Become a (?:member|subscriber|supporter|patron)\b|Download (?:our|the) (?:free )?(?:mobile )?app\b)/i,
      /^(?:Get|Receive) (?:our|the latest|the day|all the|breaking) .{0,120}(?:inbox|newsletter|alerts|email|app)\b/i,
      /^(?:Have a (?:news )?tip|Got a tip|Do you have a tip)\b/i,
    ],
  },
  {
    kind: 'promotion',
    place: 'edge',
    longest: 400,
    patterns: [
      /^(?:The )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:in|by|here|are)\b/i,
      /^This (?:article|text|content) (?:does not necessarily|is for information)/i,
    ],
  },
  {
    kind: 'navigation',
    place: 'anywhere',
    longest: 200,
    patterns: [
      /^(?:Tags?|Topics?|Categor(?:y|ies)|Filed under|Posted in|Keywords) ?: ?\S/i,
      /^Read (?:the (?:rest|full|original|entire|whole)|it all|the rest of)\b.{0,20}(?:story|article|report|transcript|text|post|piece|here)\b.{0,60}$/i,
      /^(?:Click|Tap) (?:here|below|on the)\b/i,
      /^(?:©|\(c\) ?\d{4}|Copyright (?:©|\(c\)|\d{4}))/i,
      /^.{0,120}\ball rights reserved\.?$/i,
      /^(?:We use cookies|This (?:web)?site uses cookies|By continuing to use)\b/i,
    ],
  },
  {
    kind: 'related',
    place: 'anywhere',
    longest: 220,
    patterns: [
      /^[[(]?(?:Read more|Read also|Also read|See also|Read next|Related|Related (?:article|story|news)|More on this|Recommended|Don[’']t miss|You may also like|Must read) ?[:|»>] ?\S/i,
    ],
  },
]
