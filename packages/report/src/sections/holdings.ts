import type { HoldingRow } from '@stocklab/engine'
import { say } from '../bilingual.js'
import { sectorGroups } from '../derive/groups.js'
import { decimal, percent, price, shortMoney, wholeMoney } from '../format.js'
import { html } from '../html.js'
import { lead, note, type Section, section, shareBar, stockName, table, tone } from '../parts.js'
import type { ReportInput } from '../report-input.js'

const MOST = 60

/** What was held on the last day, by sector and stock by stock. */
export function holdingsSection({ result, instruments }: ReportInput): Section {
  const last = result.daily[result.daily.length - 1]!
  const { holdings } = result
  if (holdings.length === 0) return section('holdings', 'holdings.title', note(say('holdings.none')))
  const share = (value: number) => (last.total_value > 0 ? value / last.total_value : Number.NaN)
  const sorted = [...holdings].sort((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1))
  return section(
    'holdings',
    'holdings.title',
    lead(
      say('holdings.lead', {
        count: decimal(holdings.length, 0),
        cash: shortMoney(last.cash, result.manifest.market),
        share: percent(share(last.cash)),
      }),
    ),
    table(
      [
        { head: say('holdings.sector'), align: 'left', cell: (g) => g.sector ?? say('holdings.unclassified') },
        { head: say('holdings.count'), cell: (group) => decimal(group.count, 0) },
        { head: say('holdings.value'), cell: (group) => wholeMoney(group.value) },
        { head: say('holdings.weight'), cell: (group) => percent(share(group.value)) },
        { head: '', align: 'left', cell: (group) => shareBar(share(group.value)) },
      ],
      sectorGroups(holdings, instruments),
    ),
    table<HoldingRow>(
      [
        { head: say('holdings.stock'), align: 'left', cell: (row) => stockName(row.code, instruments) },
        { head: say('holdings.entry-date'), cell: (row) => row.entry_date },
        { head: say('holdings.entry-price'), cell: (row) => price(row.entry_price) },
        { head: say('holdings.price'), cell: (row) => price(row.price) },
        { head: say('holdings.gain'), cell: (row) => tone(row.price / row.entry_price - 1) },
        { head: say('holdings.value'), cell: (row) => wholeMoney(row.value) },
        { head: say('holdings.weight'), cell: (row) => percent(share(row.value)) },
      ],
      sorted.slice(0, MOST),
    ),
    sorted.length > MOST
      ? note(say('ui.more', { count: decimal(sorted.length - MOST, 0), file: html`holdings.csv` }))
      : '',
  )
}
