#!/usr/bin/env node
/** Compiles the SIMD kernels and writes them as text, so that neither a build nor a run needs the compiler or a file. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileKernels } from './compile-simd.js'

const source = `/** Compiled from packages/engine/assembly by scripts/build-simd.js. */\nexport const SIMD_MODULE =\n  '${await compileKernels()}'\n`
writeFileSync(fileURLToPath(new URL('../packages/engine/src/series/simd/module.generated.ts', import.meta.url)), source)
