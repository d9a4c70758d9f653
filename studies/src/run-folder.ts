import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import type { DailyRow, DecisionRow, FillRow, HoldingRow, RunResult, TradeRow } from '@stocklab/engine'
import { z } from 'zod'
import { toCsv } from './csv.js'
import { makeFolder, openDrafts } from './output-file.js'

const DAILY_COLUMNS = [
  'date',
  'cash',
  'stock_value',
  'total_value',
  'benchmark',
  'drawdown',
  'exposure',
  'positions',
] as const
const FILL_COLUMNS = [
  'date',
  'code',
  'side',
  'quantity',
  'price',
  'commission',
  'tax',
  'slippage',
  'reason',
  'decided_on',
  'order_id',
] as const
const TRADE_COLUMNS = [
  'code',
  'entry_date',
  'entry_price',
  'exit_date',
  'exit_price',
  'quantity',
  'held_days',
  'gross',
  'net',
  'return',
  'commission',
  'tax',
  'exit_reason',
  'mae',
  'mfe',
] as const
const HOLDING_COLUMNS = ['code', 'quantity', 'entry_date', 'entry_price', 'price', 'value'] as const

const AGAIN = 'Run the backtest again to write the folder anew.'

/** As much of a result as every reader of it relies on. */
const resultShape = z.object({
  manifest: z.object({
    market: z.string(),
    data_version: z.string(),
    engine_version: z.string(),
    period: z.object({ from: z.string(), to: z.string() }),
    counts: z.record(z.string(), z.number()),
  }),
  statistics: z.record(z.string(), z.unknown()),
  reasons: z.record(z.string(), z.string()),
  daily: z.array(z.looseObject({ date: z.string(), total_value: z.number() })),
  fills: z.array(z.looseObject({})),
  lapsed: z.array(z.looseObject({})),
  trades: z.array(z.looseObject({})),
  holdings: z.array(z.looseObject({})),
  warnings: z.array(z.string()),
})

export interface StoredRun {
  readonly result: RunResult
  readonly decisions: readonly DecisionRow[]
}

/**
 * Writes a run's folder: all files or none, so that a folder never mixes an old run with a new one. The tables are
 * made and written while the report is drawn. Throws `output`.
 */
export async function writeRunFolder(folder: string, run: StoredRun, report: () => Promise<string>): Promise<void> {
  makeFolder(folder)
  const page = report()
  // Its failure is waited for below; should a table fail first, that is what the user hears.
  page.catch(() => undefined)
  const drafts = openDrafts(folder)
  try {
    for (const [name, text] of Object.entries(runTables(run))) drafts.write(name, text)
    const json = resultJson(run.result)
    drafts.write('report.html', await page)
    drafts.write('result.json', json)
    drafts.place()
  } catch (error) {
    drafts.discard()
    throw error
  }
}

/** The tables of a run as texts, by the file names that its folder gives them. */
export function runTables({ result, decisions }: StoredRun): Readonly<Record<string, string>> {
  return {
    'daily.csv': toCsv<DailyRow>(DAILY_COLUMNS, result.daily),
    'fills.csv': toCsv<FillRow>(FILL_COLUMNS, result.fills),
    'trades.csv': toCsv<TradeRow>(TRADE_COLUMNS, result.trades),
    'holdings.csv': toCsv<HoldingRow>(HOLDING_COLUMNS, result.holdings),
    'decisions.jsonl': decisions.map((row) => `${JSON.stringify(row)}\n`).join(''),
  }
}

/** One row a line: readable with a pager, and comparable line by line. */
export function resultJson(result: RunResult): string {
  const parts = Object.entries(result).map(([key, value]) => `${JSON.stringify(key)}: ${section(value)}`)
  return `{\n${parts.join(',\n')}\n}\n`
}

function section(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value)
  return `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]`
}

export function readRunFolder(folder: string): StoredRun {
  const result = parseResult(readText(join(folder, 'result.json'), folder), folder)
  const decisions = readText(join(folder, 'decisions.jsonl'), folder)
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line, index) => parseLine(line, folder, index + 1))
  return { result, decisions }
}

function parseResult(text: string, folder: string): RunResult {
  const file = join(folder, 'result.json')
  let parsed: { schema?: unknown } | null
  try {
    parsed = JSON.parse(text) as { schema?: unknown } | null
  } catch (cause) {
    throw new StockLabError('data', 'RUN_UNREADABLE', 'expected a whole result.json, received text that is not JSON', {
      place: { file },
      hint: AGAIN,
      cause,
    })
  }
  if (parsed?.schema !== 'stocklab/result@1') {
    throw new StockLabError(
      'data',
      'RUN_SCHEMA',
      `expected schema "stocklab/result@1", received ${JSON.stringify(parsed?.schema ?? null)}`,
      {
        place: { file },
        hint: AGAIN,
      },
    )
  }
  const shape = resultShape.safeParse(parsed)
  if (shape.success) return parsed as unknown as RunResult
  const [issue] = shape.error.issues
  throw new StockLabError('data', 'RUN_UNREADABLE', `expected a whole result, ${issue?.path.join('.')} is not there`, {
    place: { file },
    hint: AGAIN,
  })
}

function parseLine(line: string, folder: string, number: number): DecisionRow {
  try {
    return JSON.parse(line) as DecisionRow
  } catch (cause) {
    throw new StockLabError('data', 'RUN_UNREADABLE', 'expected one JSON object a line', {
      place: { file: join(folder, 'decisions.jsonl'), line: number },
      hint: AGAIN,
      cause,
    })
  }
}

function readText(file: string, folder: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    const isForbidden = (cause as NodeJS.ErrnoException).code === 'EACCES'
    const sentence = isForbidden
      ? 'there is no permission to read it'
      : `"${folder}" is not the folder of a finished run`
    throw new StockLabError('missing-input', 'RUN_MISSING', sentence, {
      place: { file },
      hint: isForbidden
        ? 'Give yourself the right to read the folder of the run.'
        : 'Name the folder that "stocklab backtest --out DIR" wrote.',
      cause,
    })
  }
}
