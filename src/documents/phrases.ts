/** Lines that are nothing but a button or a label of the page, in lower case. */
const NAVIGATION_PHRASES: ReadonlySet<string> = new Set(
  `about us|accept|accept cookies|account|ad|add a comment|advertisement|advertise with us
  |advertising|article continues below|article continues below advertisement|back|back to home
  |back to top|close|comment|comments|contact us|continue reading|cookie policy|copy link|email
  |email this article|facebook|full text|home|instagram|leave a comment|leave a reply|leave comment
  |linkedin|link copied|listen|listen to article|listen to this article|load more|load more comments
  |log in|login|main menu|manage preferences|menu|next|next article|next post|no comments
  |no comments yet|open in app|page not found|pinterest|post a comment|post comment|prev|previous
  |previous article|previous post|print|print this article|print this page|privacy policy
  |read full article|read full story|read the full article|read the full story|reddit|register
  |reply|save|save article|search|share|share article|share on facebook|share on twitter|share on x
  |share story|share this|share this article|share this post|share this story|show comments
  |show more|sign in|skip to content|skip to main content|sponsored|sponsored content
  |story continues below|story continues below advertisement|telegram|terms of service|terms of use
  |this video is restricted from playing in your location|tweet|tweet this|twitter|view comments
  |view gallery|whatsapp|write a comment|youtube|toggle navigation|click to share|scroll to continue`
    .split('|')
    .map((phrase) => phrase.trim()),
)

/** Lines that open a list of other articles' headlines, in lower case. */
const LIST_HEADINGS: ReadonlySet<string> = new Set(
  `also read|don't miss|editor's choice|editor's pick|editor's picks|editors' picks|featured
  |further reading|in other news|in this section|latest|latest articles|latest headlines|latest news
  |latest posts|latest stories|more articles|more coverage|more from this section|more headlines
  |more in this section|more like this|more news|more on this|more on this story|more on this topic
  |more on this subject|more related news|more stories|more to read|most commented|most popular
  |most read|most shared|most viewed|must read|newer articles|newer posts|older articles|older posts
  |other news|popular|popular articles|popular news|popular posts|popular stories|read also|read more
  |read more on this topic|read next|recent articles|recent news|recent posts|recent stories
  |recommended|recommended articles|recommended for you|recommended reading|recommended stories
  |related|related articles|related content|related coverage|related headlines|related links
  |related news|related posts|related reading|related stories|related story|related topics
  |related videos|see also|similar articles|similar news|similar posts|suggested reading|top news
  |top stories|trending|trending articles|trending news|trending now|trending stories
  |up next|what to read next|you may also like|you may be interested in|you might also like
  |you might be interested in|around the web|from the web|more from the web|from our partners`
    .split('|')
    .map((phrase) => phrase.trim()),
)

const MORE_FROM = /^more (?:from|in|about) .{2,40}$/

/** A line as these sets hold it: lower case, straight quotes, no marks at its ends. */
function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]{1,20}$/u, '')
}

const LONGEST_PHRASE = 60

export function isNavigation(words: string): boolean {
  return words.length <= LONGEST_PHRASE && NAVIGATION_PHRASES.has(bare(words))
}

export function opensList(words: string): boolean {
  if (words.length > LONGEST_PHRASE) return false
  const phrase = bare(words)
  return LIST_HEADINGS.has(phrase) || (!/[.!?]$/.test(words) && MORE_FROM.test(phrase))
}
