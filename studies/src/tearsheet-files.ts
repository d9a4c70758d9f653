import type { PortfolioSet, TearSheet } from '@stocklab/engine'
import type { TearSheetStudy } from '@stocklab/report'
import { toCsv } from './csv.js'

/** tearsheet.json and one CSV a table, by file name. */
export function tearSheetFiles(study: TearSheetStudy): Readonly<Record<string, string>> {
  const { sheet } = study
  return {
    'tearsheet.json': `${tearSheetJson(study)}\n`,
    'coefficients.csv': coefficients(sheet),
    'quantile_returns.csv': quantileReturns(sheet),
    'portfolios.csv': portfolios(sheet),
    'groups.csv': groups(sheet),
    'coverage.csv': toCsv(['date', 'universe', 'withValue', 'pairs', 'tradable'], sheet.coverage),
  }
}

export function tearSheetJson({ sheet, manifest }: TearSheetStudy): string {
  return JSON.stringify({ ...sheet, manifest })
}

function coefficients({ coefficients: rows, horizons }: TearSheet): string {
  const flat = rows.map(({ date, ic, rankIc, spread }) => {
    const entries = horizons.flatMap(({ horizon }, h) => [
      [`ic_${horizon}`, ic[h]],
      [`rank_ic_${horizon}`, rankIc[h]],
      [`quantile_spread_${horizon}`, spread[h]],
    ])
    return { date, ...Object.fromEntries(entries) }
  })
  const columns = horizons.flatMap(({ horizon }) => [
    `ic_${horizon}`,
    `rank_ic_${horizon}`,
    `quantile_spread_${horizon}`,
  ])
  return toCsv(['date', ...columns] as never[], flat)
}

function quantileReturns({ horizons }: TearSheet): string {
  const rows = horizons.flatMap(({ horizon, quantileReturns: returns, turnover }) =>
    returns.map((mean, q) => ({ horizon, quantile: q + 1, mean_return: mean, turnover: turnover[q] })),
  )
  return toCsv(['horizon', 'quantile', 'mean_return', 'turnover'], rows)
}

function portfolios({ gross, net }: TearSheet): string {
  const columns = ['date', ...columnsOf(gross, 'gross'), ...columnsOf(net, 'net')]
  const rows = gross.dates.map((date, at) => ({ date, ...valuesAt(gross, 'gross', at), ...valuesAt(net, 'net', at) }))
  return toCsv(columns as never[], rows)
}

const sheetsOf = ({ quantiles, universe }: PortfolioSet) => [...quantiles, universe]

function columnsOf(set: PortfolioSet, kind: string): readonly string[] {
  return sheetsOf(set).map(({ name }) => `${name.toLowerCase()}_${kind}`)
}

function valuesAt(set: PortfolioSet, kind: string, at: number) {
  return Object.fromEntries(sheetsOf(set).map(({ name, growth }) => [`${name.toLowerCase()}_${kind}`, growth[at]]))
}

function groups({ sectors, sizes }: TearSheet): string {
  const rows = [
    ...sizes.map((row) => ({ by: 'size', ...row })),
    ...sectors.map((row) => ({ by: 'sector', ...row })),
  ].map(({ by, group, names, rankIc, spread }) => ({
    by,
    group,
    names,
    dates: rankIc.dates,
    rank_ic: rankIc.mean,
    rank_ic_t: rankIc.t,
    quantile_spread: spread.mean,
    quantile_spread_t: spread.t,
  }))
  return toCsv(['by', 'group', 'names', 'dates', 'rank_ic', 'rank_ic_t', 'quantile_spread', 'quantile_spread_t'], rows)
}
