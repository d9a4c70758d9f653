import type { PortfolioSheet, TearSheet } from '@stocklab/engine'
import { decimal, percent } from '../format.js'
import { type Content, html } from '../html.js'
import { figure, lead, note, type Section, table, tone } from '../parts.js'
import { growthChart } from './charts.js'
import { everyWords, legendOf, quantileName, say } from './words.js'

/** What holding each group would have made, before and after costs. */
export function portfolioSection(sheet: TearSheet, commission: number): Section {
  const { gross, net, quantiles, slippage, sampled, price } = sheet
  const before = say('모든 종목, 비용 없이', 'Every stock, without costs')
  const after = say('살 수 있던 종목만, 비용을 빼고', 'Only stocks that could be bought, after costs')
  const legend = legendOf([
    { color: 'loss', name: quantileName(0, quantiles) },
    ...(quantiles > 2 ? [{ color: 'benchmark' as const, name: say('그 사이', 'Between') }] : []),
    { color: 'gain', name: quantileName(quantiles - 1, quantiles) },
    { color: 'strategy', name: say('전체(점선)', 'Everyone (dashed)') },
  ])
  return {
    id: 'portfolios',
    title: say('들고 있었다면', 'Had one held them'),
    body: html`${lead(
      html`${say('묶음마다 같은 금액씩 사서 다음 날짜에 다시 맞춥니다', 'Equal amounts of each stock in a group, made anew at each date')} (${everyWords(sampled.every)}, ${say(price === 'open' ? '다음 날 시가' : '다음 날 종가', price === 'open' ? 'next open' : 'next close')}). ${say('세로축은 로그 눈금입니다.', 'The scale is logarithmic.')}`,
    )}${legend}${figure(before, '', growthChart(gross, before))}${figure(after, '', growthChart(net, after))}${portfolioTable(sheet)}${note(
      say(
        `비용: 수수료 ${percent(commission, 3)}, 매도한 날의 거래세, 체결마다 슬리피지 ${percent(slippage, 2)}. 파는 것은 늘 된다고 보았고, 거래가 없던 날에는 마지막 종가로 셈합니다. 지금 값에는 배당이 들어 있지 않습니다.`,
        `Costs: ${percent(commission, 3)} commission, the sales tax of the day, ${percent(slippage, 2)} slippage a fill. Sales are assumed to succeed, at the last close where there was no trade. Dividends are not in these figures.`,
      ),
    )}`,
  }
}

interface Row {
  readonly name: Content
  readonly before: PortfolioSheet
  readonly after: PortfolioSheet
}

function portfolioTable({ gross, net, quantiles }: TearSheet) {
  const rows: Row[] = [
    ...net.quantiles.map((after, q) => ({ name: quantileName(q, quantiles), before: gross.quantiles[q]!, after })),
    { name: say('전체', 'Everyone'), before: gross.universe, after: net.universe },
  ]
  return table<Row>(
    [
      { head: '', align: 'left', cell: ({ name }) => name },
      { head: say('비용 전', 'Gross'), cell: ({ before }) => tone(before.cagr) },
      { head: say('비용 후', 'Net'), cell: ({ after }) => html`<b>${tone(after.cagr)}</b>` },
      { head: say('변동성', 'Volatility'), cell: ({ after }) => percent(after.volatility) },
      { head: say('샤프', 'Sharpe'), cell: ({ after }) => decimal(after.sharpe) },
      { head: say('최대낙폭', 'Max drawdown'), cell: ({ after }) => tone(after.maxDrawdown) },
      { head: say('회전율/년', 'Turnover/yr'), cell: ({ after }) => percent(after.turnover, 0) },
      { head: say('비용/년', 'Costs/yr'), cell: ({ after }) => percent(after.costs) },
    ],
    rows,
  )
}
