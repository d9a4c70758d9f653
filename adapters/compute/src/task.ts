import type { DayTask, EventTask, ProgramInputs, ProgramMessage, SeriesPanel, SimdPlace } from '@stocklab/engine'

/** A series program over a panel, as it crosses to a thread: arrays in shared memory, the rest plain data. */
export interface ComputeTask {
  readonly panel: SeriesPanel
  readonly program: ProgramMessage
  readonly extra: ProgramInputs
  readonly outputs: readonly Float64Array[]
  /** Where in the memory of the outputs this thread works; null where they do not lie in one. */
  readonly place: SimdPlace | null
  readonly instruments: number
  /** Shared by all threads; see the places below. */
  readonly counters: Int32Array
}

/** Days of nodes, as they cross to a thread. */
export interface DaysTask {
  readonly days: DayTask
  /** Where this thread works in the memory of the outputs; null where they do not lie in one. */
  readonly place: SimdPlace | null
  readonly counters: Int32Array
}

/** Instruments of eventful nodes, as they cross to a thread. */
export interface EventsTask {
  readonly events: EventTask
  readonly counters: Int32Array
}

/** Places in `counters`. */
export const NEXT = 0
export const DONE = 1
export const CANCELLED = 2
export const COUNTERS = 3

/** Instruments a thread takes at a time: small enough to stop soon and to end together. */
export const BLOCK = 16

/** Days a thread takes at a time: whoever begins anew reads its first day from many places. */
export const BLOCK_OF_DAYS = 128

export type WorkerAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly stack: string | undefined }

/** Which form of the kernels a thread runs; handed to it when it starts. */
export type KernelChoice = 'auto' | 'plain'
