import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { codeOf, DATA_FOLDER, marketFolder, readMarket } from './made-up-market.mjs'
import { inBench } from './measure.mjs'

export const COMMAND = inBench('../apps/cli/bin/stocklab.js')
const BAR_COLUMNS = ['open', 'high', 'low', 'close', 'volume']
const CHUNK = 2048

/** Data directory with a made-up market imported by the product's own command; prices `raw` or `adjusted`. */
export async function dataDirectory(kind, prices, note) {
  const directory = join(DATA_FOLDER, `lake-${kind}-${prices}`)
  if (existsSync(join(directory, 'lake', 'manifest.json'))) return directory
  const folder = join(DATA_FOLDER, `canonical-${kind}-${prices}`)
  note(`writing and importing a made-up market of ${prices} prices into ${directory}`)
  await writeCanonicalFolder(kind, prices, folder)
  const partial = `${directory}.partial`
  rmSync(partial, { recursive: true, force: true })
  const started = performance.now()
  const child = spawnSync(
    process.execPath,
    [COMMAND, 'data', 'import', folder, '--source', 'canonical', '--strict', '--quiet', '--data', partial],
    {
      encoding: 'utf8',
    },
  )
  if (child.status !== 0) throw new Error(`the import ended with ${child.status}\n${child.stderr}`)
  note(`imported in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  rmSync(folder, { recursive: true })
  rmSync(directory, { recursive: true, force: true })
  renameSync(partial, directory)
  return directory
}

async function writeCanonicalFolder(kind, prices, folder) {
  const { DuckDBInstance } = product('@duckdb/node-api')
  const market = readMarket(marketFolder(kind))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'market.json'), JSON.stringify({ market: 'KRX', prices }))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const copy = (table, sql) => connection.run(`COPY (${sql}) TO '${join(folder, `${table}.parquet`)}' (FORMAT parquet)`)
  const date = (column) => `DATE '1970-01-01' + ${column}`
  const { sessions } = market
  const days = { first: market.first.map((t) => sessions[t]), last: market.last.map((t) => sessions[t]) }
  await load(connection, 'rows', barRows(market))
  await load(connection, 'stocks', { i: Int32Array.from(market.first, (_, i) => i), ...days })
  await load(connection, 'levels', { day: sessions, close: market.index })
  const code = `lpad(CAST((i + 1) * 10 AS VARCHAR), 6, '0')`
  if (codeOf(7) !== '000080') throw new Error('codes of the lake and of the panel differ')
  await copy(
    'bars',
    `SELECT ${code} AS code, ${date('day')} AS date, ${BAR_COLUMNS.join(', ')}, round(volume * (high + low + close) / 3) AS value FROM rows ORDER BY i, day`,
  )
  await copy('instruments', `SELECT ${code} AS code, ${code} AS name, 'KOSPI' AS market, 'common' AS kind FROM stocks`)
  await copy(
    'listings',
    `SELECT ${code} AS code, ${date('first')} AS "from", CASE WHEN last < ${sessions.at(-1)} THEN ${date('last')} END AS "to", 'KOSPI' AS market, 'normal' AS status FROM stocks`,
  )
  await copy('indices', `SELECT 'KOSPI' AS code, ${date('day')} AS date, close FROM levels`)
  connection.closeSync()
  instance.closeSync()
}

function barRows(market) {
  const { first, last, sessions } = market
  const rows = first.reduce((sum, from, i) => sum + last[i] - from + 1, 0)
  const out = { i: new Int32Array(rows), day: new Int32Array(rows) }
  for (const name of BAR_COLUMNS) out[name] = new Float64Array(rows)
  for (let i = 0, row = 0; i < first.length; i++) {
    for (let t = first[i]; t <= last[i]; t++, row++) {
      out.i[row] = i
      out.day[row] = sessions[t]
      for (const name of BAR_COLUMNS) out[name][row] = market[name][i * sessions.length + t]
    }
  }
  return out
}

async function load(connection, name, columns) {
  const { DuckDBDataChunk, DOUBLE, INTEGER } = product('@duckdb/node-api')
  const arrays = Object.values(columns)
  const types = arrays.map((values) => (values instanceof Float64Array ? DOUBLE : INTEGER))
  await connection.run(
    `CREATE TABLE ${name} (${Object.keys(columns)
      .map((column, k) => `${column} ${types[k]}`)
      .join(', ')})`,
  )
  const appender = await connection.createAppender(name)
  for (let from = 0; from < arrays[0].length; from += CHUNK) {
    const chunk = DuckDBDataChunk.create(types, Math.min(CHUNK, arrays[0].length - from))
    for (const [k, values] of arrays.entries()) {
      const vector = chunk.getColumnVector(k)
      for (let row = 0; row < chunk.rowCount; row++) vector.items[row] = values[from + row]
      vector.flush()
    }
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

function product(name) {
  return createRequire(inBench('../adapters/market-data/package.json'))(name)
}
