import type { TradeRow } from '@stocklab/engine'
import { say, sayCode } from '../bilingual.js'
import { histogramChart } from '../charts/bars.js'
import { scatterChart } from '../charts/scatter.js'
import { tradeChart } from '../charts/trade.js'
import { exitGroups } from '../derive/groups.js'
import { histogram } from '../derive/histogram.js'
import { decimal, percent, price, signedPercent, wholeMoney } from '../format.js'
import { type Html, html } from '../html.js'
import { figure, note, type Section, section, shareBar, stockName, table, tone } from '../parts.js'
import type { DrawnInput } from '../report-input.js'

const SHOWN = 6
/** From here on dots that fall together are thinned, which the caption says. */
const CROWD = 1000

/** The round trips: what ended them, how they spread, the best and the worst. */
export function tradesSection(input: DrawnInput): Section {
  const { trades } = input.result
  if (trades.length === 0) return section('trades', 'trades.title', note(say('trades.none')))
  const ranked = [...trades].sort((a, b) => b.return - a.return || (a.entry_date < b.entry_date ? -1 : 1))
  const half = Math.min(SHOWN, Math.ceil(ranked.length / 2))
  const best = ranked.slice(0, half)
  const worst = ranked.slice(half).slice(-SHOWN).reverse()
  return section(
    'trades',
    'trades.title',
    figure(say('trades.exits'), '', exitsTable(trades)),
    figure(
      say('trades.distribution'),
      say('trades.distribution-hint'),
      histogramChart(histogram(trades.map((trade) => trade.return)), say('trades.distribution')),
    ),
    figure(
      say('trades.scatter'),
      say('trades.scatter-hint'),
      scatterChart(
        trades.map((trade) => [trade.held_days, trade.return] as const),
        say('trades.scatter'),
      ),
    ),
    trades.length > CROWD ? note(say('trades.scatter-thinned', { count: decimal(trades.length, 0) })) : '',
    figure(say('trades.best'), '', tradeCards(best, input)),
    worst.length > 0 ? figure(say('trades.worst'), '', tradeCards(worst, input)) : '',
    input.priceSeries === undefined ? '' : note(say('trades.chart-note')),
  )
}

function exitsTable(trades: readonly TradeRow[]): Html {
  return table(
    [
      { head: say('trades.reason'), align: 'left', cell: (group) => sayCode('exit.', group.reason) },
      { head: say('trades.count'), cell: (group) => decimal(group.count, 0) },
      { head: '', align: 'left', cell: (group) => shareBar(group.count / trades.length) },
      { head: say('trades.win-rate'), cell: (group) => percent(group.winRate) },
      { head: say('trades.mean-return'), cell: (group) => tone(group.meanReturn, 2) },
      { head: say('trades.mean-days'), cell: (group) => decimal(group.meanDays, 1) },
      { head: say('trades.total-net'), cell: (group) => wholeMoney(group.net) },
    ],
    exitGroups(trades),
  )
}

function tradeCards(trades: readonly TradeRow[], input: DrawnInput): Html {
  return html`<div class="trades">${trades.map((trade) => tradeCard(trade, input))}</div>`
}

function tradeCard(trade: TradeRow, { instruments, priceSeries }: DrawnInput): Html {
  const prices = priceSeries?.(
    trade.code,
    shifted(trade.entry_date, -margin(trade)),
    shifted(trade.exit_date, margin(trade)),
  )
  return html`<div class="trade"><p class="trade-head">${stockName(trade.code, instruments)} <b>${tone(trade.return)}</b></p>${
    prices && tradeChart(trade, prices)
  }<p class="trade-facts">${trade.entry_date} → ${trade.exit_date} · ${say('trades.days', { days: decimal(trade.held_days, 0) })}<br>${price(trade.entry_price)} → ${price(trade.exit_price)} · ${sayCode('exit.', trade.exit_reason)}<br>${say('trades.excursion')} ${signedPercent(trade.mae)} / ${signedPercent(trade.mfe)}</p></div>\n`
}

/** Days drawn on either side: a month, or half the holding time where that is longer. */
function margin(trade: TradeRow): number {
  const held = (Date.parse(trade.exit_date) - Date.parse(trade.entry_date)) / 86_400_000
  return Math.round(Math.max(30, held / 2))
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
