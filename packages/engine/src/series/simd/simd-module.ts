import { SIMD_MODULE } from './module.generated.js'

export type WasmFunction = (...args: readonly number[]) => void

/** A shared memory of the kernels; may be sent to another thread. */
export interface SimdMemory {
  readonly buffer: SharedArrayBuffer
}

/** Kernels by their place, for `runSteps` to call. */
export interface KernelTable {
  set(place: number, kernel: WasmFunction): void
}

interface WasmExports {
  readonly [name: string]: WasmFunction
}

// Neither a browser's nor Node's types belong to this package; both have these.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Memory: new (size: { initial: number; maximum: number; shared: true }) => SimdMemory
  readonly Table: new (size: { element: 'anyfunc'; initial: number }) => KernelTable
  readonly Instance: new (module: object, imports: object) => { readonly exports: WasmExports }
}
declare const atob: (base64: string) => string

const PAGE = 65_536
/** The module's own constants lie below. */
export const HEAP = PAGE
/** What a memory may have at most, with room to spare for an address behind its end. */
export const MOST_BYTES = 2 ** 32 - HEAP

/** The compiled kernels, ready to make instances of. */
export interface SimdModule {
  /** At least `bytes`, zero; takes room in the machine only where it is written. Null where there is no room for it. */
  createMemory(bytes: number): SimdMemory | null
  /** Room for so many kernels, one at least. */
  createTable(places?: number): KernelTable
  /** The kernels by name, working in a memory. */
  instantiate(memory: SimdMemory, table?: KernelTable): (name: string) => WasmFunction
}

/** Null where WebAssembly, its 128-bit vectors or shared memory are missing. */
export function compileSimdModule(): SimdModule | null {
  if (typeof WebAssembly === 'undefined' || typeof SharedArrayBuffer === 'undefined') return null
  const bytes = Uint8Array.from(atob(SIMD_MODULE), (letter) => letter.charCodeAt(0))
  try {
    const module = new WebAssembly.Module(bytes)
    return { createMemory, createTable, instantiate: (memory, table) => instantiate(module, memory, table) }
  } catch {
    // The engine does not know the vector instructions; the plain kernels give the same values.
    return null
  }
}

function createMemory(bytes: number): SimdMemory | null {
  const pages = Math.ceil(bytes / PAGE)
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
  } catch (error) {
    // Each memory reserves gigabytes of addresses, of which a process may be allowed few; the plain kernels need none.
    if (error instanceof RangeError) return null
    throw error
  }
}

function createTable(places = 1): KernelTable {
  return new WebAssembly.Table({ element: 'anyfunc', initial: Math.max(1, places) })
}

function instantiate(module: object, memory: SimdMemory, table = createTable()): (name: string) => WasmFunction {
  const { exports } = new WebAssembly.Instance(module, {
    // The engine's own functions, which the plain kernels take too: others differ in the last bit.
    env: { memory, table, 'Math.exp': Math.exp, 'Math.log': Math.log, 'Math.pow': Math.pow },
  })
  return (name) => {
    const found = exports[name]
    if (typeof found !== 'function') throw new Error(`expected a SIMD kernel, received "${name}"`)
    return found
  }
}
