import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoMarket } from '@stocklab/market-data'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  documentNames,
  EXAMPLES,
  type ExpectedRun,
  expectedFile,
  type ReceivedRun,
  runExample,
  STRATEGIES,
} from './example-run.js'

const RELATIVE = 1e-9
const data = mkdtempSync(join(tmpdir(), 'stocklab-examples-'))

beforeAll(async () => {
  await createDemoMarket(data)
}, 240_000)
afterAll(() => rmSync(data, { recursive: true, force: true }))

async function expectAsBeside(folder: string, name: string): Promise<ReceivedRun> {
  const expected = JSON.parse(readFileSync(expectedFile(folder, name), 'utf8')) as ExpectedRun
  const received = await runExample(folder, name, data)
  expect(received.fills_sha256).toBe(expected.fills_sha256)
  expect(received.reasons).toEqual(expected.reasons)
  expect(Object.keys(received.statistics)).toEqual(Object.keys(expected.statistics))
  for (const [id, value] of Object.entries(expected.statistics)) {
    if (typeof value !== 'number') expect({ [id]: received.statistics[id] }).toEqual({ [id]: value })
    else
      expect(Math.abs((received.statistics[id] as number) - value), id).toBeLessThanOrEqual(
        RELATIVE * Math.max(Math.abs(value), 1),
      )
  }
  return received
}

describe('every example gives on the demo market what stands beside it', () => {
  test('there are the examples that the guide promises', () => {
    expect(documentNames(EXAMPLES).length).toBeGreaterThanOrEqual(13)
  })

  test.concurrent.each(documentNames(EXAMPLES))('%s', async (name) => {
    await expectAsBeside(EXAMPLES, name)
  })
})

describe('every strategy of a known investor gives what stands beside it and is invested in most years', () => {
  test.concurrent.each(documentNames(STRATEGIES))('%s', async (name) => {
    const { years, investedYears } = await expectAsBeside(STRATEGIES, name)
    expect(investedYears.length).toBeGreaterThan(years.length / 2)
  })
})
