import type { FactorParameter, ParametrisedFactor } from './parametrised-factor.js'

const quarters: FactorParameter = { name: 'quarters', least: 1, most: 40, whole: 'whole' }
const years: FactorParameter = { name: 'years', least: 1, most: 10, whole: 'whole' }

const growth = (name: string, line: string, ids: ParametrisedFactor['ids']): ParametrisedFactor => ({
  name,
  parameters: [quarters],
  summary: `growth of ${line}, over so many quarters`,
  ids,
})

const compound = (name: string, line: string, usual: readonly number[]): ParametrisedFactor => ({
  name: `${name}_cagr`,
  parameters: [years],
  summary: `growth of ${line} a year over so many years`,
  ids: Object.fromEntries(usual.map((n) => [`${name}_cagr_${n}y`, [n]])),
})

const flow = (name: string, line: string): readonly ParametrisedFactor[] => [
  growth(`${name}_growth_q`, `${line} of a quarter`, { [`${name}_qoq`]: [1], [`${name}_yoy_q`]: [4] }),
  growth(`${name}_growth_ttm`, `${line} of four quarters`, { [`${name}_yoy_ttm`]: [4] }),
  compound(name, line, [3, 5]),
]

const relative = (name: string, multiple: string, ids: ParametrisedFactor['ids']): ParametrisedFactor => ({
  name,
  parameters: [{ name: 'n', least: 2, most: 10_000, whole: 'whole' }],
  summary: `${multiple} over its own median of n sessions, minus 1`,
  ids,
})

/** Factors of statements with their spans and settings left open. */
export const STATEMENT_FORMS: readonly ParametrisedFactor[] = [
  ...flow('revenue', 'revenue'),
  ...flow('gross_profit', 'gross profit'),
  ...flow('operating_income', 'operating income'),
  ...flow('net_income', "the parent owners' net income"),
  ...flow('eps', 'earnings per share'),
  growth('bps_growth', 'book value per share', { bps_yoy: [4] }),
  compound('bps', 'book value per share', [3, 5]),
  growth('asset_growth', 'total assets', { asset_growth_yoy: [4], asset_growth_qoq: [1] }),
  compound('asset', 'total assets', [3]),
  growth('equity_growth', "the parent owners' equity", { equity_growth_yoy: [4] }),
  compound('equity', "the parent owners' equity", [3, 5]),
  compound('fcf', 'free cash flow', [3]),
  {
    name: 'per_avg',
    parameters: [years],
    summary: 'price to the mean earnings of so many years',
    ids: { per_3y_avg: [3], cape_5y: [5] },
  },
  relative('per_rel', 'price to earnings', { per_rel_5y: [1260] }),
  relative('pbr_rel', 'price to book', { pbr_rel_5y: [1260] }),
  {
    name: 'consecutive_losses',
    parameters: [{ ...quarters, name: 'most' }],
    summary: 'quarters of operating loss in a row up to the newest, counted up to so many',
    ids: { consecutive_loss_quarters: [20] },
  },
  {
    name: 'ohlson',
    parameters: [{ name: 'deflator', least: 0.001, most: 1000, whole: 'any' }],
    summary: 'Ohlson O-score with total assets in money of another year',
    ids: { ohlson_o: [1] },
  },
]
