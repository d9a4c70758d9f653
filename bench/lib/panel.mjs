import { missingPanel } from '@stocklab/engine'
import { codeOf } from './made-up-market.mjs'

const OPEN_END = 2 ** 31 - 1

/** The market as the engine's panel, in shared memory, one board, its index beside it. */
export function panelOf(market, prices = 'raw') {
  const sessions = market.sessions.length
  const instruments = market.first.length
  const base = missingPanel(market.close.length)
  const status = new Uint8Array(new SharedArrayBuffer(base.length))
  for (let i = 0; i < instruments; i++) {
    const start = i * sessions
    base.set(market.close.subarray(start + market.first[i], start + market.last[i]), start + market.first[i] + 1)
    status.fill(1, start + market.first[i], start + market.last[i] + 1)
  }
  const { open, high, low, close, volume } = market
  return {
    market: 'KRX',
    prices,
    dataVersion: 'bench',
    valuesEstimated: false,
    madeUp: true,
    sessions: market.sessions,
    instruments: Array.from({ length: instruments }, (_, i) => instrument(i)),
    columns: { open, high, low, close, volume, base },
    listing: {
      status,
      board: status,
      sector: new Uint16Array(base.length),
      boards: ['KOSPI'],
      sectors: [],
      listedThrough: new Int32Array(instruments).fill(OPEN_END),
    },
    firstBar: Int32Array.from(market.first),
    lastBar: Int32Array.from(market.last),
    indices: { KOSPI: Float64Array.from(market.index) },
    actions: [],
    hasSplitActions: false,
    statements: null,
  }
}

function instrument(i) {
  const unknown = { nameEn: null, sector: null, industry: null, listedOn: null, delistedOn: null }
  return { code: codeOf(i), name: codeOf(i), board: 'KOSPI', kind: 'common', currency: 'KRW', ...unknown }
}
