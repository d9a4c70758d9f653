import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkLake } from '../queries/check-lake.js'
import { lakeStatus } from '../queries/status.js'
import { newFolder } from './import-fixture.js'
import { importInto } from './import-into.js'
import type { SourceKind } from './import-options.js'

/** Real files lie beside the project and are no part of it. */
const SHARED = fileURLToPath(new URL('../../../../../shared/data', import.meta.url))
const isAbsent = !existsSync(SHARED)
if (isAbsent) console.warn(`skipped: imports of real files, because ${SHARED} is absent`)

async function importShared(kind: SourceKind, path: string) {
  const dataDir = newFolder()
  const { report } = await importInto(dataDir, { kind, paths: [`${SHARED}/${path}`] })
  const [market] = (await lakeStatus(dataDir)).markets
  return { report, market: market!, check: await checkLake(dataDir) }
}

describe.skipIf(isAbsent)('real files', () => {
  test('a year of adjusted KRX files keeps every row but those with a close outside low to high', async () => {
    const { report, market, check } = await importShared('auto', 'krx/adj_daily_2014.parquet')
    expect(report.gates).toMatchObject({ rowsIn: 296206, quarantined: 2610, outsideRange: 2610, duplicates: 0 })
    expect(market).toMatchObject({ from: '2014-01-02', facts: { prices: 'adjusted', valuesEstimated: true } })
    expect(check.isSound).toBe(true)
  }, 60_000)

  test('raw market-cap files keep their shares, repair halted days and report share jumps without inventing a base', async () => {
    const { report, check } = await importShared('auto', 'krx/raw_marcap_janfeb_2021_2024.parquet')
    expect(report.gates).toMatchObject({ rowsIn: 322525, rowsKept: 322523, haltedRepaired: 9380, nonPositivePrices: 2 })
    expect(report.gates.shareJumps).toBeGreaterThan(0)
    expect(check.isSound).toBe(true)
  }, 60_000)

  test('the US and the crypto table are recognised by their columns', async () => {
    const us = await importShared('auto', 'us/stocknet88_daily_2012_2017.parquet')
    expect(us.market).toMatchObject({ market: 'US', codes: 88, facts: { prices: 'adjusted' } })
    const crypto = await importShared('auto', 'crypto/usdt_multi_tf_2025.parquet')
    expect(crypto.market).toMatchObject({ market: 'CRYPTO', codes: 50, bars: 32507, facts: { prices: 'raw' } })
    expect([us.check.isSound, crypto.check.isSound]).toEqual([true, true])
  }, 60_000)
})
