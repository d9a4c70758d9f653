import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSqlSession } from '../duckdb/session.js'
import { newFolder } from '../importers/import-fixture.js'
import { createWideParquet } from './wide-parquet.js'

const row = (date: string, ...values: number[]) => ({ date, code: '000010', values })

test('columns that come in parts stand in one file, without rows in which all are missing, and no part is left', async () => {
  const folder = newFolder()
  const file = join(folder, 'all.parquet')
  const table = createWideParquet(file)
  await table.add(['a', 'b'], [row('2024-01-02', 1, Number.NaN), row('2024-01-03', Number.NaN, Number.NaN)])
  await table.add(['c'], [row('2024-01-02', 3), row('2024-01-03', Number.NaN)])
  await table.finish()
  table.close()
  const sql = await createSqlSession({ threads: 1 })
  const rows = await sql.all(`SELECT * FROM read_parquet('${file}')`)
  sql.close()
  expect(rows).toEqual([{ date: '2024-01-02', code: '000010', a: 1, b: null, c: 3 }])
  expect(readdirSync(folder)).toEqual(['all.parquet'])
})
