import type { Panel } from './panel.js'

/** Differences of base / previous close from 1 below this are noise of tick rounding. */
export const BASIS_NOISE = 0.0005

/** From session `t` on, prices of the instrument are quoted on a new basis: earlier prices times `k` compare with it. */
export interface BasisEvent {
  readonly t: number
  readonly k: number
}

/** base / previous close; exactly 1 where that is noise, or where either is missing. */
export function basisRatio(base: number, previousClose: number): number {
  const k = base / previousClose
  return Math.abs(k - 1) >= BASIS_NOISE && k > 0 && k < Number.POSITIVE_INFINITY ? k : 1
}

/**
 * The sessions on which the prices of instrument `i` change their basis, ascending. The previous close is the one of
 * the instrument's last earlier bar in the panel; none where prices are vendor-adjusted.
 */
export function basisEvents(panel: Pick<Panel, 'prices' | 'sessions' | 'columns'>, i: number): readonly BasisEvent[] {
  if (panel.prices === 'adjusted') return []
  const length = panel.sessions.length
  const { close, base } = panel.columns
  const events: BasisEvent[] = []
  let previousClose = Number.NaN
  for (let t = 0, cell = i * length; t < length; t++, cell++) {
    const price = close[cell] as number
    if (Number.isNaN(price)) continue
    const k = base[cell] === previousClose ? 1 : basisRatio(base[cell] as number, previousClose)
    if (k !== 1) events.push({ t, k })
    previousClose = price
  }
  return events
}
