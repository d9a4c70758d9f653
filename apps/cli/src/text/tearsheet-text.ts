import type { HorizonSheet, OverlapMean, PortfolioSheet, TearSheet } from '@stocklab/engine'
import type { TearSheetStudy } from '@stocklab/report'
import { decimal, MADE_UP, MISSING_MARK, money, percent } from '../terminal/format.js'
import { type Align, renderTable } from '../terminal/table.js'

/** The sheet for a terminal. */
export function tearSheetText({ sheet, manifest }: TearSheetStudy): string {
  const { period, sampled, counts, focus } = sheet
  const title = manifest.name === null ? manifest.expression : `${manifest.name.en} (${manifest.expression})`
  const often = { day: 'every session', week: 'the last session of each week', month: 'the last session of each month' }
  return [
    `${title}\n${manifest.market}  ${period.from} to ${period.to}  ${sampled.dates === 1 ? '1 date' : `${money(sampled.dates)} dates`} (${often[sampled.every]}), ${money(counts.pairs)} pairs at ${focus} sessions\n`,
    manifest.made_up ? `${MADE_UP}\n` : '',
    '\n',
    horizonTable(sheet),
    `\nMean return by quantile, lowest values first\n`,
    quantileTable(sheet),
    `\nPortfolios of equal weights, made anew at the ${sheet.price} after each date\n`,
    portfolioTable(sheet),
    sheet.sizes.length === 0 ? '' : `\nBy size, ${focus} sessions\n${groupTable(sheet.sizes)}`,
    sheet.sectors.length === 0
      ? ''
      : `\nBy sector, ${focus} sessions${more(sheet.sectors)}\n${groupTable(largest(sheet.sectors))}`,
    '\n',
    ...remarks(sheet).map((remark) => `- ${remark}\n`),
  ].join('')
}

const right = (count: number): readonly Align[] => ['left', ...Array.from({ length: count }, () => 'right' as const)]
const three = (value: number | null) => (value === null ? MISSING_MARK : value.toFixed(3))

function horizonTable({ horizons, quantiles }: TearSheet): string {
  const line = (name: string, cell: (row: HorizonSheet) => string) => [name, ...horizons.map(cell)]
  const withT = (read: (row: HorizonSheet) => OverlapMean, format: (value: number | null) => string) => [
    (row: HorizonSheet) => format(read(row).mean),
    (row: HorizonSheet) => decimal(read(row).t),
  ]
  const [rankIc, rankT] = withT((row) => row.rankIc, three)
  const [spread, spreadT] = withT((row) => row.spread, percent)
  const [tradableIc, tradableT] = withT((row) => row.tradable.rankIc, three)
  const rows = [
    line('rank IC', rankIc!),
    line('  t, overlap corrected', rankT!),
    line('  ICIR, uncorrected', ({ rankIcir }) => decimal(rankIcir)),
    line('  dates above zero', ({ positive }) => percent(positive, 0)),
    line('IC (linear)', ({ ic }) => three(ic.mean)),
    line(`Q${quantiles} minus Q1`, spread!),
    line('  t, overlap corrected', spreadT!),
    line('rank IC, tradable only', tradableIc!),
    line('  t, overlap corrected', tradableT!),
    line('monotonicity', ({ monotonicity }) => decimal(monotonicity)),
    line('rank autocorrelation', ({ autocorrelation }) => decimal(autocorrelation)),
    line(`turnover of Q${quantiles}`, ({ turnover }) => percent(turnover.at(-1), 0)),
  ]
  return renderTable(
    ['sessions ahead', ...horizons.map(({ horizon }) => String(horizon))],
    rows,
    right(horizons.length),
  )
}

function quantileTable({ horizons, quantiles }: TearSheet): string {
  const rows = horizons.map(({ horizon, quantileReturns, universeReturn }) => [
    horizon === 1 ? '1 session' : `${horizon} sessions`,
    ...quantileReturns.map((value) => percent(value)),
    percent(universeReturn),
  ])
  const names = Array.from({ length: quantiles }, (_, q) => `Q${q + 1}`)
  return renderTable(['', ...names, 'everyone'], rows, right(quantiles + 1))
}

function portfolioTable({ gross, net }: TearSheet): string {
  const row = (before: PortfolioSheet, after: PortfolioSheet) => [
    before.name === 'universe' ? 'everyone' : before.name,
    percent(before.cagr),
    percent(after.cagr),
    percent(after.volatility),
    decimal(after.sharpe),
    percent(after.maxDrawdown),
    percent(after.turnover, 0),
    percent(after.costs),
  ]
  const rows = [...net.quantiles.map((after, q) => row(gross.quantiles[q]!, after)), row(gross.universe, net.universe)]
  const head = ['', 'gross', 'net', 'volatility', 'Sharpe', 'max drawdown', 'turnover a year', 'costs a year']
  return renderTable(head, rows, right(head.length - 1))
}

const MOST_SECTORS = 15

/** The sectors with most names, in order. */
function largest(rows: TearSheet['sectors']): TearSheet['sectors'] {
  return rows.toSorted((a, b) => b.names - a.names).slice(0, MOST_SECTORS)
}

function more({ length }: TearSheet['sectors']): string {
  return length > MOST_SECTORS ? `, the ${MOST_SECTORS} largest of ${length}` : ''
}

function groupTable(rows: TearSheet['sectors']): string {
  const cells = rows.map(({ group, names, rankIc, spread }) => [
    group,
    money(names),
    money(rankIc.dates),
    three(rankIc.mean),
    decimal(rankIc.t),
    percent(spread.mean),
    decimal(spread.t),
  ])
  return renderTable(['', 'names', 'dates', 'rank IC', 't', 'spread', 't'], cells, right(6))
}

function remarks({ counts, warnings, slippage, minTradingValue, sampled }: TearSheet): readonly string[] {
  return [
    ...warnings,
    `t allows for returns that share days (dates are ${decimal(sampled.sessionsApart)} sessions apart); above 2 is worth a look, above 3 is rare by luck, unless many factors were tried.`,
    `net and tradable only: at least ${money(minTradingValue)} traded a day, not locked at the upper limit, after commission, the tax of the day and ${percent(slippage)} slippage.`,
    ...(counts.delisted > 0
      ? [`${money(counts.delisted)} pairs were delisted on the way; they keep what their last close left.`]
      : counts.pairs > 0
        ? ['no pair was delisted on the way: are companies that died missing from the data?']
        : []),
    ...(counts.untraded > 0
      ? [`${money(counts.untraded)} pairs ended on a day without trade and are valued at the close before.`]
      : []),
    ...(counts.noEntry > 0
      ? [`${money(counts.noEntry)} values have no pair, because the stock did not trade on the next session.`]
      : []),
  ]
}
