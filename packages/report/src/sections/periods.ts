import type { PeriodReturn, SeriesStatistics } from '@stocklab/engine'
import { say } from '../bilingual.js'
import { yearsChart } from '../charts/bars.js'
import { benchmarkYears, hasBenchmark } from '../derive/returns.js'
import { DASH, signed, signedPercent } from '../format.js'
import { type Html, html } from '../html.js'
import { lead, note, type Section, section, table, tone } from '../parts.js'
import type { DrawnRun } from '../report-input.js'
import { legend } from './curves.js'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

interface Year {
  readonly name: string
  readonly value: number
  readonly benchmark: number | null
  readonly isPartial: boolean
}

/** A bar and a row for each year. */
export function yearsSection({ daily }: DrawnRun, { yearly_returns }: SeriesStatistics): Section {
  if (yearly_returns.length === 0) return section('years', 'years.title', note(say('reason.NO_DATA')))
  const compared = hasBenchmark(daily)
  const index = benchmarkYears(daily)
  const years = yearly_returns.map((period) => ({
    name: String(period.year),
    value: period.return,
    benchmark: index.get(period.year) ?? null,
    isPartial: period.isPartial,
  }))
  return section(
    'years',
    'years.title',
    lead(say('years.lead')),
    legend(compared),
    yearsChart(years, say('years.title')),
    yearsTable(years, compared ? 'compared' : 'alone'),
    years.some((year) => year.isPartial) ? note(say('years.partial')) : '',
  )
}

function yearsTable(years: readonly Year[], columns: 'compared' | 'alone'): Html {
  return table<Year>(
    [
      { head: say('years.year'), align: 'left', cell: (year) => `${year.name}${year.isPartial ? '*' : ''}` },
      { head: say('years.strategy'), cell: (year) => tone(year.value) },
      ...(columns === 'compared'
        ? [
            { head: say('years.benchmark'), cell: (year: Year) => tone(year.benchmark) },
            { head: say('years.difference'), cell: difference },
          ]
        : []),
    ],
    years,
  )
}

function difference({ value, benchmark }: Year): Html {
  if (benchmark === null) return html`${DASH}`
  return html`${signed((value - benchmark) * 100, 1)}<small>${say('years.points')}</small>`
}

/** Years down, months across, the deeper the larger. */
export function monthsSection({ monthly_returns, yearly_returns }: SeriesStatistics): Section {
  if (monthly_returns.length === 0) return section('months', 'months.title', note(say('reason.NO_DATA')))
  const months = new Map(monthly_returns.map((month) => [`${month.year}-${month.month}`, month]))
  const row = (year: PeriodReturn) =>
    html`<tr><th scope="row">${year.year}</th>${MONTHS.map((month) => cell(months.get(`${year.year}-${month}`)))}<td class="num whole">${tone(year.return)}</td></tr>\n`
  const head = MONTHS.map((month) => html`<th scope="col" class="num">${month}</th>`)
  return section(
    'months',
    'months.title',
    lead(say('months.lead')),
    html`<div class="scroll"><table class="heat"><thead><tr><th scope="col">${say('months.year')}</th>${head}<th scope="col" class="num">${say('months.whole')}</th></tr></thead><tbody>${yearly_returns.map(row)}</tbody></table></div>`,
    monthly_returns.some((month) => month.isPartial) ? note(say('months.partial')) : '',
  )
}

function cell(month: PeriodReturn | undefined): Html {
  if (month === undefined) return html`<td></td>`
  const text = signedPercent(month.return).replace('%', '')
  return html`<td class="num ${shade(month.return)}">${text}${month.isPartial ? '*' : ''}</td>`
}

/** Six steps each way; a month of 12 % or more is the deepest. */
function shade(value: number): string {
  const step = Math.min(6, Math.ceil(Math.abs(value) / 0.02 - 1e-9))
  return step === 0 || Number.isNaN(step) ? 'flat' : `${value > 0 ? 'up' : 'down'}-${step}`
}
