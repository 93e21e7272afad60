/** A stretch of a WebAssembly memory, seen as an array and known by its address. */
export interface Block<T extends Float32Array | Int32Array> {
  readonly at: number
  readonly view: T
}

/** Hands out blocks of one memory, from its start; nothing is ever given back. */
export interface Arena {
  readonly memory: WebAssembly.Memory
  readonly floats: (count: number) => Block<Float32Array>
  readonly integers: (count: number) => Block<Int32Array>
}

const PAGE = 65536

/** The memory never grows, so that the views stay valid: `size` (bytes) must be enough for all. */
export function createArena(size: number): Arena {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) + 1 })
  let top = 64
  const take = (count: number): number => {
    const at = top
    top += roundUp(count * 4)
    return at
  }
  return {
    memory,
    floats: (count) => {
      const at = take(count)
      return { at, view: new Float32Array(memory.buffer, at, count) }
    },
    integers: (count) => {
      const at = take(count)
      return { at, view: new Int32Array(memory.buffer, at, count) }
    },
  }
}

/** Bytes a block of `count` four-byte numbers takes. */
export function roundUp(bytes: number): number {
  return (bytes + 63) & ~63
}
