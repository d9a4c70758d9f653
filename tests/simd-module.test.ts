import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
// @ts-expect-error a script without types
import { compileKernels } from '../scripts/compile-simd.js'

describe('the SIMD module', () => {
  it('is what its sources in the repository compile to', async () => {
    const generated = new URL('../packages/engine/src/series/simd/module.generated.ts', import.meta.url)
    expect(readFileSync(generated, 'utf8')).toContain(`'${await compileKernels()}'`)
  })
})
