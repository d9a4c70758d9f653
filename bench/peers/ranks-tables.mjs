/** ranks-tables.mjs FOLDER CALLS polars|duckdb: percent ranks of the three-month return on all days, average ties. */
import { createRequire } from 'node:module'
import { readMarket } from '../lib/made-up-market.mjs'
import { rankChecksum, threeMonthReturns } from '../lib/ranks.mjs'

const peers = createRequire(new URL('../.peers/package.json', import.meta.url))
const [folder, calls, which] = [process.argv[2], Number(process.argv[3]), process.argv[4]]
const market = readMarket(folder)
const sessions = market.sessions.length
const factor = threeMonthReturns(market)
const rows = factor.reduce((n, x) => (Number.isNaN(x) ? n : n + 1), 0)
const [place, day, value] = [new Int32Array(rows), new Int32Array(rows), new Float64Array(rows)]
for (let at = 0, row = 0; at < factor.length; at++) {
  if (Number.isNaN(factor[at])) continue
  place[row] = at
  day[row] = at % sessions
  value[row++] = factor[at]
}
const { times, ranks } = which === 'polars' ? byPolars() : await byDuckdb()
const sums = rankChecksum((i, t) => ranks[i * sessions + t], market)
console.log(JSON.stringify({ times, peak_mb: process.resourceUsage().maxRSS / 1024, sums }))

function byPolars() {
  const pl = peers('nodejs-polars')
  const frame = pl.DataFrame({ day: pl.Series('day', day), x: pl.Series('x', value) })
  const one = pl.lit(1)
  const ranked = pl.col('x').rank('average').over('day').sub(one)
  const rank = ranked.div(pl.col('x').count().over('day').sub(one))
  const times = []
  let out
  for (let call = 0; call < calls; call++) {
    const started = performance.now()
    out = frame.lazy().select(rank.alias('rank')).collectSync()
    times.push(performance.now() - started)
  }
  const values = out.getColumn('rank').toArray()
  const ranks = new Float64Array(factor.length)
  for (let row = 0; row < rows; row++) ranks[place[row]] = values[row]
  return { times, ranks }
}

async function byDuckdb() {
  const { DuckDBInstance, DuckDBDataChunk, DOUBLE, INTEGER } = peers('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
  await connection.run('CREATE TABLE factor (place INTEGER, day INTEGER, x DOUBLE)')
  const appender = await connection.createAppender('factor')
  for (let from = 0; from < rows; from += 2048) {
    const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, DOUBLE], Math.min(2048, rows - from))
    for (const [k, values] of [place, day, value].entries()) {
      const vector = chunk.getColumnVector(k)
      for (let row = 0; row < chunk.rowCount; row++) vector.items[row] = values[from + row]
      vector.flush()
    }
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  const times = []
  for (let call = 0; call < calls; call++) {
    await connection.run('DROP TABLE IF EXISTS ranks')
    const started = performance.now()
    await connection.run(`CREATE TABLE ranks AS SELECT place,
      (rank() OVER (PARTITION BY day ORDER BY x) - 1 + (count(*) OVER (PARTITION BY day, x) - 1) / 2)
        / (count(*) OVER (PARTITION BY day) - 1) AS rank FROM factor`)
    times.push(performance.now() - started)
  }
  const ranks = new Float64Array(factor.length)
  const result = await connection.stream('SELECT place, rank FROM ranks')
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) return { times, ranks }
    const [places, values] = [0, 1].map((k) => chunk.getColumnVector(k).items)
    for (let row = 0; row < chunk.rowCount; row++) ranks[places[row]] = values[row]
  }
}
