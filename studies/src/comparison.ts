import type { RunResult, StatisticValue } from '@stocklab/engine'

export interface ComparedRun {
  readonly label: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly dataVersion: string
  readonly statistics: Readonly<Record<string, StatisticValue>>
}

export interface Comparison {
  readonly runs: readonly ComparedRun[]
  /** Correlation of daily returns on the days that both runs have, row by row; null with fewer than three days. */
  readonly correlations: readonly (readonly (number | null)[])[]
  /** What makes the comparison unfair, in sentences. */
  readonly cautions: readonly string[]
}

export function compareRuns(runs: readonly { readonly label: string; readonly result: RunResult }[]): Comparison {
  const returns = runs.map(({ result }) => dailyReturns(result))
  return {
    runs: runs.map(({ label, result }) => ({
      label,
      name: strategyName(result),
      from: result.manifest.period.from,
      to: result.manifest.period.to,
      dataVersion: result.manifest.data_version,
      statistics: result.statistics,
    })),
    correlations: returns.map((a) => returns.map((b) => correlation(a, b))),
    cautions: cautionsOf(runs.map(({ result }) => result)),
  }
}

export function strategyName(result: RunResult): string {
  const strategy = result.manifest.strategy as { name?: unknown } | null
  return typeof strategy?.name === 'string' ? strategy.name : '(no name)'
}

function dailyReturns({ daily }: RunResult): Map<string, number> {
  return new Map(
    daily.slice(1).map((row, index) => [row.date, row.total_value / (daily[index]?.total_value ?? Number.NaN) - 1]),
  )
}

function correlation(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number | null {
  const pairs = [...a].flatMap(([date, x]) => {
    const y = b.get(date)
    return y === undefined ? [] : [[x, y] as const]
  })
  if (pairs.length < 3) return null
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / pairs.length
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / pairs.length
  let xy = 0
  let xx = 0
  let yy = 0
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY)
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null
}

function cautionsOf(results: readonly RunResult[]): string[] {
  const cautions: string[] = []
  const differ = (read: (result: RunResult) => unknown) => new Set(results.map(read)).size > 1
  if (differ(({ manifest }) => `${manifest.period.from} ${manifest.period.to}`))
    cautions.push('The runs cover different periods: their statistics are not of the same days.')
  if (differ(({ manifest }) => manifest.data_version)) cautions.push('The runs used different data versions.')
  if (differ(({ manifest }) => manifest.market)) cautions.push('The runs trade different markets and currencies.')
  if (differ(({ manifest }) => manifest.engine_version))
    cautions.push('The runs were made by different engine versions.')
  if (results.some(({ manifest }) => manifest.made_up))
    cautions.push('At least one run used the made-up demo market: it says nothing about real returns.')
  return cautions
}
