import { FACTORS, factorById } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { factorValues, leavesOf } from './fixtures/leaf-values.fixture.js'
import { seededRandom } from './fixtures/panel.fixture.js'

/** Values of the parts by factor id; an array over codes. */
type Parts = Readonly<Record<string, readonly number[]>>
type Codes = readonly number[]

const NONE = Number.NaN
const CODES = 41

const present = (x: Codes): number[] => x.filter((value) => !Number.isNaN(value))
const mean = (x: Codes): number => x.reduce((sum, value) => sum + value, 0) / x.length
const minus = (x: Codes): number[] => x.map((value) => -value)

/** RANK by counting: 1 for the smallest, ties averaged. */
const ranks = (x: Codes): number[] =>
  x.map((value) =>
    Number.isNaN(value)
      ? NONE
      : present(x).filter((y) => y < value).length + (present(x).filter((y) => y === value).length + 1) / 2,
  )

const percentRanks = (x: Codes): number[] => {
  const n = present(x).length
  return ranks(x).map((rank) => (n === 1 && rank === 1 ? 0.5 : (rank - 1) / (n - 1)))
}

function quantile(x: Codes, p: number): number {
  const sorted = [...x].sort((a, b) => a - b)
  const place = (sorted.length - 1) * p
  const below = Math.floor(place)
  return sorted[below]! + (place - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!)
}

function scores(x: Codes): number[] {
  const [low, high] = [quantile(present(x), 0.01), quantile(present(x), 0.99)]
  const clipped = x.map((value) => (value < low ? low : value > high ? high : value))
  const m = mean(present(clipped))
  const deviation = Math.sqrt(
    present(clipped).reduce((sum, value) => sum + (value - m) ** 2, 0) / (present(x).length - 1),
  )
  return clipped.map((value) => (Number.isNaN(value) ? NONE : Math.max(-3, Math.min(3, (value - m) / deviation))))
}

/** Mean over the parts that a code has, where it has enough. */
const meanOf = (parts: readonly Codes[], needed: number): number[] =>
  parts[0]!.map((_, i) => {
    const has = present(parts.map((part) => part[i]!))
    return has.length < needed ? NONE : mean(has)
  })

const rankMean =
  (needed: number, ...ids: string[]) =>
  (p: Parts) =>
    meanOf(
      ids.map((id) => percentRanks(id.startsWith('-') ? minus(p[id.slice(1)]!) : p[id]!)),
      needed,
    ).map((value) => 100 * value)

const scoreMean = (p: Parts, needed: number, ...ids: string[]): number[] =>
  meanOf(
    ids.map((id) => scores(id.startsWith('-') ? minus(p[id.slice(1)]!) : p[id]!)),
    needed,
  )

function rankSum(a: Codes, b: Codes): number[] {
  const both = a.map((x, i) => !Number.isNaN(x) && !Number.isNaN(b[i]!))
  const among = (x: Codes): number[] => ranks(x.map((value, i) => (both[i] ? value : NONE)))
  return among(a).map((rank, i) => rank + among(b)[i]!)
}

const perCode = (p: Parts, value: (part: (id: string) => number) => number): number[] =>
  Array.from({ length: CODES }, (_, i) => value((id) => p[id]![i]!))

