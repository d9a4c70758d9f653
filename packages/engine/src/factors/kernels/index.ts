import type { SeriesKernel } from '../../series/kernel.js'
import * as cell from './cell.kernel.js'
import { deviationOfPresent } from './deviation.kernel.js'
import * as directional from './directional.kernel.js'
import * as drawdown from './drawdown.kernel.js'
import * as flows from './flows.kernel.js'
import * as macd from './macd.kernel.js'
import { downsideBeta } from './market.kernel.js'
import { medianOfPresent } from './median.kernel.js'
import { meanBelow } from './tail.kernel.js'
import { atr, rsi } from './wilder.kernel.js'
import * as windows from './windows.kernel.js'

const all: readonly SeriesKernel[] = [
  cell.positive,
  cell.spread,
  cell.snapToZero,
  cell.freeFloat,
  cell.meanOfPresent,
  cell.leadingRun,
  deviationOfPresent,
  rsi,
  atr,
  directional.plusDi,
  directional.minusDi,
  directional.adx,
  macd.macdLine,
  macd.macdSignal,
  drawdown.maxDrawdown,
  drawdown.ulcer,
  meanBelow,
  windows.amihud,
  windows.fromBar,
  medianOfPresent,
  flows.mfi,
  flows.corwinSchultz,
  downsideBeta,
]

/** Kernels that only factors use, by name. */
export const factorKernels: Readonly<Record<string, SeriesKernel>> = Object.fromEntries(
  all.map((kernel) => [kernel.name, kernel]),
)
