/** factors-duckdb.mjs FOLDER CALLS STOCKS: the factors that windows can say (no recursive average: no RSI, ATR, MACD). */
import { createRequire } from 'node:module'
import { longTable, tableChecksums } from '../lib/long-table.mjs'
import { readMarket } from '../lib/made-up-market.mjs'

const { DuckDBInstance, DuckDBDataChunk, DOUBLE, INTEGER } = createRequire(
  new URL('../.peers/package.json', import.meta.url),
)('@duckdb/node-api')

const [folder, calls, stocks] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const market = readMarket(folder)
const table = longTable(market, stocks)
const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
const connection = await instance.connect()
await load()

const over = (n) => `OVER (PARTITION BY stock ORDER BY bar ROWS ${n - 1} PRECEDING)`
const lag = (x, n) => `lag(${x}, ${n}) OVER (PARTITION BY stock ORDER BY bar)`
const SQL = `
WITH moves AS (
  SELECT *, close / ${lag('close', 1)} - 1 AS r, sign(close - ${lag('close', 1)}) AS direction,
    CASE WHEN bar = 0 THEN NULL ELSE market END AS m FROM bars
), flows AS (
  SELECT *, sum(coalesce(direction, 0) * volume) OVER (PARTITION BY stock ORDER BY bar) AS flow FROM moves
), windows AS (
  SELECT stock, bar, close,
    ${[21, 63, 126, 252].map((n) => `close / ${lag('close', n)} - 1 AS momentum_${n}`).join(',\n    ')},
    ${[5, 20, 60, 120].map((n) => `avg(close) ${over(n)} AS sma_${n}`).join(',\n    ')},
    ${[20, 60, 120, 252].map((n) => `stddev_samp(r) ${over(n)} AS std_${n}`).join(',\n    ')},
    stddev_pop(close) ${over(20)} AS sd,
    max(close) ${over(252)} AS highest_252, min(close) ${over(252)} AS lowest_252,
    max(high) ${over(14)} AS top, min(low) ${over(14)} AS bottom,
    avg(volume) ${over(5)} AS short, avg(volume) ${over(20)} AS long,
    sum(flow) ${over(20)} AS total, sum(flow * bar) ${over(20)} AS weighted,
    skewness(r) ${over(60)} * (58 / sqrt(60 * 59)) AS skew_60,
    covar_pop(r, m) ${over(252)} / var_pop(m) ${over(252)} AS beta_252
  FROM flows
), factors AS (
  SELECT *, close / sma_20 AS close_to_sma20, sma_20 / sma_60 AS sma20_to_sma60, close / sma_120 AS close_to_sma120,
    4 * sd / sma_20 AS bb_width, (close - sma_20 + 2 * sd) / (4 * sd) AS bb_pctb,
    100 * (close - bottom) / (top - bottom) AS stoch_k, short / long AS volume_ratio,
    (weighted - total * (bar - 9.5)) / 665 / long AS obv_slope
  FROM windows
)
SELECT *, avg(stoch_k) ${over(3)} AS stoch_d FROM factors`

const NAMES = [
  ...[21, 63, 126, 252].map((n) => `momentum_${n}`),
  ...[5, 20, 60, 120].map((n) => `sma_${n}`),
  ...[20, 60, 120, 252].map((n) => `std_${n}`),
  'close_to_sma20',
  'sma20_to_sma60',
  'close_to_sma120',
  'bb_width',
  'bb_pctb',
  'stoch_k',
  'stoch_d',
  'highest_252',
  'lowest_252',
  'volume_ratio',
  'obv_slope',
  'skew_60',
  'beta_252',
]

const times = []
for (let call = 0; call < calls; call++) {
  await connection.run('DROP TABLE IF EXISTS factors')
  const started = performance.now()
  await connection.run(`CREATE TABLE factors AS ${SQL}`)
  times.push(performance.now() - started)
}
console.log(
  JSON.stringify({
    times,
    peak_mb: process.resourceUsage().maxRSS / 1024,
    sums: tableChecksums(await columns(), market, stocks),
  }),
)

async function load() {
  const types = {
    stock: INTEGER,
    bar: INTEGER,
    market: DOUBLE,
    open: DOUBLE,
    high: DOUBLE,
    low: DOUBLE,
    close: DOUBLE,
    volume: DOUBLE,
  }
  const names = Object.keys(types)
  await connection.run(`CREATE TABLE bars (${names.map((name) => `${name} ${types[name]}`).join(', ')})`)
  const appender = await connection.createAppender('bars')
  for (let from = 0; from < table.stock.length; from += 2048) {
    const chunk = DuckDBDataChunk.create(Object.values(types), Math.min(2048, table.stock.length - from))
    for (const [k, name] of names.entries()) {
      const vector = chunk.getColumnVector(k)
      for (let row = 0; row < chunk.rowCount; row++) vector.items[row] = table[name][from + row]
      vector.flush()
    }
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** Missing reads as 0 here; only settled bars are summed. */
async function columns() {
  const out = Object.fromEntries(NAMES.map((name) => [name, new Float64Array(table.stock.length)]))
  const reader = await connection.stream(`SELECT ${NAMES.join(', ')} FROM factors ORDER BY stock, bar`)
  for (let row = 0; ; ) {
    const chunk = await reader.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) return out
    for (const [k, name] of NAMES.entries()) {
      for (let at = 0; at < chunk.rowCount; at++) out[name][row + at] = chunk.getColumnVector(k).items[at]
    }
    row += chunk.rowCount
  }
}
