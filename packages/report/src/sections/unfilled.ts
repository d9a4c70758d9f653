import type { LapsedRow } from '@stocklab/engine'
import { say, sayCode } from '../bilingual.js'
import { countBy, sumOf } from '../derive/groups.js'
import { decimal, percent } from '../format.js'
import { type Html, html } from '../html.js'
import { figure, lead, note, type Section, section, shareBar, stockName, table } from '../parts.js'
import type { ReportInput } from '../report-input.js'

const MOST = 30

/** What was wanted and did not happen: orders that lapsed, candidates that were not ordered. */
export function unfilledSection(input: ReportInput): Section {
  return section('unfilled', 'unfilled.title', lapsedPart(input), candidatesPart(input))
}

function lapsedPart({ result, instruments }: ReportInput): Html {
  const lapsed = result.lapsed
  if (lapsed.length === 0) return lead(say('unfilled.none'))
  const filled = new Set(result.fills.filter((fill) => fill.side === 'buy').map((fill) => key(fill)))
  const ordered = filled.size + lapsed.filter((row) => !filled.has(key(row))).length
  const latest = [...lapsed].reverse().slice(0, MOST)
  return html`${lead(
    say('unfilled.lead', {
      ordered: decimal(ordered, 0),
      lapsed: decimal(lapsed.length, 0),
      share: percent(lapsed.length / ordered),
    }),
  )}${reasonsTable(
    countBy(lapsed, (row) => row.reason),
    'lapse.',
  )}<h3>${say('unfilled.list')}</h3>${table<LapsedRow>(
    [
      { head: say('unfilled.date'), align: 'left', cell: (row) => row.date },
      { head: say('unfilled.stock'), align: 'left', cell: (row) => stockName(row.code, instruments) },
      { head: say('unfilled.reason'), align: 'left', cell: (row) => sayCode('lapse.', row.reason) },
      { head: say('unfilled.decided'), cell: (row) => row.decided_on },
    ],
    latest,
  )}${lapsed.length > MOST ? note(say('ui.more', { count: decimal(lapsed.length - MOST, 0), file: html`result.json` })) : ''}`
}

/** One buy order of a run: a code is ordered at most once on a day. */
function key(row: { readonly decided_on: string; readonly code: string }): string {
  return `${row.decided_on} ${row.code}`
}

function candidatesPart({ decisions }: ReportInput): Html {
  const heading = say('unfilled.candidates')
  if (decisions.length === 0) return figure(heading, '', note(say('unfilled.no-decisions')))
  const counts = new Map<string, number>()
  for (const decision of decisions) {
    for (const reason of Object.values(decision.not_bought)) counts.set(reason, (counts.get(reason) ?? 0) + 1)
    const { reason, codes } = decision.further
    if (codes.length > 0) counts.set(reason, (counts.get(reason) ?? 0) + codes.length)
  }
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const words = say('unfilled.candidates-lead', {
    days: decimal(decisions.length, 0),
    candidates: decimal(sumOf(decisions, (decision) => decision.candidates) / decisions.length, 1),
  })
  return figure(heading, words, rows.length > 0 ? reasonsTable(rows, 'not-bought.') : '')
}

function reasonsTable(rows: readonly (readonly [string, number])[], prefix: string): Html {
  const all = sumOf(rows, ([, count]) => count)
  return table<readonly [string, number]>(
    [
      { head: say('unfilled.reason'), align: 'left', cell: ([code]) => sayCode(prefix, code) },
      { head: say('unfilled.count'), cell: ([, count]) => decimal(count, 0) },
      { head: '', cell: ([, count]) => percent(count / all) },
      { head: '', align: 'left', cell: ([, count]) => shareBar(count / all) },
    ],
    rows,
  )
}
