import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { factorById } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { evaluateExpressions } from '../signals/evaluate-expressions.js'
import { factorForms } from './catalogue.js'
import { type GoldenCase, goldenCases, goldenNumbers, isGolden } from './fixtures/golden.fixture.js'
import { GOLDEN_COUNTS } from './fixtures/golden-claims.fixture.js'
import { type FixtureBar, fixturePanel } from './fixtures/panel.fixture.js'

const path = fileURLToPath(new URL('../../../../../shared/spec/golden/golden-values.csv', import.meta.url))
const isHere = existsSync(path)
if (!isHere) console.log(`skipped: factors against golden values, ${path} is absent`)

/** The form's parameters as the case shortens them; names that a case leaves out keep their usual value. */
function paramsOf({ target, params }: GoldenCase): number[] {
  const form = Object.values(factorForms).find(({ ids }) => target in ids)!
  const shortened: Record<string, unknown> = { ...params }
  if (typeof params.from === 'number') Object.assign(shortened, { long: params.from + 1, skip: params.to })
  // Ten days hold fewer than fifty falling ones.
  if (target === 'downside_beta_252') shortened.minimum = 2
  return form.parameters.map((name, k) => (shortened[name] as number | undefined) ?? form.ids[target]![k]!)
}

function compounded(returns: readonly number[]): number[] {
  const levels = [1e6]
  for (const r of returns) levels.push(levels.at(-1)! * (1 + r))
  return levels
}

function barsOf(given: GoldenCase): FixtureBar[] {
  const inputs = given.inputs as Readonly<Record<string, readonly number[]>>
  const { open, high, low, volume, listed_shares: shares, split_ratio: split } = inputs
  const length = Math.max(...Object.values(inputs).map((x) => x?.length ?? 0))
  const close = inputs.stock_returns
    ? compounded(inputs.stock_returns)
    : (inputs.close ?? new Array<number>(length).fill(1))
  return close.map((price, t) => ({
    open: open?.[t] ?? price,
    high: high?.[t] ?? price,
    low: low?.[t] ?? price,
    close: price,
    volume: volume?.[t] ?? 1,
    value: price * (volume?.[t] ?? 1),
    ...(t > 0 && split ? { base: close[t - 1]! / split[t]! } : {}),
    ...(shares ? { shares: shares[t]! } : {}),
  }))
}

async function factorSeries(given: GoldenCase): Promise<Float64Array> {
  const bars = barsOf(given)
  const index = given.inputs.benchmark_returns
    ? compounded(given.inputs.benchmark_returns as readonly number[])
    : bars.map(() => 1000)
  const panel = fixturePanel([{ code: '000010', bars }], { indices: { KOSPI: index } })
  const factor = { kind: 'factor', type: 'number', id: given.target, params: paramsOf(given) } as const
  return (await evaluateExpressions([factor], panel, null, inProcessExecutor))[0]!
}

/** The file pins TA-Lib's raw RSI of a flat series, 0; the factor is missing there (rule MASK). */
const MASKED = 'rsi14_flat'

describe('factors against golden values', () => {
  const cases = goldenCases(isHere ? readFileSync(path, 'utf8') : '').filter(
    ({ target }) => factorById(target)?.needsStatements === false,
  )

  it.runIf(isHere).each(cases.map((given) => [given.id, given] as const))('%s', async (id, given) => {
    const values = await factorSeries(given)
    const index = (given.params.index ?? values.length - 1) as number | number[]
    // Days of the whole story, of which the case may list the last ones only.
    const shift = Math.max(...[index].flat()) - (values.length - 1)
    const received = [index].flat().map((t) => values[shift > 0 ? t - shift : t]!)
    const expected = id === MASKED ? [Number.NaN] : goldenNumbers(given)
    expected.forEach((value, k) => {
      if (!isGolden(received[k]!, value)) expect(received[k]).toBe(value)
    })
  })

  it.runIf(isHere)('finds the cases of the file', () => {
    expect(cases).toHaveLength(GOLDEN_COUNTS.technical)
  })
})
