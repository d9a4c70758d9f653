import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { evaluateExpressions } from '../signals/evaluate-expressions.js'
import { computableFactorIds, factorForms } from './catalogue.js'
import { type FixtureBar, fixturePanel } from './fixtures/panel.fixture.js'

const path = fileURLToPath(new URL('../../../../../shared/spec/golden/golden-values.csv', import.meta.url))
const isHere = existsSync(path)
if (!isHere) console.log(`skipped: factors against golden values, ${path} is absent`)

interface Case {
  readonly id: string
  readonly target: string
  readonly params: Readonly<Record<string, unknown>>
  readonly inputs: Readonly<Record<string, readonly number[]>>
  readonly expected: string
}

function parseCsv(text: string): string[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) =>
        (cell[1] ?? cell[2]!).replaceAll('""', '"'),
      ),
    )
}

function loadCases(): Case[] {
  if (!isHere) return []
  const rows = parseCsv(readFileSync(path, 'utf8')).slice(1)
  const series = new Map(
    rows.filter(([type]) => type === 'series').map(([, name, , , values]) => [name!, JSON.parse(values!)]),
  )
  return rows
    .filter(([type, , target]) => type === 'case' && computableFactorIds.includes(target!))
    .filter(([, , , , inputs]) => !('company' in JSON.parse(inputs!)))
    .map(([, id, target, params, inputs, expected]) => {
      const named = Object.entries(JSON.parse(inputs!) as Record<string, unknown>)
      const resolve = (value: unknown) => (typeof value === 'string' ? series.get(value.slice(1)) : value)
      return {
        id: id!,
        target: target!,
        params: JSON.parse(params || '{}'),
        inputs: Object.fromEntries(named.map(([name, value]) => [name, resolve(value)])),
        expected: expected!,
      }
    })
}

/** The form's parameters as the case shortens them; names that a case leaves out keep their usual value. */
function paramsOf({ target, params }: Case): number[] {
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

function barsOf({ inputs }: Case): FixtureBar[] {
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

async function factorSeries(given: Case): Promise<Float64Array> {
  const bars = barsOf(given)
  const index = given.inputs.benchmark_returns ? compounded(given.inputs.benchmark_returns) : bars.map(() => 1000)
  const panel = fixturePanel([{ code: '000010', bars }], { indices: { KOSPI: index } })
  const factor = { kind: 'factor', type: 'number', id: given.target, params: paramsOf(given) } as const
  return (await evaluateExpressions([factor], panel, null, inProcessExecutor))[0]!
}

/** The file pins TA-Lib's raw RSI of a flat series, 0; the factor is missing there (rule MASK). */
const MASKED = 'rsi14_flat'

describe('factors against golden values', () => {
  const cases = loadCases()

  it.runIf(isHere).each(cases.map((given) => [given.id, given] as const))('%s', async (id, given) => {
    const values = await factorSeries(given)
    const index = (given.params.index ?? values.length - 1) as number | number[]
    // Days of the whole story, of which the case may list the last ones only.
    const shift = Math.max(...[index].flat()) - (values.length - 1)
    const received = [index].flat().map((t) => values[shift > 0 ? t - shift : t]!)
    const expected = id === MASKED ? [Number.NaN] : [JSON.parse(given.expected.replace('NaN', 'null'))].flat()
    expected.forEach((value, k) => {
      if (value === null || Number.isNaN(value)) expect(received[k]).toBeNaN()
      else
        expect(Math.abs(received[k]! - value)).toBeLessThanOrEqual(
          1e-10 * Math.max(Math.abs(value), 1e-300) + (value === 0 ? 1e-10 : 0),
        )
    })
  })

  it.runIf(isHere)('finds the cases of the file', () => {
    expect(cases.length).toBeGreaterThan(60)
  })
})
