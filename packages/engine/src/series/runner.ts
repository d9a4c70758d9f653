import type { InputSource, SeriesJob } from './jobs.js'

/** What a program reads besides the bar columns, by input name. */
export type ProgramInputs = Readonly<Record<string, InputSource>>

/** Places [from, to) in the order in which a panel's instruments are taken. */
export interface OrderRange {
  readonly from: number
  readonly to: number
}

/** A program bound to a panel. Holds the scratch of one thread: run one range after another with it. */
export interface ProgramRunner {
  /** Writes every cell of the range's instruments, stock-major; missing before the first bar. */
  run(range: OrderRange, outputs: readonly Float64Array[]): void
}

/** Runs jobs one after another; results of a job do not depend on the others. */
export interface JobRunner {
  run(jobs: readonly SeriesJob[], outputs: readonly Float64Array[]): void
  /** Marks an instrument's sessions before `session` as missing in all outputs. */
  clearBefore(instrument: number, session: number, outputs: readonly Float64Array[]): void
}
