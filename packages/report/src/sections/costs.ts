import type { RunResult } from '@stocklab/engine'
import { say } from '../bilingual.js'
import { type Activity, activityBy, costOf, turnoverOf } from '../derive/activity.js'
import { rulesOf } from '../derive/market.js'
import { percent, shortMoney, wholeMoney } from '../format.js'
import type { Html } from '../html.js'
import { type Column, lead, note, type Section, section, table } from '../parts.js'

const KINDS = ['commission', 'tax', 'slippage', 'total'] as const
type Kind = (typeof KINDS)[number]

const amountOf = (activity: Activity, kind: Kind) => (kind === 'total' ? costOf(activity) : activity[kind])

/** What trading cost: in money, of the profit, and a year. */
export function costsSection(result: RunResult): Section {
  const { daily, fills } = result
  const whole = activityBy(daily, fills, 0)[0]!
  if (whole.fills === 0) return section('costs', 'costs.title', note(say('costs.none')))
  return section(
    'costs',
    'costs.title',
    costsLead(result, whole),
    kindsTable(result, whole),
    note(say('costs.slippage-hint')),
    yearsTable(activityBy(daily, fills, 4), whole),
  )
}

/** Profit had nothing been paid; the profit that the money paid would itself have made is not in it. */
function profitBeforeCosts({ daily }: RunResult, whole: Activity): number {
  return daily[daily.length - 1]!.total_value - daily[0]!.total_value + costOf(whole)
}

/** The run in years; the first row is the capital before the first return. */
function yearsOf(result: RunResult): number {
  return Math.max(1, result.daily.length - 1) / rulesOf(result).annualisation
}

function costsLead(result: RunResult, whole: Activity): Html {
  const profit = profitBeforeCosts(result, whole)
  const drag = result.statistics.cost_drag_annual
  return lead(
    say('costs.lead', {
      total: shortMoney(costOf(whole), result.manifest.market),
      drag: percent(typeof drag === 'number' ? drag : null, 2),
      share: profit > 0 ? say('costs.share', { share: percent(costOf(whole) / profit) }) : say('costs.no-share'),
    }),
  )
}

function kindsTable(result: RunResult, whole: Activity): Html {
  const years = yearsOf(result)
  const profit = profitBeforeCosts(result, whole)
  return table<Kind>(
    [
      { head: say('costs.kind'), align: 'left', cell: (kind) => say(`costs.${kind}`) },
      { head: say('costs.total'), cell: (kind) => wholeMoney(amountOf(whole, kind)) },
      { head: say('costs.per-year'), cell: (kind) => wholeMoney(amountOf(whole, kind) / years) },
      {
        head: say('costs.ratio-year'),
        cell: (kind) => percent(amountOf(whole, kind) / whole.meanValue / years, 2),
      },
      {
        head: say('costs.share-of'),
        cell: (kind) => percent(profit > 0 ? amountOf(whole, kind) / profit : null),
      },
    ],
    KINDS,
  )
}

function yearsTable(years: readonly Activity[], whole: Activity): Html {
  const money = (kind: Kind): Column<Activity> => ({
    head: say(`costs.${kind}`),
    cell: (year) => wholeMoney(amountOf(year, kind)),
  })
  return table(
    [
      { head: say('costs.year'), align: 'left', cell: (year) => year.period },
      ...KINDS.map(money),
      { head: say('costs.ratio'), cell: (year) => percent(costOf(year) / year.meanValue, 2) },
      { head: say('costs.turnover'), cell: (year) => percent(turnoverOf(year), 0) },
    ],
    years,
    [say('costs.all'), ...KINDS.map((kind) => wholeMoney(amountOf(whole, kind))), '', ''],
  )
}
