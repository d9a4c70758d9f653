import type { SeriesStatistics } from '@stocklab/engine'
import { say } from '../bilingual.js'
import { equityChart } from '../charts/equity.js'
import { drawdownChart, rollingChart } from '../charts/over-time.js'
import { worstDrawdowns } from '../derive/drawdowns.js'
import { hasBenchmark } from '../derive/returns.js'
import { decimal } from '../format.js'
import { type Html, html } from '../html.js'
import { figure, lead, note, type Section, section, table, tone } from '../parts.js'
import type { DrawnRun } from '../report-input.js'

const WINDOW = 126

/** Which line is which. */
export function legend(withBenchmark: boolean): Html {
  const entry = (name: 'strategy' | 'benchmark') => html`<span class="key ${name}">${say(`legend.${name}`)}</span>`
  return html`<p class="legend">${entry('strategy')}${withBenchmark ? entry('benchmark') : ''}</p>`
}

/** The account against the benchmark, on either scale. */
export function equitySection({ daily }: DrawnRun): Section {
  const label = say('equity.lead')
  const compared = hasBenchmark(daily)
  const choice = (scale: 'linear' | 'log') =>
    html`<label><input type="radio" name="scale" id="scale-${scale}"${scale === 'log' ? html` checked` : ''}><span>${say(`equity.${scale}`)}</span></label>`
  return section(
    'equity',
    'equity.title',
    lead(label),
    html`<div class="chart-head">${legend(compared)}<div class="choice" role="group">${choice('log')}${choice('linear')}</div></div>`,
    html`<div class="scale-log">${equityChart(daily, 'log', label)}${note(say('equity.log-hint'))}</div>`,
    html`<div class="scale-linear">${equityChart(daily, 'linear', label)}</div>`,
    compared ? '' : note(say('equity.none')),
  )
}

/** Distance from the high, and the five deepest falls. */
export function drawdownSection({ daily }: DrawnRun): Section {
  const worst = worstDrawdowns(daily, 5)
  const body =
    worst.length === 0
      ? note(say('drawdown.none'))
      : html`${drawdownChart(daily, say('drawdown.lead'))}<h3>${say('drawdown.worst')}</h3>${table(
          [
            { head: say('drawdown.depth'), cell: (fall) => tone(fall.depth) },
            { head: say('drawdown.peak'), cell: (fall) => fall.peak },
            { head: say('drawdown.trough'), cell: (fall) => fall.trough },
            { head: say('drawdown.recovery'), cell: (fall) => fall.recovery ?? html`<em>${say('drawdown.open')}</em>` },
            { head: say('drawdown.fall'), cell: (fall) => decimal(fall.fallDays, 0) },
            { head: say('drawdown.days'), cell: (fall) => decimal(fall.days, 0) },
          ],
          worst,
        )}${note(say('drawdown.note'))}`
  return section('drawdowns', 'drawdown.title', lead(say('drawdown.lead')), body)
}

/** Sharpe ratio and beta of half a year at a time. */
export function rollingSection({ daily }: DrawnRun, series: SeriesStatistics): Section {
  const drawn = (name: 'sharpe' | 'beta', missing: Html) => {
    const points = series[`rolling_${name}`]
    const label = say(`rolling.${name}`)
    return figure(
      label,
      say(`rolling.${name}-hint`),
      points.some((point) => point.value !== null) ? rollingChart(daily, points, label) : note(missing),
    )
  }
  const flat = say(daily.length <= WINDOW ? 'rolling.short' : 'rolling.flat')
  return section(
    'rolling',
    'rolling.title',
    drawn('sharpe', flat),
    drawn('beta', hasBenchmark(daily) ? flat : say('rolling.no-benchmark')),
  )
}