const slow: Readonly<Record<string, (p: Parts) => number[]>> = {
  value_composite: rankMean(
    4,
    'earnings_yield',
    'book_to_market',
    'sales_yield',
    'cfo_yield',
    'ebitda_ev_yield',
    'shareholder_yield',
  ),
  growth_composite: rankMean(
    4,
    'revenue_yoy_ttm',
    'operating_income_yoy_ttm',
    'net_income_change_to_assets',
    'revenue_cagr_3y',
    'operating_margin_chg_yoy',
    'sue_ni',
  ),
  quality_composite: rankMean(
    5,
    'roe',
    'gpa',
    'roic',
    'operating_margin',
    '-debt_ratio',
    '-accruals_cf',
    'f_score',
    '-earnings_stability',
  ),
  momentum_composite: rankMean(3, 'mom_12_1', 'mom_6_1', 'rs_market_6m', 'high52_proximity', 'risk_adj_mom_12_1'),
  low_risk_composite: rankMean(3, '-vol_252', '-beta_252', '-ivol_252', 'mdd_252', '-downside_vol_252'),
  liquidity_composite: rankMean(3, 'trading_value_avg_20d', 'turnover_ratio_20d', '-amihud_20', '-zero_volume_days_20'),
  multi_factor_score: (p) =>
    meanOf(
      ['value', 'quality', 'momentum', 'growth', 'low_risk'].map((name) => p[`${name}_composite`]!),
      4,
    ),
  magic_formula_rank: (p) => rankSum(minus(p.ebit_ev_yield!), minus(p.greenblatt_roc!)),
  new_magic_formula_rank: (p) => rankSum(p.pbr!, minus(p.gpa!)),
  super_value_rank: (p) => {
    const multiples = ['per', 'pbr', 'psr', 'pcr'].map((id) => p[id]!)
    const hasAny = Array.from({ length: CODES }, (_, i) => multiples.some((x) => !Number.isNaN(x[i]!)))
    const last = hasAny.filter(Boolean).length
    return hasAny.map((has, i) =>
      has ? mean(multiples.map((x) => (Number.isNaN(x[i]!) ? last : ranks(x)[i]!))) : NONE,
    )
  },
  f_score_value_flag: (p) => {
    const cheap = percentRanks(p.pbr!)
    return cheap.map((rank, i) => {
      if (Number.isNaN(rank) || Number.isNaN(p.f_score![i]!)) return NONE
      return rank <= 0.2 && p.f_score![i]! >= 7 ? 1 : 0
    })
  },
  ncav_flag: (p) =>
    perCode(p, (part) => {
      const [cover, profit] = [part('ncav_ratio'), part('net_income_ttm')]
      return Number.isNaN(cover + profit) ? NONE : cover > 1.5 && profit > 0 ? 1 : 0
    }),
  qmj_score: (p) => {
    const pillars = [
      scoreMean(p, 3, 'gpa', 'roe', 'roa', 'operating_margin', '-accruals_cf'),
      scoreMean(p, 2, 'roe_chg_yoy', 'gross_margin_chg_yoy', 'net_income_change_to_assets'),
      scoreMean(p, 2, '-beta_252', '-liabilities_to_assets', 'altman_z', '-earnings_stability'),
    ].map(scores)
    return pillars[0]!.map((x, i) => x + pillars[1]![i]! + pillars[2]![i]!)
  },
  garp_score: rankMean(3, '-peg', 'roe', 'revenue_cagr_3y', 'eps_yoy_ttm'),
  conservative_score: rankMean(3, '-vol_252', 'shareholder_yield', 'mom_12_1'),
  distress_flag: (p) =>
    perCode(p, (part) => {
      const [z, impaired] = [part('altman_z'), part('capital_impairment_flag')]
      if (Number.isNaN(z) && Number.isNaN(impaired)) return NONE
      return z < 1.81 || impaired === 1 || part('interest_coverage') < 0 ? 1 : 0
    }),
  data_quality_score: (p) =>
    perCode(p, (part) => {
      const complete = part('ttm_complete_flag')
      const estimated = part('filing_date_estimated_flag')
      let score = 100
      score -= Number.isNaN(complete) ? 40 : 40 * (1 - complete)
      score -= Number.isNaN(estimated) ? 20 : 20 * estimated
      if (!(part('fundamental_age_days') <= 200)) score -= 20
      if (!(part('missing_price_days_60') <= 0)) score -= 20
      return score
    }),
}

/** Values of the sort a factor has, some of them equal, some missing. */
function randomPart(id: string, random: () => number): number[] {
  const { unit } = factorById(id)!
  const gaps = random() < 0.7 ? 0.15 : 0.6
  return Array.from({ length: CODES }, () => {
    const [event, x] = [random(), random()]
    if (event < gaps) return NONE
    if (unit === 'flag') return x < 0.5 ? 0 : 1
    if (id === 'f_score') return Math.floor(10 * x)
    if (id === 'altman_z') return Math.round(50 * x) / 10
    if (unit === 'days') return Math.floor(id.startsWith('missing') ? 2 * x : 400 * x)
    return Math.round((x * 4 - 1) * 20) / 20
  })
}

describe('composite scores', () => {
  it('have a second formula each, but for the one of prices alone', () => {
    const composites = FACTORS.filter(({ group }) => group === 'composite').map(({ id }) => id)
    expect(Object.keys(slow).sort()).toEqual(composites.filter((id) => id !== 'trend_score').sort())
  })

  it.each(Object.keys(slow))('%s is what its row says over codes that lack some parts and share some', (id) => {
    const random = seededRandom(77)
    const names = factorById(id)!.dependsOn
    for (let round = 0; round < 8; round++) {
      const parts = Object.fromEntries(names.map((name) => [name, randomPart(name, random)]))
      const codes = Array.from({ length: CODES }, (_, i) =>
        leavesOf({ items: Object.fromEntries(names.map((name) => [name, [parts[name]![i]!]])) }),
      )
      const received = factorValues(id, codes, { given: new Set(names) })
      const expected = slow[id]!(parts)
      expect(received.map(rounded)).toEqual(expected.map(rounded))
      expect(present(received).length).toBeGreaterThan(0)
    }
  })
})

const rounded = (x: number): number => Math.round(x * 1e9) / 1e9 + 0
