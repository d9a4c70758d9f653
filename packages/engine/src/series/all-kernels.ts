import { factorKernels } from '../factors/kernels/index.js'
import type { SeriesKernel } from './kernel.js'
import { functionKernels } from './kernels/index.js'

/** The kernel of a name, whether of a function or of a factor; threads find theirs by it. */
export function kernelByName(name: string): SeriesKernel {
  const kernel = functionKernels[name] ?? factorKernels[name]
  if (kernel === undefined) throw new Error(`expected the name of a series kernel, received "${name}"`)
  return kernel
}
