import { InvalidInput } from '../../errors.ts'
import type { Layer } from './recurrence.ts'

/** Rows of bytes with one scale: a weight is a byte times the scale. */
export interface PackedTable {
  readonly bytes: Int8Array
  readonly scale: number
}

/** The dense parameters, in the order in which a file holds them. */
export const DENSE = [
  'tokenBias',
  'hiddenWeights',
  'hiddenBias',
  'cueWeights',
  'cueBias',
  'frameBias',
  'frameFromToken',
  'frameFromCue',
  'labelWeights',
  'labelBias',
  'transitions',
] as const
export type DenseName = (typeof DENSE)[number]

/** Widths of the two networks' layers. */
export interface Dimensions {
  readonly token: Layer
  readonly hidden: number
  readonly frame: Layer
}

/** What the two networks have learnt. */
export interface LearntWeights {
  readonly dimensions: Dimensions
  readonly tokenFeatures: Int32Array
  readonly tokenTable: PackedTable
  readonly frameFeatures: Int32Array
  readonly frameTable: PackedTable
  readonly dense: Readonly<Record<DenseName, Float32Array>>
}

/** What a linear model has learnt: weights of a few numbers, and of many features by their hashes. */
export interface LinearWeights {
  readonly numbers: readonly number[]
  readonly features: Int32Array
  /** A byte a feature. */
  readonly table: PackedTable
}

/** The linear models that choose among what the networks draw (ranking/) and rate it (confidence.ts). */
export const JUDGES = ['source', 'content', 'confidence', 'reported'] as const
export type Judges = Readonly<Record<(typeof JUDGES)[number], LinearWeights>>

export interface StatementModel extends LearntWeights {
  readonly judges: Judges
}

const MARK = 'DSM4'

interface Head {
  readonly dimensions: Dimensions
  /** Of the two networks' tables, then of the judges'. */
  readonly scales: readonly number[]
  readonly numbers: readonly (readonly number[])[]
  readonly sizes: readonly number[]
}

/** Sections of 4-byte-aligned bytes behind a head in JSON. */
export function writeStatementModel(model: StatementModel): Uint8Array {
  const judges = JUDGES.map((name) => model.judges[name])
  const sections: ArrayBufferView[] = [
    model.tokenFeatures,
    model.tokenTable.bytes,
    model.frameFeatures,
    model.frameTable.bytes,
    ...judges.flatMap(({ features, table }) => [features, table.bytes]),
    ...DENSE.map((name) => model.dense[name]),
  ]
  const head: Head = {
    dimensions: model.dimensions,
    scales: [model.tokenTable, model.frameTable, ...judges.map(({ table }) => table)].map(
      ({ scale }) => scale,
    ),
    numbers: judges.map(({ numbers }) => numbers),
    sizes: sections.map(({ byteLength }) => byteLength),
  }
  return join(new TextEncoder().encode(JSON.stringify(head)), sections)
}

function join(head: Uint8Array, sections: readonly ArrayBufferView[]): Uint8Array {
  const begin = 8 + aligned(head.length)
  const size = sections.reduce((sum, { byteLength }) => sum + aligned(byteLength), begin)
  const file = new Uint8Array(size)
  file.set(new TextEncoder().encode(MARK))
  new DataView(file.buffer).setUint32(4, head.length, true)
  file.set(head, 8)
  let at = begin
  for (const { buffer, byteOffset, byteLength } of sections) {
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += aligned(byteLength)
  }
  return file
}

/** Throws InvalidInput when the bytes are not a statement model. */
export function readStatementModel(file: Uint8Array): StatementModel {
  const data = file.slice()
  if (data.length < 8 || new TextDecoder().decode(data.subarray(0, 4)) !== MARK)
    throw new InvalidInput(
      `the statement model is damaged: it does not begin with its mark ${MARK}`,
    )
  const length = new DataView(data.buffer).getUint32(4, true)
  const head: Head = JSON.parse(new TextDecoder().decode(data.subarray(8, 8 + length)))
  let at = 8 + aligned(length)
  const starts = head.sizes.map((size) => {
    const start = at
    at += aligned(size)
    return start
  })
  if (at !== data.length)
    throw new InvalidInput(`the statement model is damaged: ${data.length} bytes instead of ${at}`)
  const floats = (i: number) =>
    new Float32Array(data.buffer, starts[i] ?? 0, (head.sizes[i] ?? 0) / 4)
  const integers = (i: number) =>
    new Int32Array(data.buffer, starts[i] ?? 0, (head.sizes[i] ?? 0) / 4)
  /** Features stand in every other section, their table behind them. */
  const table = (nth: number): PackedTable => ({
    bytes: new Int8Array(data.buffer, starts[2 * nth + 1] ?? 0, head.sizes[2 * nth + 1] ?? 0),
    scale: head.scales[nth] ?? 0,
  })
  const judges = JUDGES.map((name, j): [string, LinearWeights] => [
    name,
    { numbers: head.numbers[j] ?? [], features: integers(2 * (2 + j)), table: table(2 + j) },
  ])
  const tables = 2 * (2 + JUDGES.length)
  const dense = DENSE.map((name, i): [DenseName, Float32Array] => [name, floats(tables + i)])
  return {
    dimensions: head.dimensions,
    tokenFeatures: integers(0),
    tokenTable: table(0),
    frameFeatures: integers(2),
    frameTable: table(1),
    judges: Object.fromEntries(judges) as Judges,
    dense: Object.fromEntries(dense) as Record<DenseName, Float32Array>,
  }
}

function aligned(bytes: number): number {
  return (bytes + 3) & ~3
}

/** Of so many weights the largest is cut: it would make the steps of all others coarse. */
const CUT = 5000

/** All but the few largest weights just fit into bytes. */
export function pack(values: Float32Array): PackedTable {
  const sizes = values.map(Math.abs).sort()
  const largest = sizes[Math.floor(sizes.length * (1 - 1 / CUT))] ?? 0
  const scale = Math.max(largest, 1e-9) / 127
  const byte = (value: number) => Math.max(-127, Math.min(127, Math.round(value / scale)))
  return { bytes: Int8Array.from(values, byte), scale }
}
