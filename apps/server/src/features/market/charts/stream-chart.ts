import type { ChartLine, ChartQuery } from '@stocklab/protocol'
import type { FoundInstrument } from '../find-instrument.js'
import type { SeriesValues } from '../view/market-task.js'
import { type DrawnBars, overlayValues } from './chart.js'

/** Bars of a chunk: a screen full, so that a picture is there after the first. */
const CHUNK = 500

/** The lines of a streamed chart: newest bars first, then each overlay as it is ready. */
export async function* streamChart(
  drawn: DrawnBars,
  { view, row }: FoundInstrument,
  { overlay }: Pick<ChartQuery, 'overlay'>,
): AsyncGenerator<ChartLine> {
  const { head, bars, span } = drawn
  yield { type: 'head', ...head, bars: bars.length, overlays: [...overlay] }
  let done = 0
  for (const { at, items } of newestFirst(bars)) {
    yield { type: 'bars', at, bars: items.map(({ bar }) => bar) }
    done += items.length
    yield { type: 'progress', phase: 'bars', done, total: bars.length }
  }
  for (const [k, expression] of overlay.entries()) {
    const [series] = await view.evaluateSeries({ expressions: [expression], row, ...span })
    const values = overlayValues(drawn, series as SeriesValues)
    for (const { at, items } of newestFirst(values)) yield { type: 'overlay', overlay: k, at, values: items }
    yield { type: 'progress', phase: 'overlays', done: k + 1, total: overlay.length }
  }
  yield { type: 'end' }
}

function* newestFirst<T>(items: readonly T[]): Generator<{ readonly at: number; readonly items: T[] }> {
  for (let end = items.length; end > 0; end -= CHUNK) {
    const at = Math.max(0, end - CHUNK)
    yield { at, items: items.slice(at, end) }
  }
}
