/** Half-open range of UTF-16 code units: `text.slice(...span)` is always the very words. */
export type Span = readonly [start: number, end: number]

export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

/** The words of several spans, in order, joined by an ellipsis where something stands between. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' … ')
}
