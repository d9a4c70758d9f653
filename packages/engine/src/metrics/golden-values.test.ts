import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { GOLDEN_COUNTS } from '../factors/fixtures/golden-claims.fixture.js'
import { benchmarkStatistics } from './benchmark.js'
import { cscvSplits, overfittingStatistics } from './cscv.js'
import { type Curve, curveOfEquity, curveOfReturns } from './curve.js'
import { drawdownStatistics } from './drawdowns.js'
import * as research from './factor-research.js'
import { oneWayTurnover } from './implementation.js'
import { quantile7 } from './numeric.js'
import type { Outcomes } from './outcome.js'
import { ratioStatistics } from './ratios.js'
import { returnStatistics } from './returns.js'
import { riskStatistics } from './risk.js'
import * as significance from './significance.js'
import { tradeStatistics } from './trades.js'

const path = fileURLToPath(new URL('../../../../../shared/spec/golden/golden-values.csv', import.meta.url))
const isHere = existsSync(path)
if (!isHere) console.log(`skipped: statistics against golden values, ${path} is absent`)

type Answer = number | string | null | readonly number[]
// biome-ignore lint/suspicious/noExplicitAny: the cases of the file have inputs of many shapes
type Json = any
interface Case {
  readonly id: string
  readonly target: string
  readonly inputs: Json
  readonly params: Json
  readonly expected: string
  /** Whose number it is, in the file's words; empty where it was computed by a second formula. */
  readonly source: string
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'))
    if (match[3] !== ',') {
      if (row.length > 1) rows.push(row)
      row = []
    }
  }
  return rows
}

function loadCases(): Case[] {
  const [header, ...rows] = parseCsv(readFileSync(path, 'utf8'))
  const column = (name: string) => header!.indexOf(name)
  const series = new Map<string, unknown>()
  const resolve = (value: Json) =>
    typeof value === 'string' && value.startsWith('@') ? series.get(value.slice(1)) : value
  const cases: Case[] = []
  for (const row of rows) {
    const inputs = JSON.parse(row[column('inputs_json')] || 'null')
    if (row[column('row_type')] === 'series') series.set(row[column('case_id')]!, inputs)
    else if (inputs !== null && !String(inputs).startsWith('@')) {
      cases.push({
        id: row[column('case_id')]!,
        target: row[column('target_id')]!,
        inputs: Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, resolve(value)])),
        params: JSON.parse(row[column('params_json')] || '{}'),
        expected: row[column('expected')]!,
        source: row[column('agrees_with')]!,
      })
    }
  }
  return cases
}

const FUNCTIONS: Readonly<Record<string, (inputs: Json, params: Json) => Answer>> = {
  'fn:Q7': ({ values }, { p }) => quantile7(values, p),
  'fn:QUANTILE': ({ values }, { k }) => [...research.quantilesOf(values, k)],
  'fn:SR0': (_, { N, V_annual, days }) => significance.expectedBestSharpe(N, V_annual / days),
  'fn:CSCV_logits': ({ matrix }, { S }) => cscvSplits(columnsOf(matrix), S)!.map((split) => split.logit),
  turnover: ({ weights_before, weights_after }) => oneWayTurnover(weightsOf(weights_before), weightsOf(weights_after)),
  min_backtest_length: (_, { N, target_sr_annual }) => significance.minBacktestLength(N, target_sr_annual),
  min_track_record_length: ({ skew, kurtosis }, { confidence }) => {
    const record = { sharpe: 2 / Math.sqrt(252), periods: 252, skew, kurtosis }
    return significance.minTrackRecordLength(record, 1 / Math.sqrt(252), confidence).value
  },
  psr: (inputs, params) => significance.probabilisticSharpe(recordOf(inputs, params), params.benchmark).value,
  dsr: (inputs, params) => {
    const variance = params.V ?? (params.V_annual === undefined ? null : params.V_annual / params.days)
    return significance.deflatedSharpe(recordOf(inputs, params), params.N, variance).value
  },
  ic: ({ factor, forward_return }) => research.informationCoefficient(factor, forward_return).value,
  rank_ic: ({ factor, forward_return }) => research.rankInformationCoefficient(factor, forward_return).value,
  quantile_spread: ({ factor, forward_return }, { k }) => research.quantileSpread(factor, forward_return, k).value,
  icir: ({ ic }) => research.informationRatioOfCoefficients(ic).value,
}

