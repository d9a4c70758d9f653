/**
 * One way to store the rows of a run, in a process of its own: `store-run.mjs <where> <how> <times>`. Prints one JSON object:
 * milliseconds of each time, and what lies in the database afterwards.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { migrate, openDatabase, storeRun } from '@stocklab/platform'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { DETAIL_COLUMNS } from '../../adapters/platform/dist/runs/detail-columns.js'
import { storeDetails } from '../../adapters/platform/dist/runs/store-details.js'
import { madeUpRun } from '../lib/made-up-run.mjs'

const [where, how, times] = process.argv.slice(2)
const MONTH = '2026-11-01'
const LISTS = ['daily', 'fills', 'trades']
const run = madeUpRun({ days: 2_520, trades: 12_600 })

const place = await openPlace(where)
const { database } = place
await migrate(database)
await database.executeQuery(CompiledQuery.raw(`select create_run_partitions('${MONTH}')`))
const user = { email: 'a@x.kr', nickname: 'a', password_hash: '-' }
const { id: ownerId } = await database.insertInto('users').values(user).returning('id').executeTakeFirstOrThrow()
const client = where === 'postgres' ? new pg.Client(place.url) : undefined
await client?.connect()

const WAYS = {
  run: (id) => storeRun(database, { id, ownerId, resultKey: id, createdAt: new Date(MONTH), ...run }),
  columns: (id) =>
    database.transaction().execute((within) => {
      const lists = { ...run.result, lapsed: [], holdings: [] }
      return storeDetails(within, { detailsId: id, month: MONTH }, { result: lists, decisions: [] })
    }),
  'driver-arrays': (id) => inTransaction((list) => insertArrays(id, list)),
  copy: (id) => inTransaction((list) => copyRows(id, list)),
  rows: (id) => inTransaction((list) => insertRows(id, list)),
  hundreds: (id) => inTransaction((list) => insertHundreds(id, list)),
}

const took = []
for (let k = 0; k < Number(times); k++) {
  const id = randomUUID()
  const started = performance.now()
  await WAYS[how](id)
  took.push(performance.now() - started)
}
const sums = await database.executeQuery(
  CompiledQuery.raw(`select (select count(*) from run_daily) as daily, (select count(*) from run_fills) as fills,
    (select count(*) from run_trades) as trades, (select sum(net) from run_trades) as net`),
)
const { daily, fills, trades, net } = sums.rows[0]
const each = (value) => Number(value) / Number(times)
process.stdout.write(
  `${JSON.stringify({ times: took, peak_mb: process.resourceUsage().maxRSS / 1024, sums: [each(daily), each(fills), each(trades), Math.round(each(net))] })}\n`,
)
await client?.end()
await place.close()

async function openPlace(kind) {
  if (kind === 'embedded') {
    const directory = mkdtempSync(join(tmpdir(), 'stocklab-bench-'))
    const opened = await openDatabase({ kind: 'embedded', directory: join(directory, 'db') })
    return { database: opened, close: () => opened.destroy().then(() => rmSync(directory, { recursive: true })) }
  }
  const { createPostgresDatabase } = await import('@stocklab/platform/testing')
  const created = await createPostgresDatabase()
  return { database: created.database, url: created.url, close: () => created.drop() }
}

async function inTransaction(each) {
  await client.query('begin')
  for (const list of LISTS) await each(list)
  await client.query('commit')
}

function columnsOf(list) {
  return Object.entries(DETAIL_COLUMNS[list])
}

async function insertArrays(id, list) {
  const columns = columnsOf(list)
  const names = columns.map(([name]) => `"${name}"`).join(', ')
  const rows = run.result[list]
  const arrays = columns.map(([, type], k) => `$${k + 1}::${type}[]`).join(', ')
  await client.query(
    `insert into run_${list} (month, run_id, seq, ${names})
     select '${MONTH}', '${id}', place - 1, ${names} from unnest(${arrays}) with ordinality as t (${names}, place)`,
    columns.map(([name]) => rows.map((row) => row[name])),
  )
}

async function copyRows(id, list) {
  const names = columnsOf(list).map(([name]) => name)
  const text = function* () {
    let chunk = ''
    for (const [seq, row] of run.result[list].entries()) {
      chunk += `${MONTH}\t${id}\t${seq}`
      for (const name of names) chunk += `\t${row[name] ?? '\\N'}`
      chunk += '\n'
      if (chunk.length > 65_536) {
        yield chunk
        chunk = ''
      }
    }
    yield chunk
  }
  const quoted = names.map((name) => `"${name}"`).join(', ')
  await pipeline(
    Readable.from(text()),
    client.query(copyFrom(`copy run_${list} (month, run_id, seq, ${quoted}) from stdin`)),
  )
}

async function insertRows(id, list) {
  const names = columnsOf(list).map(([name]) => name)
  const marks = names.map((_, k) => `$${k + 2}`).join(', ')
  const text = `insert into run_${list} (month, run_id, seq, ${names.map((name) => `"${name}"`).join(', ')})
    values ('${MONTH}', '${id}', $1, ${marks})`
  for (const [seq, row] of run.result[list].entries()) {
    await client.query({ name: `${list} ${id}`, text, values: [seq, ...names.map((name) => row[name])] })
  }
}

async function insertHundreds(id, list) {
  const names = columnsOf(list).map(([name]) => name)
  const rows = run.result[list].map((row, seq) => ({ month: MONTH, run_id: id, seq, ...row }))
  for (let start = 0; start < rows.length; start += 500) {
    const some = rows.slice(start, start + 500)
    const values = some.flatMap((row) => [row.seq, ...names.map((name) => row[name])])
    const width = names.length + 1
    const tuples = some.map(
      (_, r) => `('${MONTH}', '${id}', ${[...Array(width)].map((_, c) => `$${r * width + c + 1}`)})`,
    )
    await client.query(
      `insert into run_${list} (month, run_id, seq, ${names.map((name) => `"${name}"`).join(', ')}) values ${tuples}`,
      values,
    )
  }
}
