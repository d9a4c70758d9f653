import type { CapacityPoint, CapacityStudy } from '@stocklab/report'
import { decimal, MISSING_MARK, money, percent } from '../terminal/format.js'
import { type Align, renderTable } from '../terminal/table.js'

interface Column {
  readonly head: string
  readonly cell: (point: CapacityPoint) => string
}

/** The study for a terminal; the estimate of market impact is a column of its own, where asked for. */
export function capacityText(study: CapacityStudy, withImpact: boolean): string {
  const columns: readonly Column[] = [
    { head: `capital (${study.currency})`, cell: ({ capital }) => money(capital) },
    { head: 'CAGR', cell: ({ cagr }) => percent(cagr) },
    { head: 'max drawdown', cell: ({ max_drawdown }) => percent(max_drawdown) },
    { head: 'Sharpe', cell: ({ sharpe }) => decimal(sharpe) },
    { head: 'orders', cell: ({ orders }) => money(orders) },
    { head: 'cut by volume', cell: ({ cut, orders }) => share(cut, orders) },
    { head: 'lapsed', cell: ({ lapsed, orders }) => share(lapsed, orders) },
    { head: 'of volume', cell: ({ meanShare }) => percent(meanShare, 3) },
    { head: 'invested', cell: ({ exposure }) => percent(exposure, 0) },
    ...(withImpact
      ? [{ head: 'impact a year (estimate)', cell: ({ impactAnnual }: CapacityPoint) => percent(impactAnnual) }]
      : []),
  ]
  const rows = study.points.map((point) => columns.map(({ cell }) => cell(point)))
  const aligns = columns.map((): Align => 'right')
  return [
    study.manifest.made_up ? 'MADE-UP DATA: the demo market is invented; this says nothing of real returns.\n' : '',
    `\n${renderTable(
      columns.map(({ head }) => head),
      rows,
      aligns,
    )}\n`,
    ...remarks(study, withImpact).map((remark) => `- ${remark}\n`),
  ].join('')
}

function share(count: number, of: number): string {
  return of === 0 ? MISSING_MARK : percent(count / of, 1)
}

function remarks(study: CapacityStudy, withImpact: boolean): readonly string[] {
  const { participation, participationFrom, firstCut, tenthCut, halfCagr, currency, points } = study
  const origin = { option: 'as asked', document: 'as the document says', default: 'the document names none' }
  const last = points.at(-1)!
  return [
    `No order takes more than ${percent(participation, 1)} of a day's volume (${origin[participationFrom]}).`,
    firstCut === null
      ? `No order was cut up to ${money(last.capital)} ${currency}.`
      : `Orders are cut from ${money(firstCut)} ${currency} on${tenthCut === null ? '' : `, one in ten from ${money(tenthCut)}`}.`,
    halfSentence(study, halfCagr),
    ...(study.sizedInMoney
      ? ['The document sizes positions in money: capital beyond that stays in cash, which alone lowers CAGR.']
      : []),
    withImpact
      ? 'The impact estimate is the square-root law (daily volatility of 20 sessions x root of quantity / volume; Toth et al. 2011, factor 1). The fills do not pay it: take it off CAGR in your mind.'
      : 'Orders below the cap fill at the price of the bar whatever their size: market impact is not modelled. --impact adds an estimate.',
  ]
}

function halfSentence({ points, currency }: CapacityStudy, halfCagr: number | null): string {
  const [first, last] = [points[0]!, points.at(-1)!]
  if (first.cagr === null || first.cagr <= 0)
    return `CAGR is not above zero at ${money(first.capital)} ${currency}, so there is nothing to halve.`
  return halfCagr === null
    ? `CAGR keeps more than half of its ${percent(first.cagr)} up to ${money(last.capital)} ${currency}.`
    : `CAGR is half of its ${percent(first.cagr)} at about ${money(Number(halfCagr.toPrecision(2)))} ${currency} (between two steps, interpolated).`
}
