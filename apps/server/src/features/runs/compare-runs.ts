import type { MarketId } from '@stocklab/domain'
import { marketRules } from '@stocklab/domain'
import { computeStatistics, type DailyRow, type StatisticValue, tradingDaysOf } from '@stocklab/engine'
import type { RunHead, RunJudgement } from '@stocklab/platform'
import type { RunComparison } from '@stocklab/protocol'
import { compareRuns } from '@stocklab/studies'
import { cautionsOf } from './comparison-cautions.js'
import { keepExtremes } from './keep-extremes.js'
import { describedStatistics } from './result-view.js'

export interface RunToCompare {
  readonly head: RunHead
  readonly judgement: RunJudgement
  readonly daily: readonly DailyRow[]
}

/** Beyond so far below its peak a run counts as down. */
const DOWN = -0.05

/** Two to five runs on the days that all of them have, and their statistics as they stand. */
export function buildComparison(runs: readonly RunToCompare[], points: number): RunComparison {
  const days = commonDays(runs)
  return {
    runs: runs.map(({ head }) => ({
      id: head.id,
      name: head.name,
      market: head.market,
      period: { from: head.period_from, to: head.period_to },
      dataVersion: head.data_version,
      madeUp: head.made_up,
    })),
    common: days.length === 0 ? null : { from: days[0]!, to: days.at(-1)!, days: days.length },
    curves: days.length < 2 ? null : curvesOf(runs, days, points),
    statistics: statisticsOf(runs),
    correlations: correlationsOf(runs),
    drawdownOverlap: overlapsOf(runs, days),
    risk: runs.map((run) => riskOf(run, days)),
    cautions: cautionsOf(runs),
  }
}

function commonDays([first, ...others]: readonly RunToCompare[]): string[] {
  const sets = others.map(({ daily }) => new Set(daily.map(({ date }) => date)))
  return first!.daily.map(({ date }) => date).filter((date) => sets.every((set) => set.has(date)))
}

function rowsOn({ daily }: RunToCompare, days: readonly string[]): DailyRow[] {
  const wanted = new Set(days)
  return daily.filter(({ date }) => wanted.has(date))
}

function curvesOf(runs: readonly RunToCompare[], days: readonly string[], points: number): RunComparison['curves'] {
  const values = runs.map((run) => {
    const rows = rowsOn(run, days)
    const start = rows[0]!.total_value
    return rows.map(({ total_value }) => total_value / start)
  })
  const drawdowns = values.map(drawdownsOf)
  const kept = keepExtremes([...values, ...drawdowns], points)
  const pick = <T>(list: readonly T[]) => kept.map((k) => list[k]!)
  return { dates: pick(days), values: values.map(pick), drawdowns: drawdowns.map(pick) }
}

function drawdownsOf(values: readonly number[]): number[] {
  let peak = Number.NEGATIVE_INFINITY
  return values.map((value) => {
    peak = Math.max(peak, value)
    return value / peak - 1
  })
}

function statisticsOf(runs: readonly RunToCompare[]): RunComparison['statistics'] {
  const ids = new Set(runs.flatMap(({ judgement }) => Object.keys(judgement.statistics)))
  return describedStatistics(ids).map((described) => ({
    ...described,
    values: runs.map(({ judgement }) => judgement.statistics[described.id] ?? null),
  }))
}

function correlationsOf(runs: readonly RunToCompare[]): RunComparison['correlations'] {
  const { correlations } = compareRuns(
    runs.map(({ head, judgement, daily }) => ({
      label: head.id,
      result: { schema: 'stocklab/result@1', ...judgement, daily, fills: [], lapsed: [], trades: [], holdings: [] },
    })),
  )
  return correlations.map((row) => [...row])
}

/** On the days that all have, each below its peak since the first of them: the drawdowns that the curves show. */
function overlapsOf(runs: readonly RunToCompare[], days: readonly string[]): RunComparison['drawdownOverlap'] {
  const down = runs.map((run) =>
    drawdownsOf(rowsOn(run, days).map(({ total_value }) => total_value)).map((drawdown) => drawdown <= DOWN),
  )
  return down.map((one) => down.map((other) => overlap(one, other)))
}

function overlap(one: readonly boolean[], other: readonly boolean[]): number | null {
  const either = one.filter((isDown, day) => isDown || other[day]).length
  const both = one.filter((isDown, day) => isDown && other[day]).length
  return either === 0 ? null : both / either
}

type Risk = RunComparison['risk'][number]

function riskOf(run: RunToCompare, days: readonly string[]): Risk {
  const daily = rowsOn(run, days)
  if (daily.length < 2) return { volatility: null, maxDrawdown: null, var95: null, cvar95: null, worstDay: null }
  const { annualisation, calendar } = marketRules(run.head.market as MarketId)
  const { values } = computeStatistics({
    daily,
    trades: [],
    fills: [],
    rebalanceTurnovers: [],
    annualisation,
    isTradingDay: tradingDaysOf(calendar),
  })
  return {
    volatility: numberOf(values.annual_volatility),
    maxDrawdown: numberOf(values.max_drawdown),
    var95: numberOf(values.var_95_hist),
    cvar95: numberOf(values.cvar_95),
    worstDay: numberOf(values.worst_day),
  }
}

function numberOf(value: StatisticValue | undefined): number | null {
  return typeof value === 'number' ? value : null
}
