import { epochDay, type MarketId, StockLabError } from '@stocklab/domain'
import { loadPanel, type ParquetType, tableParquet } from '@stocklab/market-data'
import { DETAIL_COLUMNS, type StoredRun } from '@stocklab/platform'
import { explainWhy, reportOf, requireSameData, type StudyContext, toCsv } from '@stocklab/studies'
import type { RunTable } from '../ports.js'
import { plainDecisions } from './plain-decisions.js'
import type { RunTask, RunTaskAnswer } from './run-task.js'

/** Sessions before the run that the charts of its first trades show. */
const SESSIONS_BEFORE = 60

/** Answers one question in the thread that calls; an error is an answer too. */
export async function answerTask(task: RunTask): Promise<RunTaskAnswer> {
  try {
    switch (task.kind) {
      case 'report':
        return { kind: 'report', page: await renderReport(task.run, task.dataDirectory) }
      case 'why': {
        const { run, code, date, dataDirectory } = task
        return { kind: 'why', answer: await explainWhy(run, code, date, contextOf(dataDirectory)) }
      }
      case 'table':
        return { kind: 'table', file: await writeTable(task.table) }
    }
  } catch (error) {
    const { message } = error as Error
    const known = error instanceof StockLabError ? { family: error.family, code: error.code, hint: error.hint } : null
    return { kind: 'failure', failure: { message: known === null ? `${(error as Error).stack}` : message, known } }
  }
}

async function renderReport(run: StoredRun, dataDirectory: string): Promise<string> {
  const { manifest } = run.result
  const panel = await loadPanel(dataDirectory, {
    market: manifest.market as MarketId,
    columns: ['close'],
    from: epochDay(manifest.period.from),
    to: epochDay(manifest.period.to),
    warmup: SESSIONS_BEFORE,
  })
  requireSameData(panel, manifest.data_version, dataDirectory)
  return reportOf(run, panel)
}

/** One question is one thread, and nobody watches it. */
function contextOf(dataDirectory: string): StudyContext {
  return {
    dataDirectory,
    threads: 1,
    progress: { phase: () => undefined },
    signal: new AbortController().signal,
    nowMs: () => performance.now(),
    note: () => undefined,
    openTrials: () => {
      throw new Error('a question about a finished run tries nothing')
    },
  }
}

async function writeTable({ name, format, rows }: RunTable): Promise<Uint8Array> {
  if (format === 'json') return Buffer.from(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`)
  const plain = name === 'decisions' ? plainDecisions(rows as never) : rows
  const columns: Readonly<Record<string, ParquetType>> = name === 'decisions' ? DECISION_COLUMNS : DETAIL_COLUMNS[name]
  if (format === 'csv') return Buffer.from(toCsv(Object.keys(columns) as never[], plain))
  return tableParquet(columns, plain as readonly Record<string, unknown>[])
}

const DECISION_COLUMNS = {
  date: 'date',
  code: 'text',
  place: 'integer',
  score: 'float8',
  side: 'text',
  reason: 'text',
  target: 'float8',
  quantity: 'float8',
  not_bought: 'text',
} as const
