/** What is called for each node of a tree in document order. */
export interface Visitor {
  enter(name: string): void
  leave(name: string): void
  words(words: string): void
}

const ELEMENT = 1
const TEXT = 3

/**
 * Walks a tree without recursion, since pages may nest as deep as they like. `skips` names the
 * elements, in capitals, that are passed over with all they hold.
 */
export function walk(root: Node, skips: ReadonlySet<string>, visit: Visitor): void {
  let node: Node | null = root
  while (node) {
    const name = node.nodeName.toUpperCase()
    const skipped = skips.has(name)
    if (node.nodeType === TEXT) visit.words(node.nodeValue ?? '')
    if (node.nodeType === ELEMENT && !skipped) visit.enter(name)
    const child: Node | null = skipped ? null : node.firstChild
    node = child ?? following(node, root, skips, visit)
  }
}

/** The next node after `node` and all it holds; leaves every element on the way up. */
function following(
  node: Node,
  root: Node,
  skips: ReadonlySet<string>,
  visit: Visitor,
): Node | null {
  let at: Node | null = node
  while (at) {
    const name = at.nodeName.toUpperCase()
    if (at.nodeType === ELEMENT && !skips.has(name)) visit.leave(name)
    if (at === root) return null
    if (at.nextSibling) return at.nextSibling
    at = at.parentNode
  }
  return null
}
