import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { factorById } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { definedFactorIds } from './catalogue.js'
import { type GoldenCase, goldenCases, goldenNumbers, isGolden } from './fixtures/golden.fixture.js'
import { GOLDEN_COUNTS } from './fixtures/golden-claims.fixture.js'
import { factorValues, type LeafReader, leavesOf } from './fixtures/leaf-values.fixture.js'

const path = fileURLToPath(new URL('../../../../../shared/spec/golden/golden-values.csv', import.meta.url))
const isHere = existsSync(path)
if (!isHere) console.log(`skipped: factors against golden values, ${path} is absent`)

const MILLION = 1e6
/** Inputs that are a company's shares, prices or panels, and not lines of its statements. */
const OTHER_INPUTS = new Set(['close', 'listed_shares', 'adj_shares', 'pref_mcap', 'company'])

/** The metric psr is no price to sales. */
const isMetric = (inputs: readonly string[]): boolean =>
  inputs.some((name) => name === 'returns' || name === 'sr_period')

/** Values by quarter, the newest last: two balances are those of q-4 and q. */
function byQuarter({ params }: GoldenCase, x: number | null | readonly (number | null)[]): number[] {
  const values = [x].flat().map((value) => value ?? Number.NaN)
  if (values.length === 2) return [values[0]!, Number.NaN, Number.NaN, Number.NaN, values[1]!]
  return typeof params.quarter_index === 'number' ? values.slice(0, params.quarter_index + 1) : values
}

/** The invented company is written in KRW million, but has its shares one by one. */
const unitOf = (given: GoldenCase): number => ('cash' in given.inputs ? MILLION : 1)

function companyOf(given: GoldenCase): LeafReader {
  const { close, listed_shares: listed, adj_shares: shares, pref_mcap: preferred, ...rest } = given.inputs
  const lines = Object.entries(rest).filter(([name]) => !OTHER_INPUTS.has(name))
  const amounts = (x: GoldenCase['inputs'][string]): number[] =>
    byQuarter(given, x).map((value) => value * unitOf(given))
  return leavesOf({
    items: Object.fromEntries(lines.map(([name, x]) => [name, amounts(x)])),
    shares: shares === undefined ? new Array<number>(8).fill(Number(listed)) : byQuarter(given, shares),
    columns: { raw_close: Number(close), raw_shares: Number(listed) },
    derived: { pref_mcap: Number(preferred ?? 0) },
  })
}

/** Companies of a case whose inputs are lists over codes. */
function companiesOf(given: GoldenCase): LeafReader[] {
  const names = Object.keys(given.inputs)
  const count = [given.inputs[names[0]!]].flat().length
  return Array.from({ length: count }, (_, i) =>
    leavesOf({
      items: Object.fromEntries(names.map((name) => [name, [[given.inputs[name]].flat()[i] ?? Number.NaN]])),
    }),
  )
}

/** Per-share figures of one share are the company's. */
function readGraham({ inputs }: GoldenCase): LeafReader {
  const { close, eps_ttm: earnings, bps: book } = inputs
  return leavesOf({
    items: { net_income_parent_ttm: [Number(earnings)], equity_parent: [Number(book)] },
    columns: { raw_close: Number(close), raw_shares: 1 },
  })
}

const isAcrossCodes = (given: GoldenCase): boolean =>
  factorById(given.target)!.kind === 'composite' && goldenNumbers(given).length > 1

describe('factors that rest on statements against golden values', () => {
  const cases = goldenCases(isHere ? readFileSync(path, 'utf8') : '').filter(
    ({ target, inputs }) =>
      factorById(target)?.needsStatements && definedFactorIds.includes(target) && !isMetric(Object.keys(inputs)),
  )

  it.runIf(isHere).each(cases.map((given) => [given.id, given] as const))('%s', (id, given) => {
    const leaves = isAcrossCodes(given) ? companiesOf(given) : [id === 'graham' ? readGraham(given) : companyOf(given)]
    const isGiven = id === 'graham' ? ['net_income_parent_ttm'] : Object.keys(given.inputs)
    const factors = isGiven.filter((name) => factorById(name) !== undefined && !OTHER_INPUTS.has(name))
    const received = factorValues(given.target, leaves, { given: new Set(factors) })
    const unit = factorById(given.target)!.unit === 'KRW' ? unitOf(given) : 1
    goldenNumbers(given).forEach((value, k) => {
      if (!isGolden(received[k]! / unit, value)) expect(received[k]).toBe(value * unit)
    })
  })

  it.runIf(isHere)('finds the cases of the file', () => {
    expect(cases).toHaveLength(GOLDEN_COUNTS.statements)
  })
})
