import { kernelByName } from './all-kernels.js'
import type { SeriesInput, SeriesProgram } from './kernel.js'

/** A program as plain data: kernels by name, so that it may cross a thread border. */
export interface ProgramMessage {
  readonly inputs: readonly string[]
  readonly steps: readonly {
    readonly kernel: string
    readonly inputs: readonly SeriesInput[]
    readonly params: readonly number[]
  }[]
  readonly outputs: readonly number[]
  readonly kept?: readonly (Int32Array | null)[]
  readonly lookback: number
}

export function toMessage(program: SeriesProgram): ProgramMessage {
  return {
    ...program,
    steps: program.steps.map(({ kernel, inputs, params }) => ({ kernel: kernel.name, inputs, params })),
  }
}

export function fromMessage(message: ProgramMessage): SeriesProgram {
  return {
    ...message,
    steps: message.steps.map(({ kernel, inputs, params }) => ({ kernel: kernelByName(kernel), inputs, params })),
  }
}
