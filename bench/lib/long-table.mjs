import { checksum, SAMPLE } from './factors.mjs'

/** A market as one row a bar, stock by stock, for candidates that think in tables. `market` is the index's return. */
export function longTable(market, stocks) {
  const { first, last, index } = market
  const sessions = market.sessions.length
  let rows = 0
  for (let i = 0; i < stocks; i++) rows += last[i] - first[i] + 1
  const table = {
    stock: new Int32Array(rows),
    bar: new Int32Array(rows),
    day: new Int32Array(rows),
    market: new Float64Array(rows),
  }
  const names = ['open', 'high', 'low', 'close', 'volume']
  for (const name of names) table[name] = new Float64Array(rows)
  for (let i = 0, row = 0; i < stocks; i++) {
    for (let t = first[i]; t <= last[i]; t++, row++) {
      table.stock[row] = i
      table.bar[row] = t - first[i]
      table.day[row] = t
      table.market[row] = t > first[i] ? index[t] / index[t - 1] - 1 : Number.NaN
      for (const name of names) table[name][row] = market[name][i * sessions + t]
    }
  }
  return table
}

/** Checksums of columns in the order of a long table. */
export function tableChecksums(columns, market, stocks = SAMPLE) {
  const sessions = market.sessions.length
  const { first, last } = market
  return Object.fromEntries(
    Object.entries(columns).map(([name, values]) => {
      const panel = new Float64Array(stocks * sessions)
      for (let i = 0, row = 0; i < stocks; i++)
        for (let t = first[i]; t <= last[i]; t++) panel[i * sessions + t] = values[row++]
      return [name, checksum(panel, { first, last, sessions, instruments: stocks })]
    }),
  )
}
