import { type EventSeries, writeSessions } from '../panel/event-series.js'
import { type BasisEvent, eventsInTable } from '../panel/price-basis.js'
import { type SharedSeries, writeShared } from '../panel/shared-series.js'
import type { SeriesPanel } from './series-panel.js'

/**
 * One stretch of one instrument on one price basis: inputs are read over [from, to), outputs kept over [emitFrom, to).
 * Indexes are sessions of the panel.
 */
export interface SeriesJob {
  readonly instrument: number
  readonly from: number
  readonly emitFrom: number
  readonly to: number
  /** For each event that restates what lies before it, oldest first: cells before `t` times `k` compare with the stretch. */
  readonly rebase: readonly BasisEvent[]
}

/**
 * The jobs of an instrument: one per price basis, from its first bar to the end of the panel. They do not stop at its
 * last bar: that none follows is not known on the day.
 */
export function jobsOf(panel: SeriesPanel, instrument: number, lookback: number): readonly SeriesJob[] {
  const sessions = panel.sessions.length
  const first = Math.max(0, panel.firstBar[instrument])
  if (panel.lastBar[instrument] < 0 || first >= sessions) return []
  // A changed panel may have bars before the first one that the lake knows of; nothing looks back that far.
  const events = eventsInTable(panel.basis, instrument).filter(({ t }) => t > first)
  const starts = [first, ...events.map(({ t }) => t)]
  return starts.map((emitFrom, k) => ({
    instrument,
    from: Math.max(first, emitFrom - lookback),
    emitFrom,
    to: events[k]?.t ?? sessions,
    rebase: events.slice(0, k),
  }))
}

/** Where an input comes from: a stock-major panel, values that change on few sessions, or series that instruments share. */
export type InputSource = Float64Array | EventSeries | SharedSeries

/** Whether the source holds values that change on few sessions. */
export function isSpread(source: InputSource | undefined): source is EventSeries {
  return source !== undefined && 'values' in source && !(source instanceof Float64Array)
}

/** How a column follows the price basis. */
export type BasisRule = 'price' | 'quantity' | 'none'

const RULES: Readonly<Record<string, BasisRule>> = {
  open: 'price',
  high: 'price',
  low: 'price',
  close: 'price',
  volume: 'quantity',
  shares: 'quantity',
}

/** The rule of a program's input: that of the column whose name its own begins with. */
export function basisRule(input: string): BasisRule {
  return RULES[input.split('#', 1)[0]] ?? 'none'
}

/** Whether cells of a job are restated to the basis of its stretch. */
export function isRebased(job: SeriesJob, rule: BasisRule): boolean {
  return rule !== 'none' && job.rebase.length > 0
}

/**
 * Copies an input of a job into `out` (out[0] = session `from`), restated to the basis of the job's stretch. Without a
 * source everything is missing.
 */
export function fillInput(
  source: InputSource | undefined,
  sessions: number,
  job: SeriesJob,
  rule: BasisRule,
  out: Float64Array,
): void {
  if (source === undefined) {
    out.fill(Number.NaN)
    return
  }
  const base = job.instrument * sessions
  if (source instanceof Float64Array) out.set(source.subarray(base + job.from, base + job.to))
  else if ('series' in source) writeShared(source, base, job, out)
  else writeSessions(source, job.instrument, job, out)
  if (!isRebased(job, rule)) return
  let factor = 1
  for (let e = job.rebase.length - 1; e >= 0; e--) {
    const { t, k } = job.rebase[e]
    const before = e > 0 ? Math.max(job.from, job.rebase[e - 1].t) : job.from
    factor *= k
    for (let s = before; s < t; s++) {
      if (rule === 'price') out[s - job.from] *= factor
      else out[s - job.from] /= factor
    }
  }
}
