import type { SeriesKernel } from '../kernel.js'
import { conditionKernels } from './conditions.kernel.js'
import { elementKernels } from './element.kernel.js'
import { extremeKernels } from './extremes.kernel.js'
import { laggedKernels } from './lagged.kernel.js'
import { momentKernels } from './moments.kernel.js'
import { orderKernels } from './order.kernel.js'
import { pairKernels } from './pairs.kernel.js'
import { recursiveKernels } from './recursive.kernel.js'
import { trendKernels } from './trend.kernel.js'

/** Kernels of the expression language's functions, by name. */
export const functionKernels: Readonly<Record<string, SeriesKernel>> = Object.fromEntries(
  [
    ...elementKernels,
    ...laggedKernels,
    ...momentKernels,
    ...extremeKernels,
    ...recursiveKernels,
    ...conditionKernels,
    ...orderKernels,
    ...pairKernels,
    ...trendKernels,
  ].map((kernel) => [kernel.name, kernel]),
)
