import type { RunResult } from '@stocklab/engine'
import type { StrategyDocument } from '@stocklab/strategy'
import { say } from '../bilingual.js'
import { rulesOf } from '../derive/market.js'
import { decimal, percent } from '../format.js'
import { type Html, html } from '../html.js'
import { lead, note, type Section, section } from '../parts.js'
import { reasonOf, statisticName } from './statistic.js'

const MOST_WARNINGS = 40
/** Below this many round trips averages are mostly chance; below this many days a year is a guess. */
const FEW_TRADES = 30
const SHORT_DAYS = 252

/** Assumptions and limits behind the numbers, then what the run itself warned of. */
export function caveatsSection(result: RunResult): Section {
  const document = result.manifest.strategy as Partial<StrategyDocument>
  const points = [
    ...dataPoints(result, document),
    ...fillPoints(result, document),
    ...costPoints(document),
    ...samplePoints(result),
  ]
  return section(
    'caveats',
    'caveats.title',
    lead(say('caveats.lead')),
    html`<ul>${points.map((point) => html`<li>${point}</li>\n`)}</ul>`,
    warnings(result.warnings),
    flags(result),
  )
}

function dataPoints({ manifest, trades, daily }: RunResult, document: Partial<StrategyDocument>): Html[] {
  const delisted = trades.filter((trade) => trade.exit_reason === 'delisted').length
  const benchmark = document.benchmark ?? null
  const isIndex =
    benchmark !== null && !/^(?:equal|cap):/.test(benchmark) && daily.some((row) => row.benchmark !== null)
  return [
    ...(manifest.made_up ? [say('caveats.made-up')] : []),
    say(manifest.prices === 'adjusted' ? 'caveats.adjusted' : 'caveats.raw'),
    delisted > 0 ? say('caveats.delisted', { count: decimal(delisted, 0) }) : say('caveats.survivorship'),
    ...(isIndex ? [say('caveats.benchmark-price')] : []),
  ]
}

function fillPoints(result: RunResult, { execution, exit }: Partial<StrategyDocument>): Html[] {
  const limited = rulesOf(result).hasPriceLimits && result.manifest.prices === 'raw'
  const points = [say('caveats.whole'), say(limited ? 'caveats.halts' : 'caveats.halted')]
  if (exit?.trigger === 'intraday') points.push(say('caveats.intraday'))
  if (execution === undefined) return points
  const { slippage_bps: slippage, participation } = execution
  return [
    say(`caveats.fill-${execution.price}`),
    slippage > 0 ? say('caveats.slippage', { ratio: percent(slippage / 10_000, 2) }) : say('caveats.no-slippage'),
    participation === null
      ? say('caveats.no-participation')
      : say('caveats.participation', { ratio: percent(participation) }),
    ...points,
  ]
}

function costPoints({ costs }: Partial<StrategyDocument>): Html[] {
  if (typeof costs === 'object' && costs !== null && typeof costs.sell_tax === 'number')
    return [say('caveats.fixed-tax', { ratio: percent(costs.sell_tax, 2) })]
  return [say('caveats.taxes')]
}

function samplePoints({ daily, trades, holdings }: RunResult): Html[] {
  return [
    ...(holdings.length > 0 ? [say('caveats.open', { count: decimal(holdings.length, 0) })] : []),
    ...(daily.length < SHORT_DAYS ? [say('caveats.short', { days: decimal(daily.length, 0) })] : []),
    ...(trades.length < FEW_TRADES ? [say('caveats.few-trades', { count: decimal(trades.length, 0) })] : []),
    say('caveats.one-run'),
  ]
}

/** As the engine wrote them, in English. */
function warnings(lines: readonly string[]): Html {
  if (lines.length === 0) return html``
  const more = lines.length - MOST_WARNINGS
  return html`<h3>${say('caveats.warnings')}</h3><ul class="warnings">${lines
    .slice(0, MOST_WARNINGS)
    .map(
      (line) => html`<li>${line}</li>\n`,
    )}</ul>${more > 0 ? note(say('caveats.more-warnings', { count: decimal(more, 0) })) : ''}`
}

/** Statistics that have a value and a reservation. */
function flags(result: RunResult): Html {
  const flagged = Object.keys(result.reasons).filter((id) => {
    const value = result.statistics[id]
    return value !== null && value !== undefined
  })
  if (flagged.length === 0) return html``
  return html`<h3>${say('caveats.flags')}</h3><ul>${flagged.map((id) => html`<li>${statisticName(id)}: ${reasonOf(result, id)}</li>\n`)}</ul>`
}
