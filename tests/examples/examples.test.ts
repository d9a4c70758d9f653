import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoMarket } from '@stocklab/market-data'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExpectedRun, exampleNames, expectedFile, runExample } from './example-run.js'

const RELATIVE = 1e-9
const data = mkdtempSync(join(tmpdir(), 'stocklab-examples-'))

beforeAll(async () => {
  await createDemoMarket(data)
}, 240_000)
afterAll(() => rmSync(data, { recursive: true, force: true }))

describe('every example gives on the demo market what stands beside it', () => {
  test('there are the examples that the guide promises', () => {
    expect(exampleNames().length).toBeGreaterThanOrEqual(13)
  })

  test.each(exampleNames())('%s', (name) => {
    const expected = JSON.parse(readFileSync(expectedFile(name), 'utf8')) as ExpectedRun
    const received = runExample(name, data)
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
  })
})
