import { epochDay, isoDate, MARKET_IDS, type MarketId } from '@stocklab/domain'
import { type Panel, planExpressions, screenDay } from '@stocklab/engine'
import { loadPanel } from '@stocklab/market-data'
import { bindOrThrow, openExecutor, splitExpressions, tellOfMissingStatements } from '@stocklab/studies'
import { Command, Option } from 'commander'
import type { CommandContext } from '../context.js'
import { isoDateOption, positiveInteger, withCommonOptions } from '../options.js'
import { compact } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

const EXAMPLES = `
Examples:
  stocklab screen "mom_12_1 > 30% and trading_value_avg_20d > 1b"
  stocklab screen "rsi_14 < 30" --date 2024-03-29 --columns "rsi_14, ret_1m, rank(vol_60, by: sector)"`

interface ScreenOptions {
  readonly date?: string
  readonly columns: string
  readonly market: MarketId
  readonly limit?: number
}

const SHOWN_ROWS = 50

export function screenCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('screen'))
    .description('list the instruments for which a condition is true on one day')
    .argument('<condition>', 'expression')
    .option('--date <date>', 'day (default: the newest in the data)', isoDateOption)
    .option('--columns <exprs>', 'what to show, comma-separated', 'close, ret_1m, mom_12_1, trading_value_avg_20d')
    .addOption(new Option('--market <market>', 'market').choices(MARKET_IDS).default('KRX'))
    .option('--limit <n>', 'rows to show (default: 50, with --json all)', positiveInteger)
    .addHelpText('after', EXAMPLES)
    .action(async (condition: string, options: ScreenOptions, command: Command) => {
      const context = open(command)
      const columns = splitExpressions(options.columns)
      const expressions = [
        bindOrThrow(condition, { expects: 'condition' }),
        ...columns.map((text) => bindOrThrow(text)),
      ]
      const plan = planExpressions(expressions)
      const date = options.date === undefined ? null : epochDay(options.date)
      const executor = openExecutor(context)
      try {
        context.progress.phase('loading market data')
        const panel = await loadPanel(context.dataDirectory, {
          market: options.market,
          columns: plan.columns,
          from: date,
          to: date,
          warmup: date === null ? 'all' : plan.warmup,
          statements: plan.statements,
        })
        tellOfMissingStatements(panel, plan.statements, context)
        const t = panel.sessions.length - 1
        const [truths, ...values] = await screenDay(expressions, panel, t, null, executor)
        context.progress.done()
        const listed = listedOn(panel, t)
        const rows = listed
          .filter((row) => truths?.[row] === 1)
          .map((row): Match => ({ row, values: values.map((column) => column[row] as number) }))
        context.print(
          context.json
            ? `${JSON.stringify(screenJson(panel, t, columns, rows.slice(0, options.limit)), null, 2)}\n`
            : screenText(panel, t, columns, { rows, listed: listed.length, limit: options.limit ?? SHOWN_ROWS }),
        )
      } finally {
        context.progress.done()
        await executor.close()
      }
    })
}

interface Match {
  readonly row: number
  readonly values: readonly number[]
}

/** Rows of the instruments that are listed on session `t`: the panel knows all that ever were. */
function listedOn({ instruments, sessions, listing }: Panel, t: number): readonly number[] {
  return instruments.flatMap((_, row) => (listing.status[row * sessions.length + t] === 0 ? [] : [row]))
}

function screenJson(panel: Panel, t: number, columns: readonly string[], rows: readonly Match[]) {
  return {
    date: isoDate(panel.sessions[t] as number),
    made_up: panel.madeUp,
    data_version: panel.dataVersion,
    rows: rows.map(({ row, values }) => ({
      code: panel.instruments[row]?.code,
      name: panel.instruments[row]?.name,
      ...Object.fromEntries(columns.map((column, k) => [column, Number.isNaN(values[k]) ? null : values[k]])),
    })),
  }
}

interface Shown {
  readonly rows: readonly Match[]
  readonly listed: number
  readonly limit: number
}

function screenText(panel: Panel, t: number, columns: readonly string[], { rows, listed, limit }: Shown): string {
  const shown = rows
    .slice(0, limit)
    .map(({ row, values }) => [
      panel.instruments[row]?.code ?? '',
      panel.instruments[row]?.name ?? '',
      ...values.map(compact),
    ])
  return [
    `${isoDate(panel.sessions[t] as number)}: ${rows.length} of ${listed} listed instruments${panel.madeUp ? '  (made-up demo market)' : ''}\n\n`,
    renderTable(['code', 'name', ...columns], shown, ['left', 'left', ...columns.map(() => 'right' as const)]),
    rows.length > limit ? `… and ${rows.length - limit} more; --limit shows them.\n` : '',
  ].join('')
}
