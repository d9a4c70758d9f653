import type { DailyRow } from '@stocklab/engine'

export interface Drawdown {
  readonly depth: number
  readonly peak: string
  readonly trough: string
  /** null: not recovered by the end of the run. */
  readonly recovery: string | null
  /** Trading days from the peak to the trough. */
  readonly fallDays: number
  /** Trading days from the peak to the recovery, or to the last day. */
  readonly days: number
}

/** The deepest falls from a peak, deepest first; a fall ends when the peak is reached again. */
export function worstDrawdowns(daily: readonly DailyRow[], count: number): readonly Drawdown[] {
  const found: Drawdown[] = []
  let peak = 0
  let trough = -1
  const close = (end: number, recovered: boolean) => {
    if (trough < 0) return
    found.push({
      depth: daily[trough]!.total_value / daily[peak]!.total_value - 1,
      peak: daily[peak]!.date,
      trough: daily[trough]!.date,
      recovery: recovered ? daily[end]!.date : null,
      fallDays: trough - peak,
      days: end - peak,
    })
    trough = -1
  }
  for (let t = 1; t < daily.length; t++) {
    const value = daily[t]!.total_value
    if (value >= daily[peak]!.total_value) {
      close(t, true)
      peak = t
    } else if (trough < 0 || value < daily[trough]!.total_value) trough = t
  }
  close(daily.length - 1, false)
  return found.sort((a, b) => a.depth - b.depth).slice(0, count)
}
