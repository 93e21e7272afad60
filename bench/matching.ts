/** Size of a largest one-to-one matching between two lists (Kuhn's augmenting paths). */
export function matchingSize<A, B>(
  left: readonly A[],
  right: readonly B[],
  fits: (a: A, b: B) => boolean,
): number {
  const edges = left.map((a) => right.flatMap((b, j) => (fits(a, b) ? [j] : [])))
  const ownerOf = new Map<number, number>()
  const place = (i: number, tried: Set<number>): boolean =>
    (edges[i] ?? []).some((j) => {
      if (tried.has(j)) return false
      tried.add(j)
      const owner = ownerOf.get(j)
      if (owner !== undefined && !place(owner, tried)) return false
      ownerOf.set(j, i)
      return true
    })
  return left.reduce((size, _, i) => (place(i, new Set()) ? size + 1 : size), 0)
}
