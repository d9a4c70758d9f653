import { afterEach, describe, expect, it, vi } from 'vitest'
import { simdKernelNames } from './simd-kernels.js'
import { compileSimdModule } from './simd-module.js'

afterEach(() => vi.unstubAllGlobals())

describe('the SIMD module', () => {
  it('is there on this machine, with a memory as large as asked for', () => {
    const memory = compileSimdModule()?.createMemory(5_000_000)
    expect(memory?.buffer.byteLength).toBeGreaterThanOrEqual(5_000_000)
  })

  it('keeps memories apart', () => {
    const simd = compileSimdModule()
    const [a, b] = [0, 1].map(() => new Float64Array(simd?.createMemory(1_000_000)?.buffer as SharedArrayBuffer))
    a?.fill(1)
    expect(b?.every((cell) => cell === 0)).toBe(true)
  })

  it('refuses a kernel that it does not have', () => {
    const simd = compileSimdModule()
    expect(() => simd?.instantiate(simd.createMemory(1)!)('decay')).toThrow('received "decay"')
    expect(simdKernelNames).not.toContain('decay')
  })

  it('has no memory where the machine has no room for one', () => {
    class Memory {
      constructor() {
        throw new RangeError('WebAssembly.Memory(): could not allocate memory')
      }
    }
    const simd = compileSimdModule()
    vi.stubGlobal('WebAssembly', { Memory })
    expect(simd?.createMemory(1)).toBeNull()
  })

  it('is none where there is no WebAssembly', () => {
    vi.stubGlobal('WebAssembly', undefined)
    expect(compileSimdModule()).toBeNull()
  })

  it('is none where the vector instructions are not known', () => {
    class Module {
      constructor() {
        throw new Error('CompileError: invalid value type 0x7b')
      }
    }
    vi.stubGlobal('WebAssembly', { Module })
    expect(compileSimdModule()).toBeNull()
  })
})
