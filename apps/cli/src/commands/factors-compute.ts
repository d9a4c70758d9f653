import { epochDay, isoDate, MARKET_IDS, type MarketId, StockLabError } from '@stocklab/domain'
import { evaluateExpressions, type Panel, planExpressions } from '@stocklab/engine'
import { loadPanel, writeParquet } from '@stocklab/market-data'
import {
  bindOrThrow,
  commaList,
  openExecutor,
  outputError,
  periodIndexes,
  requireOrder,
  requireReplaceable,
  sayingWhatIsKept,
  tellOfMissingStatements,
  usageError,
  writeEveryFactor,
  writeWhole,
} from '@stocklab/studies'
import { Command, Option } from 'commander'
import type { CommandContext } from '../context.js'
import { isoDateOption, withCommonOptions } from '../options.js'
import { compact } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

const EXAMPLES = `
Examples:
  stocklab factors compute rsi_14 "close / sma(close, 20) - 1" --codes 005930 --from 2024-01-02
  stocklab factors compute mom_12_1 vol_60 --out factors.parquet
  stocklab factors compute --all --from 2024-01-02 --out all.parquet`

const SHOWN_ROWS = 40
const NOTHING_WRITTEN = 'nothing was written'

interface ComputeOptions {
  readonly all?: true
  readonly codes?: string[]
  readonly from?: string
  readonly to?: string
  readonly out?: string
  readonly market: MarketId
}

/** One value a cell of [sessions x instruments], long form. */
export interface FactorRow {
  readonly date: string
  readonly code: string
  readonly values: readonly number[]
}

export function factorsComputeCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('compute'))
    .description('values of factors and expressions, on the screen or into a file')
    .argument('[exprs...]', 'factor ids or expressions')
    .option('--all', 'every factor of the catalogue; needs --out FILE.parquet')
    .option('--codes <codes>', 'only these codes, comma-separated', commaList)
    .option('--from <date>', 'first day', isoDateOption)
    .option('--to <date>', 'last day', isoDateOption)
    .option('--out <file>', 'write a .csv or .parquet file')
    .addOption(new Option('--market <market>', 'market').choices(MARKET_IDS).default('KRX'))
    .addHelpText('after', EXAMPLES)
    .action(async (texts: string[], options: ComputeOptions, command: Command) => {
      const context = open(command)
      requireOrder(options.from, options.to)
      if (options.out !== undefined && !/\.(csv|parquet)$/.test(options.out))
        throw usageError(`expected --out to end in .csv or .parquet, received "${options.out}"`)
      if (options.out !== undefined) requireReplaceable(options.out)
      const whole = wholeCatalogue(texts, options)
      const executor = openExecutor(context)
      try {
        if (whole !== undefined) {
          await sayingWhatIsKept(NOTHING_WRITTEN, writeEveryFactor({ ...options, out: whole }, executor, context))
          context.progress.done()
          context.print(context.json ? `${JSON.stringify({ out: whole })}\n` : `Written: ${whole}\n`)
          return
        }
        const expressions = texts.map((text) => bindOrThrow(text))
        const plan = planExpressions(expressions)
        context.progress.phase('loading market data')
        const panel = await loadPanel(context.dataDirectory, {
          market: options.market,
          columns: plan.columns,
          from: options.from === undefined ? null : epochDay(options.from),
          to: options.to === undefined ? null : epochDay(options.to),
          warmup: plan.warmup,
          statements: plan.statements,
        })
        tellOfMissingStatements(panel, plan.statements, context)
        const work = evaluateExpressions(expressions, panel, null, executor, {
          progress: (done, total) => context.progress.phase('computing', done / total),
          cancelled: () => context.signal.aborted,
        })
        const panels = await sayingWhatIsKept(NOTHING_WRITTEN, work)
        context.progress.done()
        await emit(rowsOf(panel, panels, options), texts, options, context)
      } finally {
        context.progress.done()
        await executor.close()
      }
    })
}

/** The file to write the whole catalogue to, if that is what is asked for. */
function wholeCatalogue(texts: readonly string[], { all, codes, out }: ComputeOptions): string | undefined {
  if (!all) {
    if (texts.length === 0) throw usageError('expected factor ids or expressions, or --all, received neither')
    return undefined
  }
  if (texts.length > 0 || codes !== undefined)
    throw usageError('expected --all alone, received expressions or --codes beside it')
  if (out?.endsWith('.parquet')) return out
  throw usageError('expected --out FILE.parquet with --all: 345 columns are no table for the screen')
}

/** Rows by code and date; cells in which everything is missing are left out. */
function* rowsOf(
  panel: Panel,
  panels: readonly Float64Array[],
  { codes, from, to }: ComputeOptions,
): Generator<FactorRow> {
  const { first, last } = periodIndexes(panel, from ?? null, to ?? null)
  const length = panel.sessions.length
  const dates = Array.from(panel.sessions, (day) => isoDate(day))
  for (const row of wantedRows(panel, codes)) {
    for (let t = first; t <= last; t++) {
      const values = panels.map((cells) => cells[row * length + t] as number)
      if (values.every(Number.isNaN)) continue
      yield { date: dates[t] as string, code: panel.instruments[row]?.code ?? '', values }
    }
  }
}

function wantedRows(panel: Panel, codes: readonly string[] | undefined): readonly number[] {
  if (codes === undefined) return panel.instruments.map((_, row) => row)
  return codes.map((code) => {
    const row = panel.instruments.findIndex((instrument) => instrument.code === code)
    if (row < 0)
      throw new StockLabError('input', 'CODE_UNKNOWN', `expected a code of the market, received "${code}"`, {
        hint: 'The data hold no such code in this period.',
      })
    return row
  })
}

async function emit(
  rows: Iterable<FactorRow>,
  names: readonly string[],
  { out }: ComputeOptions,
  context: CommandContext,
): Promise<void> {
  const plain = (value: number) => (Number.isNaN(value) ? null : value)
  if (out?.endsWith('.parquet')) {
    await writeParquet(out, ['date', 'code', ...names], rows).catch((cause: unknown) => {
      throw outputError(out, cause)
    })
  } else if (out !== undefined) {
    const lines = [csvLine(['date', 'code', ...names])]
    for (const { date, code, values } of rows)
      lines.push(csvLine([date, code, ...values.map((value) => (Number.isNaN(value) ? '' : String(value)))]))
    writeWhole(out, `${lines.join('\n')}\n`)
  } else if (context.json) {
    const json = [...rows].map(({ date, code, values }) => ({
      date,
      code,
      ...Object.fromEntries(names.map((name, k) => [name, plain(values[k] as number)])),
    }))
    context.print(`${JSON.stringify(json)}\n`)
  } else {
    const all = [...rows]
    const shown = all.slice(-SHOWN_ROWS).map(({ date, code, values }) => [date, code, ...values.map(compact)])
    if (all.length > SHOWN_ROWS)
      context.note(`${all.length} rows; the last ${SHOWN_ROWS} are shown, --out FILE.csv writes all.\n`)
    context.print(
      renderTable(['date', 'code', ...names], shown, ['left', 'left', ...names.map(() => 'right' as const)]),
    )
  }
  if (out !== undefined) context.print(context.json ? `${JSON.stringify({ out })}\n` : `Written: ${out}\n`)
}

function csvLine(fields: readonly string[]): string {
  return fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')
}
