/** A stretch of a WebAssembly memory, seen as an array and known by its address. */
export interface Block<T extends Float32Array | Int32Array | Int8Array> {
  readonly at: number
  readonly view: T
}

/** Hands out blocks of one memory, from its start; nothing is ever given back. */
export interface Arena {
  readonly memory: WebAssembly.Memory
  readonly floats: (count: number) => Block<Float32Array>
  readonly integers: (count: number) => Block<Int32Array>
  readonly bytes: (count: number) => Block<Int8Array>
}

const PAGE = 65536

/** The memory never grows, so that the views stay valid: `size` (bytes) must be enough for all. */
export function createArena(size: number): Arena {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) + 1 })
  let top = 64
  const take = (size: number): number => {
    const at = top
    top += roundUp(size)
    return at
  }
  return {
    memory,
    floats: (count) => {
      const at = take(count * 4)
      return { at, view: new Float32Array(memory.buffer, at, count) }
    },
    integers: (count) => {
      const at = take(count * 4)
      return { at, view: new Int32Array(memory.buffer, at, count) }
    },
    bytes: (count) => {
      const at = take(count)
      return { at, view: new Int8Array(memory.buffer, at, count) }
    },
  }
}

/** Blocks begin at multiples of 64 bytes. */
export function roundUp(bytes: number): number {
  return (bytes + 63) & ~63
}
