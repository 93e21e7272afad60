/** Tokens in order of text, as parallel arrays of UTF-16 offsets: `[starts[i], ends[i])`. */
export interface TokenList {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Collects tokens in arrays that double when they are full. */
export class TokenWriter {
  private count = 0
  private starts: Int32Array
  private ends: Int32Array

  constructor(units: number) {
    this.starts = new Int32Array((units >> 2) + 16)
    this.ends = new Int32Array((units >> 2) + 16)
  }

  /** Returns the token's end, where the scan goes on. */
  add(start: number, end: number): number {
    if (this.count === this.starts.length) this.grow()
    this.starts[this.count] = start
    this.ends[this.count++] = end
    return end
  }

  list(): TokenList {
    const { count } = this
    return { count, starts: this.starts.subarray(0, count), ends: this.ends.subarray(0, count) }
  }

  private grow(): void {
    this.starts = doubled(this.starts)
    this.ends = doubled(this.ends)
  }
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
