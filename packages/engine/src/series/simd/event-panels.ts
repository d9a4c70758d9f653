import type { EventSeries } from '../../panel/event-series.js'
import type { SimdMemory, SimdModule } from './simd-module.js'

const CACHE_LINE = 64
const OFFSET = Int32Array.BYTES_PER_ELEMENT
const CELL = Float64Array.BYTES_PER_ELEMENT

/** N instruments that have so many events together. */
export interface EventCounts {
  readonly instruments: number
  readonly events: number
}

/** Bytes in which a series over events is laid out for the kernels: a whole number of cache lines. */
export function eventBytes({ instruments, events }: EventCounts): number {
  return lines(OFFSET * (instruments + 1)) + lines(OFFSET * events) + lines(CELL * events)
}

/** Writes every session of series of at most so many events into panels of a memory; they are laid out from `start` on. */
export function eventWriter(
  simd: SimdModule,
  memory: SimdMemory,
  start: number,
  { instruments, events }: EventCounts,
): (series: EventSeries, panel: Float64Array) => void {
  const spread = simd.instantiate(memory)('spreadRows')
  const starts = new Int32Array(memory.buffer, start, instruments + 1)
  const from = new Int32Array(memory.buffer, start + lines(starts.byteLength), events)
  const values = new Float64Array(memory.buffer, from.byteOffset + lines(from.byteLength), events)
  return (series, panel) => {
    starts.set(series.start)
    from.set(series.from)
    values.set(series.values)
    const sessions = panel.length / instruments
    spread(starts.byteOffset, from.byteOffset, values.byteOffset, instruments, sessions, panel.byteOffset)
  }
}

function lines(bytes: number): number {
  return CACHE_LINE * Math.ceil(bytes / CACHE_LINE)
}
