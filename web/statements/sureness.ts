/** How sure the reading is, in words and in figures. */
export function sureness(confidence: number): string {
  const percent = Math.round(confidence * 100)
  if (confidence >= 0.85) return `sure (${percent} %)`
  return confidence >= 0.6 ? `fairly sure (${percent} %)` : `unsure (${percent} %)`
}
