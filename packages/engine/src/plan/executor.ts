import type { EventSeries } from '../panel/event-series.js'
import type { Panel } from '../panel/panel.js'
import type { SeriesProgram } from '../series/kernel.js'
import type { ProgramInputs } from '../series/runner.js'
import type { DayTask } from '../signals/day-task.js'
import type { EventTask } from '../statements/event-task.js'

/**
 * What a program reads besides the bar columns, by input name: whole panels, stock-major like the panel, or values that
 * change on events. Brought to the basis of the day where the name begins with that of a column that is.
 */
export type ExtraInputs = ProgramInputs

/** Told how far an evaluation is, asked whether it should stop. */
export interface EvaluationObserver {
  progress(doneInstruments: number, totalInstruments: number): void
  cancelled(): boolean
}

export const SILENT_OBSERVER: EvaluationObserver = { progress: () => undefined, cancelled: () => false }

/** Panels of one market, written over again and again. */
export interface PanelStore {
  /** A panel whose cells hold anything. */
  take(): Float64Array
  /** Those that nobody reads any more. */
  give(panels: Iterable<Float64Array>): void
  /** Writes every session of what changes on events alone into a panel that was taken here. */
  spread(series: EventSeries, panel: Float64Array): void
}

/** What the panels of a store are for. */
export interface PanelUse {
  readonly panel: Panel
  /** How many are in use at a time, at the most. */
  readonly count: number
  /** Bytes of memory in which each thread works that reads and writes them. */
  readonly placeBytes: number
  /** Events of the longest series that is spread, of all instruments together. */
  readonly events: number
}

/**
 * Runs a series program over every instrument of a panel and returns one stock-major panel per output over the sessions
 * that the program keeps of it, NaN = missing.
 * The result does not depend on how the instruments are divided among threads.
 */
export interface SeriesExecutor {
  run(
    panel: Panel,
    program: SeriesProgram,
    extra: ExtraInputs,
    outputCount: number,
    observer: EvaluationObserver,
  ): Promise<Float64Array[]>
  /** Panels that `runInto` writes faster than others; any in shared memory do where an executor has none. */
  createPanels?(use: PanelUse): PanelStore
  /** As `run`, into panels of the caller's in shared memory, of which every cell is written. */
  runInto?(
    panel: Panel,
    program: SeriesProgram,
    extra: ExtraInputs,
    outputs: readonly Float64Array[],
    observer: EvaluationObserver,
  ): Promise<void>
  /** Writes all days of a task; the caller's own thread does where an executor has none for it. */
  runDays?(task: DayTask, observer: EvaluationObserver): Promise<void>
  /** Evaluates all instruments of a task; the caller's own thread does where an executor has none for it. */
  runEvents?(task: EventTask, observer: EvaluationObserver): Promise<void>
}

/** Thrown by an executor whose observer asked it to stop. */
export class EvaluationCancelled extends Error {
  constructor() {
    super('expected the evaluation to run to its end, received a request to stop')
    this.name = 'EvaluationCancelled'
  }
}
