import { join } from 'node:path'
import type { RunResult } from '@stocklab/engine'
import { money } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'
import { strategyName } from './comparison.js'
import { formatStatistic, HEADLINES } from './statistic-format.js'

/** What a terminal shows of a finished run. */
export function summaryText(result: RunResult, folder: string | undefined): string {
  const { manifest, statistics, reasons, daily } = result
  const last = daily.at(-1)
  const rows = HEADLINES.map(({ id, label, format }) => [
    label,
    formatStatistic(statistics[id] ?? null, format),
    statistics[id] === null || statistics[id] === undefined ? (reasons[id] ?? '') : '',
  ])
  return [
    `\n${strategyName(result)}\n`,
    `${manifest.market}  ${manifest.period.from} to ${manifest.period.to}  ${manifest.counts.sessions} sessions, ${manifest.counts.instruments} instruments\n`,
    manifest.made_up
      ? 'MADE-UP DATA: the demo market is invented; these figures say nothing about real returns.\n'
      : '',
    '\n',
    renderTable([], rows, ['left', 'right', 'left']),
    `\n${money(daily[0]?.total_value)} became ${money(last?.total_value)}; ${manifest.counts.fills} fills, ${manifest.counts.lapsed} orders lapsed.\n`,
    ...result.warnings.map((warning) => `Note: ${warning}\n`),
    folder === undefined
      ? '\nAdd --out DIR to keep the tables and the report.\n'
      : `\nReport: ${join(folder, 'report.html')}\n`,
  ].join('')
}
