/** An exact fraction in lowest terms, its denominator positive. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Zero over anything, also over zero, is 0/1: a member of a game nobody can win has no power. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (numerator === 0n) return { numerator: 0n, denominator: 1n }
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}

export function written({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`
}
