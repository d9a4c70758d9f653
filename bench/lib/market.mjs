/**
 * A made-up market for the works a and b: geometric random walks with whole prices, one index, no gaps between listing
 * and delisting. Cells outside are missing, about one in seven.
 */
import { unwrittenPanel } from '@stocklab/engine'

export const INSTRUMENTS = 2000
export const SESSIONS = 2520

/** mulberry32: the same market in every run. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }
}

/** { panel, market }: a panel of the engine and the index close of each session. */
export function makeMarket(instruments = INSTRUMENTS, sessions = SESSIONS) {
  const random = seeded(20_260)
  const move = (scale) => (random() + random() + random() - 1.5) * scale
  const names = ['open', 'high', 'low', 'close', 'base', 'volume']
  const columns = Object.fromEntries(
    names.map((name) => [name, unwrittenPanel(instruments * sessions).fill(Number.NaN)]),
  )
  const market = new Float64Array(sessions)
  let level = 2000
  const moves = Array.from({ length: sessions }, () => move(0.02))
  moves.forEach((step, t) => {
    level *= 1 + step
    market[t] = level
  })
  const firstBar = new Int32Array(instruments)
  const lastBar = new Int32Array(instruments).fill(sessions - 1)
  for (let i = 0; i < instruments; i++) {
    if (random() < 0.3) firstBar[i] = Math.floor(random() * sessions * 0.6)
    if (random() < 0.2) lastBar[i] = Math.min(sessions - 1, firstBar[i] + 300 + Math.floor(random() * sessions))
    const beta = 0.5 + random()
    const wild = 0.02 + 0.06 * random()
    let close = Math.round(5000 + random() * 50_000)
    for (let t = firstBar[i]; t <= lastBar[i]; t++) {
      const at = i * sessions + t
      const open = Math.max(100, Math.round(close * (1 + move(0.01))))
      columns.base[at] = t === firstBar[i] ? Number.NaN : close
      close = Math.max(100, Math.round(close * (1 + beta * moves[t] + move(wild))))
      columns.open[at] = open
      columns.close[at] = close
      columns.high[at] = Math.max(open, close) + Math.floor(random() * close * 0.01)
      columns.low[at] = Math.min(open, close) - Math.floor(random() * close * 0.01)
      columns.volume[at] = 1 + Math.floor(random() * random() * 1e6)
    }
  }
  return { panel: panelOf(columns, firstBar, lastBar, instruments, sessions), market }
}

function panelOf(columns, firstBar, lastBar, instruments, sessions) {
  return {
    market: 'KRX',
    prices: 'raw',
    dataVersion: 'bench',
    valuesEstimated: false,
    madeUp: true,
    sessions: Int32Array.from({ length: sessions }, (_, t) => 15_000 + t),
    instruments: Array.from({ length: instruments }, (_, i) => ({ code: String(i).padStart(6, '0') })),
    columns,
    listing: null,
    firstBar,
    lastBar,
    indices: {},
    actions: [],
    hasSplitActions: true,
  }
}

/** One value a session as a stock-major panel. */
export function spreadOver(series, instruments) {
  const out = unwrittenPanel(series.length * instruments)
  for (let i = 0; i < instruments; i++) out.set(series, i * series.length)
  return out
}
