import type { RunResult } from '@stocklab/engine'
import { say } from '../bilingual.js'
import { decimal, shortMoney, signedPercent, toneOf } from '../format.js'
import { type Html, html } from '../html.js'
import { type Section, section } from '../parts.js'
import { STATISTIC_TEXTS } from '../text/statistics.js'
import { reasonOf, statisticHint, statisticName, statisticValue } from './statistic.js'

const FIRST = ['cagr', 'max_drawdown', 'sharpe', 'dsr']
const REST = [
  'total_return',
  'annual_volatility',
  'sortino',
  'calmar',
  'active_return',
  'beta',
  'win_rate_trade',
  'profit_factor',
  'trade_count',
  'avg_holding_days',
  'turnover_annual',
  'cost_drag_annual',
  'exposure',
  'avg_position_count',
  'longest_drawdown_days',
  'positive_months_ratio',
]

/** The result in three sentences and as figures with a hint each. */
export function headlineSection(result: RunResult): Section {
  const card = (id: string) => figureCard(result, id)
  return section(
    'result',
    'headline.title',
    story(result),
    html`<dl class="cards first">${FIRST.filter((id) => Object.hasOwn(result.statistics, id)).map(card)}</dl><dl class="cards">${REST.map(card)}</dl>`,
  )
}

function figureCard(result: RunResult, id: string): Html {
  const kind = STATISTIC_TEXTS[id]!.kind
  const value = result.statistics[id]
  const reason = reasonOf(result, id)
  const toned = kind === 'signed' && typeof value === 'number' ? toneOf(value) : 'flat'
  return html`<div class="card"><dt>${statisticName(id)}</dt><dd class="value ${toned}">${statisticValue(value, kind, result.manifest.market)}</dd><dd class="hint">${reason && html`<em>${reason}</em> `}${statisticHint(id)}</dd></div>\n`
}

function story({ daily, manifest, statistics }: RunResult): Html {
  const first = daily[0]!
  const last = daily[daily.length - 1]!
  const money = (value: number) => shortMoney(value, manifest.market)
  const growth = (value: number) => signedPercent(value / first.total_value - 1)
  const years = (Date.parse(last.date) - Date.parse(first.date)) / 86_400_000 / 365.25
  const period =
    years >= 1
      ? say('headline.years', { years: decimal(years, years < 3 ? 1 : 0) })
      : say('headline.days', { days: decimal(daily.length, 0) })
  const index = daily.findLast((row) => row.benchmark !== null)?.benchmark ?? null
  const drawdown = statistics.max_drawdown
  const sentences = [
    say('headline.story', {
      capital: money(first.total_value),
      final: money(last.total_value),
      period,
      return: growth(last.total_value),
    }),
    index !== null && daily.length > 1
      ? say('headline.story-benchmark', { benchmark: money(index), return: growth(index) })
      : null,
    typeof drawdown === 'number' && drawdown < 0
      ? say('headline.story-drawdown', { drawdown: signedPercent(drawdown) })
      : null,
  ]
  return html`<p class="story">${sentences.filter((one) => one !== null).map((one) => html`${one} `)}</p>`
}
