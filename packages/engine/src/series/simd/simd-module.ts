import { SIMD_MODULE } from './module.generated.js'

type WasmFunction = (...args: readonly number[]) => void

interface WasmMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

interface WasmExports {
  readonly memory: WasmMemory
  readonly [name: string]: WasmFunction | WasmMemory
}

// Neither a browser's nor Node's types belong to this package; both have these.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: WasmExports }
}
declare const atob: (base64: string) => string

const PAGE = 65_536

/** The compiled kernels, ready to make instances of. */
export interface SimdModule {
  /** A memory of at least `bytes` with the kernels that work in it. */
  instantiate(bytes: number): SimdInstance
}

export interface SimdInstance {
  readonly buffer: ArrayBuffer
  readonly kernel: (name: string) => WasmFunction
}

/** Null where WebAssembly or its 128-bit vectors are missing. */
export function compileSimdModule(): SimdModule | null {
  if (typeof WebAssembly === 'undefined') return null
  const bytes = Uint8Array.from(atob(SIMD_MODULE), (letter) => letter.charCodeAt(0))
  try {
    const module = new WebAssembly.Module(bytes)
    return { instantiate: (size) => instantiate(module, size) }
  } catch {
    // The engine does not know the vector instructions; the plain kernels give the same values.
    return null
  }
}

function instantiate(module: object, bytes: number): SimdInstance {
  const { exports } = new WebAssembly.Instance(module, {})
  const { memory } = exports
  const pages = Math.ceil(bytes / PAGE) - memory.buffer.byteLength / PAGE
  if (pages > 0) memory.grow(pages)
  return {
    buffer: memory.buffer,
    kernel(name) {
      const found = exports[name]
      if (typeof found !== 'function') throw new Error(`expected a SIMD kernel, received "${name}"`)
      return found
    },
  }
}
