import type { EventSeries } from '../../panel/event-series.js'
import { basisRule, fillInput, type InputSource, isRebased, isSpread, type SeriesJob } from '../jobs.js'
import { NO_ROOM, stageEvents } from './event-lanes.js'
import { type JobPair, lengthOf } from './job-pair.js'
import type { Placed } from './row-step.js'
import { VECTOR } from './runner-layout.js'
import type { WasmFunction } from './simd-module.js'

const CELL = Float64Array.BYTES_PER_ELEMENT

/** Fills the slot of an input with the cells of a pair, each lane restated to the basis of its job's stretch. */
export type SlotFiller = (pair: JobPair) => void

interface FillerPlaces {
  readonly slot: Placed
  /** Two that nobody else needs meanwhile. */
  readonly rows: readonly Placed[]
  readonly sessions: number
}

/** Without a source everything is missing. */
export function createSlotFiller(
  input: string,
  source: InputSource | undefined,
  { slot, rows, sessions }: FillerPlaces,
  kernel: (name: string) => WasmFunction,
): SlotFiller {
  if (source === undefined) {
    slot.cells.fill(Number.NaN)
    return () => undefined
  }
  const rule = basisRule(input)
  const join = kernel('joinLanes')
  const fillAsStored = storedFiller(source, { slot, rows, sessions }, kernel)
  return (pair) => {
    if (!pair.some((job) => isRebased(job, rule)) && fillAsStored(pair)) return
    const [first, second] = pair
    const other = first === second ? rows[0] : rows[1]
    fillInput(source, sessions, first, rule, rows[0].cells)
    if (first !== second) fillInput(source, sessions, second, rule, other.cells)
    join(rows[0].address, other.address, slot.address, lengthOf(second))
  }
}

/** A shorter way for cells that are not restated; false where it cannot be gone. */
function storedFiller(
  source: InputSource,
  places: FillerPlaces,
  kernel: (name: string) => WasmFunction,
): (pair: JobPair) => boolean {
  if (isSpread(source)) return eventFiller(source, places, kernel('spreadLanes'))
  const { slot } = places
  if (!(source instanceof Float64Array) || source.buffer !== slot.cells.buffer) return () => false
  const join = kernel('joinLanes')
  const rowOf = ({ instrument, from }: SeriesJob) => source.byteOffset + CELL * (instrument * places.sessions + from)
  return ([first, second]) => {
    const [a, b, short, length] = [rowOf(first), rowOf(second), lengthOf(first), lengthOf(second)]
    join(a, b, slot.address, short)
    // Nobody reads lane 0 behind the end of the shorter.
    const rest = b + CELL * short
    join(rest, rest, slot.address + VECTOR * short, length - short)
    return true
  }
}

function eventFiller(
  source: EventSeries,
  { slot, rows }: FillerPlaces,
  spread: WasmFunction,
): (pair: JobPair) => boolean {
  return (pair) => {
    const counts = pair.map((job, lane) => stageEvents(source, job, rows[lane].cells))
    if (counts.includes(NO_ROOM)) return false
    spread(rows[0].address, counts[0], rows[1].address, counts[1], slot.address, lengthOf(pair[1]))
    return true
  }
}
