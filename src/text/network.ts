/** Hashed features, each a row of small weights; their sum, rectified; a score an output. */
export interface Network {
  /** A row of `hidden` weights a feature, at `(feature & mask) * hidden`. */
  readonly rows: Int8Array
  /** In units of the rows' weights; its length is `hidden`, a multiple of 16. */
  readonly bias: Float32Array
  /** `hidden` weights an output, one output after the other. */
  readonly outputs: Float32Array
}

export type Scorer = (features: Int32Array, scores: Float64Array) => void

/** How many packed weights one pass over the features adds up in registers. */
const LANES = 8

/**
 * Scores in integers, two hidden units to a machine word: the rows are few bits wide, so that
 * their sums do not run into each other (at most 250 features).
 */
export function createScorer({ rows, bias, outputs }: Network): Scorer {
  const hidden = bias.length
  const width = hidden >> 1
  const table = packPairs(rows)
  const mask = table.length / width - 1
  const sums = new Int32Array(width)
  const units = new Float64Array(hidden)

  function rectify(): void {
    for (let lane = 0; lane < width; lane++) {
      const sum = sums[lane] ?? 0
      const low = (sum << 16) >> 16
      units[2 * lane] = Math.max(0, ((sum - low) >> 16) + (bias[2 * lane] ?? 0))
      units[2 * lane + 1] = Math.max(0, low + (bias[2 * lane + 1] ?? 0))
    }
  }

  return (features, scores) => {
    for (let lane = 0; lane < width; lane += LANES)
      addRows(sums, table, features, mask, width, lane)
    rectify()
    for (let output = 0; output < scores.length; output++) {
      let score = 0
      const from = output * hidden
      for (let unit = 0; unit < hidden; unit++) {
        score += (units[unit] ?? 0) * (outputs[from + unit] ?? 0)
      }
      scores[output] = score
    }
  }
}

/** Sums eight columns of the features' rows; written out, as the engine keeps locals in registers. */
function addRows(
  sums: Int32Array,
  table: Int32Array,
  features: Int32Array,
  mask: number,
  width: number,
  lane: number,
): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  for (let feature = 0; feature < features.length; feature++) {
    const at = ((features[feature] ?? 0) & mask) * width + lane
    a = (a + (table[at] ?? 0)) | 0
    b = (b + (table[at + 1] ?? 0)) | 0
    c = (c + (table[at + 2] ?? 0)) | 0
    d = (d + (table[at + 3] ?? 0)) | 0
    e = (e + (table[at + 4] ?? 0)) | 0
    f = (f + (table[at + 5] ?? 0)) | 0
    g = (g + (table[at + 6] ?? 0)) | 0
    h = (h + (table[at + 7] ?? 0)) | 0
  }
  sums[lane] = a
  sums[lane + 1] = b
  sums[lane + 2] = c
  sums[lane + 3] = d
  sums[lane + 4] = e
  sums[lane + 5] = f
  sums[lane + 6] = g
  sums[lane + 7] = h
}

function packPairs(weights: Int8Array): Int32Array {
  const table = new Int32Array(weights.length >> 1)
  for (let at = 0; at < table.length; at++) {
    table[at] = ((weights[2 * at] ?? 0) << 16) + (weights[2 * at + 1] ?? 0)
  }
  return table
}
