import { InvalidInput } from '../errors.ts'
import type { ParserModel } from './parser.ts'
import type { TaggerModel } from './tagger.ts'

/** All that the analyser learnt: one binary file. */
export interface TextModel {
  readonly tagger: TaggerModel
  readonly parser: ParserModel
  /** Lines `tag-group TAB form TAB lemma` of the words that the rules get wrong. */
  readonly lemmas: string
}

/** "text" in ASCII, and the version of the layout. */
const MAGIC = 0x74657874
const VERSION = 2

type Section = Int8Array | Uint8Array | Uint16Array | Int32Array | Float32Array

/** Magic, version, then each section: its length in bytes, its bytes, and zeros up to four. */
export function writeTextModel({ tagger, parser, lemmas }: TextModel): Uint8Array {
  const { lexicon } = tagger
  const sections: readonly Section[] = [
    lexicon.forms,
    lexicon.classes,
    lexicon.firsts,
    lexicon.members,
    tagger.weights,
    parser.transitions.rows,
    parser.transitions.bias,
    parser.transitions.outputs,
    parser.kinds,
    parser.firsts,
    parser.members,
    parser.weights,
    new TextEncoder().encode(lemmas),
  ]
  const size = sections.reduce((sum, { byteLength }) => sum + 4 + padded(byteLength), 8)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, VERSION)
  let at = 8
  for (const section of sections) {
    view.setUint32(at, section.byteLength)
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at + 4)
    at += 4 + padded(section.byteLength)
  }
  return bytes
}

/** Throws InvalidInput when the bytes are no such file. */
export function readTextModel(bytes: Uint8Array): TextModel {
  const next = sectionReader(bytes)
  const tagger = {
    lexicon: {
      forms: new Int32Array(next()),
      classes: new Uint16Array(next()),
      firsts: new Uint16Array(next()),
      members: new Uint8Array(next()),
    },
    weights: new Int8Array(next()),
  }
  const parser = {
    transitions: {
      rows: new Int8Array(next()),
      bias: new Float32Array(next()),
      outputs: new Float32Array(next()),
    },
    kinds: new Uint16Array(next()),
    firsts: new Uint16Array(next()),
    members: new Uint8Array(next()),
    weights: new Int8Array(next()),
  }
  return { tagger, parser, lemmas: new TextDecoder().decode(next()) }
}

function sectionReader(bytes: Uint8Array): () => ArrayBuffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC || view.getUint32(4) !== VERSION) {
    throw new InvalidInput(`the text model is not a version ${VERSION} file: train it again`)
  }
  let at = 8
  return () => {
    const size = at + 4 <= bytes.length ? view.getUint32(at) : Infinity
    if (at + 4 + size > bytes.length) {
      throw new InvalidInput(`the text model ends early, at byte ${bytes.length}: train it again`)
    }
    // Not `slice`: Node's Buffer overrides it with a view.
    const section = new Uint8Array(size)
    section.set(bytes.subarray(at + 4, at + 4 + size))
    at += 4 + padded(size)
    return section.buffer
  }
}

function padded(size: number): number {
  return (size + 3) & ~3
}
