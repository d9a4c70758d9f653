import type { SeriesStep } from '../kernel.js'
import { type JobPair, lengthOf } from './job-pair.js'
import { simdKernelOf } from './simd-kernels.js'
import type { WasmFunction } from './simd-module.js'

const CELL = Float64Array.BYTES_PER_ELEMENT

/** A row or a slot in the memory of the kernels. */
export interface Placed {
  readonly address: number
  readonly cells: Float64Array
}

export interface RowStepPlaces {
  /** Slots of the step. */
  readonly inputs: readonly number[]
  readonly slot: number
  /** Two for its results, behind them one for each input. */
  readonly rows: readonly Placed[]
  readonly scratch: number
}

/** Runs a step that has no kernel of pairs: on rows taken out of the slots, compiled or in TypeScript. */
export function createRowStep(
  step: SeriesStep,
  { inputs, slot, rows, scratch }: RowStepPlaces,
  kernel: (name: string) => WasmFunction,
): (pair: JobPair) => void {
  const [take, join] = [kernel('takeLane'), kernel('joinLanes')]
  const read = inputs.map((_, k) => rows[2 + k])
  const { params } = step
  const compiled = simdKernelOf(step)
  const run = compiled === undefined ? undefined : kernel(compiled.name)
  const addresses = read.map(({ address }) => address)
  return (pair) => {
    pair.forEach((job, lane) => {
      const length = lengthOf(job)
      inputs.forEach((input, k) => {
        take(input + lane * CELL, addresses[k], length)
      })
      if (run !== undefined) run(...addresses, rows[lane].address, length, scratch, ...params)
      else
        step.kernel.run(
          read.map((row) => cellsOf(row, length)),
          params,
          cellsOf(rows[lane], length),
        )
    })
    join(rows[0].address, rows[1].address, slot, lengthOf(pair[1]))
  }
}

function cellsOf({ cells }: Placed, length: number): Float64Array {
  return cells.subarray(0, length)
}
