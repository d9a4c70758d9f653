import { join } from 'node:path'
import type { RunResult } from '@stocklab/engine'
import { strategyName } from '@stocklab/studies'
import { MADE_UP, money } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'
import { formatStatistic, HEADLINES } from './statistic-format.js'

/** What a terminal shows of a finished run. */
export function summaryText(result: RunResult, folder: string | undefined): string {
  const { manifest, statistics, reasons, daily } = result
  const last = daily.at(-1)
  const rows = HEADLINES.map(({ id, label, format }) => [
    label,
    formatStatistic(statistics[id] ?? null, format),
    statistics[id] === null || statistics[id] === undefined
      ? (reasons[id]?.toLowerCase().replaceAll('_', ' ') ?? '')
      : '',
  ])
  return [
    `\n${strategyName(result)}\n`,
    `${manifest.market}  ${manifest.period.from} to ${manifest.period.to}  ${counted(manifest.counts.sessions, 'session')}, ${counted(manifest.counts.instruments, 'instrument')}\n`,
    manifest.made_up ? `${MADE_UP}\n` : '',
    '\n',
    renderTable([], rows, ['left', 'right', 'left']),
    `\n${money(daily[0]?.total_value)} became ${money(last?.total_value)}; ${counted(manifest.counts.fills, 'fill')}, ${counted(manifest.counts.lapsed, 'order')} lapsed.\n`,
    manifest.counts.trials === undefined
      ? ''
      : `This idea has been tried ${counted(manifest.counts.trials, 'time')}; the deflated Sharpe ratio counts them all.\n`,
    ...result.warnings.map((warning) => `Note: ${warning}\n`),
    folder === undefined
      ? '\nAdd --out DIR to keep the tables and the report.\n'
      : `\nReport: ${join(folder, 'report.html')}\n`,
  ].join('')
}

function counted(count: number | undefined, name: string): string {
  return `${money(count)} ${name}${count === 1 ? '' : 's'}`
}