function columnsOf(matrix: number[][]): Float64Array[] {
  return matrix[0]!.map((_, column) => Float64Array.from(matrix, (row) => row[column]!))
}

function weightsOf(weights: number[]): Map<string, number> {
  return new Map(weights.map((weight, i) => [String(i), weight]))
}

function recordOf(inputs: Json, params: Json): significance.TrackRecord {
  if (inputs.returns) return significance.trackRecordOf(Float64Array.from(inputs.returns))
  const sharpe = inputs.sr_period ?? inputs.sr_annual / Math.sqrt(params.days)
  return { sharpe, periods: params.T, skew: inputs.skew, kurtosis: inputs.kurtosis }
}

function curveOf(inputs: Json): Curve {
  const rows: number[] = inputs.equity ?? [0, ...inputs.returns]
  const dates = rows.map((_, day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
  return inputs.equity ? curveOfEquity(dates, inputs.equity) : curveOfReturns(dates, inputs.returns)
}

function statisticsOf(inputs: Json, params: Json): Outcomes {
  const annualisation = params.ann ?? 252
  if (inputs.pnl) return tradeStatistics(inputs.pnl.map(tradeAt(inputs)))
  if (inputs.matrix) return overfittingStatistics(columnsOf(inputs.matrix), params.S)
  const curve = curveOf(inputs)
  if (inputs.benchmark) {
    return benchmarkStatistics({ own: curve.returns, benchmark: Float64Array.from(inputs.benchmark) }, annualisation, 0)
  }
  const settings = { annualisation, riskFreeAnnual: 0, minimumAcceptable: 0, omegaThreshold: params.threshold ?? 0 }
  return {
    ...returnStatistics(curve, annualisation),
    ...riskStatistics(curve, annualisation, 0),
    ...drawdownStatistics(curve),
    ...ratioStatistics(curve, settings),
    ...significance.significanceStatistics(curve, annualisation),
  }
}

function tradeAt(inputs: Json) {
  return (net: number, i: number) => ({ net, return: net / 100, held_days: inputs.holding_days?.[i] ?? 0 })
}

function answer({ target, inputs, params }: Case): Answer | undefined {
  const compute = FUNCTIONS[target]
  if (compute) return compute(inputs, params)
  if (!inputs.returns && !inputs.equity && !inputs.pnl && !inputs.matrix) return undefined
  const { value } = statisticsOf(inputs, params)[target] ?? {}
  const isDate = typeof value === 'string' && params.value === 'index into the series'
  return isDate ? Date.parse(value) / 86_400_000 : value
}

function expectClose(received: number, expected: number): void {
  const tolerance = expected === 0 ? 1e-10 : 1e-10 * Math.abs(expected)
  expect(Math.abs(received - expected), `expected ${expected}, received ${received}`).toBeLessThanOrEqual(tolerance)
}

describe.runIf(isHere)('statistics against golden values', () => {
  const answered = (isHere ? loadCases() : [])
    .filter((row) => row.id !== 'psr')
    .map((row) => ({ row, received: answer(row) }))
    .filter(({ received }) => received !== undefined)

  it('covers the cases of all families', () => {
    expect(answered).toHaveLength(GOLDEN_COUNTS.statistics)
  })

  it.each(answered.map(({ row, received }) => [row.id, row.target, row.expected, row.source, received] as const))(
    '%s: %s is %s (%s)',
    (_id, _target, expected, _source, received) => {
      if (expected === 'NaN') return expect(received).toBeNull()
      const wanted = JSON.parse(expected)
      if (!Array.isArray(wanted)) return expectClose(received as number, wanted)
      expect(received).toHaveLength(wanted.length)
      for (const [i, value] of wanted.entries()) expectClose((received as number[])[i]!, value)
    },
  )
})
