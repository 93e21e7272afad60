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

export interface StatementModel extends LearntWeights {
  /** Logistic weights of the evidence for a frame (confidence.ts). */
  readonly confidence: readonly number[]
}

const MAGIC = 0x324d5344 // "DSM2"

/** Sections of 4-byte-aligned bytes behind a head in JSON. */
export function writeStatementModel(model: StatementModel): Uint8Array {
  const sections: ArrayBufferView[] = [
    model.tokenFeatures,
    model.tokenTable.bytes,
    model.frameFeatures,
    model.frameTable.bytes,
    ...DENSE.map((name) => model.dense[name]),
  ]
  const head = new TextEncoder().encode(
    JSON.stringify({
      dimensions: model.dimensions,
      confidence: model.confidence,
      scales: [model.tokenTable.scale, model.frameTable.scale],
      sizes: sections.map(({ byteLength }) => byteLength),
    }),
  )
  const size = sections.reduce(
    (sum, part) => sum + aligned(part.byteLength),
    8 + aligned(head.length),
  )
  const file = new Uint8Array(size)
  new DataView(file.buffer).setUint32(0, MAGIC, true)
  new DataView(file.buffer).setUint32(4, head.length, true)
  file.set(head, 8)
  let at = 8 + aligned(head.length)
  for (const part of sections) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += aligned(part.byteLength)
  }
  return file
}

interface Head {
  readonly dimensions: Dimensions
  readonly confidence: readonly number[]
  readonly scales: readonly [number, number]
  readonly sizes: readonly number[]
}

/** Throws InvalidInput when the bytes are not a statement model. */
export function readStatementModel(file: Uint8Array): StatementModel {
  const data = file.slice()
  const view = new DataView(data.buffer)
  if (data.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new InvalidInput('the statement model is damaged: it does not begin with its mark DSM2')
  const length = view.getUint32(4, true)
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
  const table = (i: number, scale: number): PackedTable => ({
    bytes: new Int8Array(data.buffer, starts[i] ?? 0, head.sizes[i] ?? 0),
    scale,
  })
  const dense = DENSE.map((name, i): [DenseName, Float32Array] => [name, floats(4 + i)])
  return {
    dimensions: head.dimensions,
    confidence: head.confidence,
    tokenFeatures: integers(0),
    tokenTable: table(1, head.scales[0]),
    frameFeatures: integers(2),
    frameTable: table(3, head.scales[1]),
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
