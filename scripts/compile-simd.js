import { readFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'

const SOURCES = new URL('../packages/engine/assembly/', import.meta.url)

/** The kernels of packages/engine/assembly as a WebAssembly module, in base64. The same sources give the same bytes. */
export async function compileKernels() {
  let binary
  const { error, stderr } = await asc.main(
    [
      'index.ts -O3 --noAssert --runtime stub --disableWarning 112 --outFile kernels.wasm',
      // The memory is given to it: shared, so that all threads write their rows of one result.
      '--enable simd --enable threads --importMemory --importTable --sharedMemory --initialMemory 1 --maximumMemory 65536',
    ].flatMap((options) => options.split(' ')),
    {
      readFile: (name) => {
        try {
          return readFileSync(new URL(name, SOURCES), 'utf8')
        } catch {
          // The compiler asks for every place where a module could be.
          return null
        }
      },
      writeFile: (_name, contents) => {
        binary = contents
      },
      listFiles: () => [],
    },
  )
  if (error !== null) throw new Error(`expected the SIMD kernels to compile\n${stderr}`, { cause: error })
  return Buffer.from(binary).toString('base64')
}
