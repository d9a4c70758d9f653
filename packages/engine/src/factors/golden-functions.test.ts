import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Bound } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { evaluateExpressions } from '../signals/evaluate-expressions.js'
import { type GoldenCase, goldenCases, goldenNumbers, isGolden } from './fixtures/golden.fixture.js'
import { GOLDEN_COUNTS, type GoldenFamily, goldenFamily } from './fixtures/golden-claims.fixture.js'
import { fixturePanel } from './fixtures/panel.fixture.js'

const path = fileURLToPath(new URL('../../../../../shared/spec/golden/golden-values.csv', import.meta.url))
const isHere = existsSync(path)
if (!isHere) console.log(`skipped: functions of the language against golden values, ${path} is absent`)

const cases = goldenCases(isHere ? readFileSync(path, 'utf8') : '')
const close: Bound = { kind: 'column', type: 'number', name: 'close' }
const apply = (fn: 'rank' | 'zscore' | 'sma', params: readonly number[]): Bound =>
  ({ kind: 'apply', type: 'number', fn, args: [close], params, by: null }) as Bound

/** A market of one day whose prices are the values. */
async function acrossDay(fn: 'rank' | 'zscore', values: readonly number[]): Promise<readonly number[]> {
  const panel = fixturePanel(
    values.map((x, i) => ({ code: String(10 * (i + 1)).padStart(6, '0'), bars: [{ close: x }] })),
  )
  return [...(await evaluateExpressions([apply(fn, [])], panel, null, inProcessExecutor))[0]]
}

async function averageAsOf({ inputs, params }: GoldenCase): Promise<readonly number[]> {
  const [prices, splits] = [inputs.close as number[], inputs.split_ratio as number[]]
  const bars = prices.map((price, t) => ({ close: price, ...(t > 0 ? { base: prices[t - 1]! / splits[t]! } : {}) }))
  const panel = fixturePanel([{ code: '000010', bars }])
  const [values] = await evaluateExpressions([apply('sma', [params.n as number])], panel, null, inProcessExecutor)
  return [values[params.index as number]!]
}

function answer(given: GoldenCase): Promise<readonly number[]> {
  if (given.target === 'fn:SMA') return averageAsOf(given)
  return acrossDay(given.target === 'fn:PCTRANK' ? 'rank' : 'zscore', given.inputs.values as number[])
}

describe.runIf(isHere)('golden values', () => {
  it.each(cases.filter((given) => goldenFamily(given) === 'functions').map((given) => [given.id, given] as const))(
    'of the language: %s',
    async (_, given) => {
      const received = await answer(given)
      const expected = goldenNumbers(given)
      expect(received).toHaveLength(expected.length)
      expected.forEach((value, k) => {
        if (!isGolden(received[k]!, value)) expect(received[k]).toBe(value)
      })
    },
  )

  it('are each checked by one test: no case of the file is passed over', () => {
    const counts = Object.fromEntries(Object.keys(GOLDEN_COUNTS).map((family) => [family, 0])) as Record<
      GoldenFamily,
      number
    >
    for (const given of cases) counts[goldenFamily(given)]++
    expect(counts).toEqual(GOLDEN_COUNTS)
    expect(Object.values(counts).reduce((sum, n) => sum + n)).toBe(251)
    expect(cases).toHaveLength(251)
  })
})
