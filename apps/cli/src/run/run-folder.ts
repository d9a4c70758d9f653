import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import type { DailyRow, DecisionRow, FillRow, HoldingRow, RunResult, TradeRow } from '@stocklab/engine'
import { toCsv } from './csv.js'

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

export interface StoredRun {
  readonly result: RunResult
  readonly decisions: readonly DecisionRow[]
}

/** Writes a run's folder. Each file appears whole or not at all; result.json comes last, so a folder that has one is complete. */
export function writeRunFolder(folder: string, run: StoredRun, reportHtml: string): void {
  makeFolder(folder)
  const { result } = run
  writeWhole(folder, 'daily.csv', toCsv<DailyRow>(DAILY_COLUMNS, result.daily))
  writeWhole(folder, 'fills.csv', toCsv<FillRow>(FILL_COLUMNS, result.fills))
  writeWhole(folder, 'trades.csv', toCsv<TradeRow>(TRADE_COLUMNS, result.trades))
  writeWhole(folder, 'holdings.csv', toCsv<HoldingRow>(HOLDING_COLUMNS, result.holdings))
  writeWhole(folder, 'decisions.jsonl', run.decisions.map((row) => `${JSON.stringify(row)}\n`).join(''))
  writeWhole(folder, 'report.html', reportHtml)
  writeWhole(folder, 'result.json', resultJson(result))
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
  let parsed: { schema?: unknown }
  try {
    parsed = JSON.parse(text) as { schema?: unknown }
  } catch (cause) {
    throw new StockLabError('data', 'RUN_UNREADABLE', 'expected a whole result.json, received text that is not JSON', {
      place: { file },
      hint: 'Run the backtest again to write the folder anew.',
      cause,
    })
  }
  if (parsed.schema !== 'stocklab/result@1') {
    throw new StockLabError(
      'data',
      'RUN_SCHEMA',
      `expected schema "stocklab/result@1", received ${JSON.stringify(parsed.schema ?? null)}`,
      {
        place: { file },
      },
    )
  }
  return parsed as RunResult
}

function parseLine(line: string, folder: string, number: number): DecisionRow {
  try {
    return JSON.parse(line) as DecisionRow
  } catch (cause) {
    throw new StockLabError('data', 'RUN_UNREADABLE', 'expected one JSON object a line', {
      place: { file: join(folder, 'decisions.jsonl'), line: number },
      hint: 'Run the backtest again to write the folder anew.',
      cause,
    })
  }
}

function readText(file: string, folder: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new StockLabError('missing-input', 'RUN_MISSING', `"${folder}" is not the folder of a finished run`, {
      place: { file },
      hint: 'Name the folder that "stocklab backtest --out DIR" wrote.',
      cause,
    })
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw outputError(folder, cause)
  }
}

function writeWhole(folder: string, name: string, text: string): void {
  const file = join(folder, name)
  const partial = `${file}.partial`
  try {
    writeFileSync(partial, text)
    renameSync(partial, file)
  } catch (cause) {
    rmSync(partial, { force: true })
    throw outputError(file, cause)
  }
}

function outputError(file: string, cause: unknown): StockLabError {
  const reason =
    (cause as { code?: string }).code === 'ENOSPC'
      ? 'the disk is full'
      : cause instanceof Error
        ? cause.message
        : String(cause)
  return new StockLabError('output', 'OUTPUT_UNWRITABLE', `cannot write: ${reason}`, {
    place: { file },
    hint: 'Free some space or name another folder with --out.',
    cause,
  })
}
