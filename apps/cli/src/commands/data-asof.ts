import { STATEMENT_ITEMS } from '@stocklab/engine'
import { type FiledFigure, type NewestQuarter, type ShownAsOf, showAsOf } from '@stocklab/market-data'
import { nearestName } from '@stocklab/strategy'
import { Command, InvalidArgumentError } from 'commander'
import type { CommandContext } from '../context.js'
import { isoDateOption, positiveInteger, withCommonOptions } from '../options.js'
import { compact } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

const SHOWN_QUARTERS = 4

const EXAMPLES = `
Examples:
  stocklab data asof 005930 --date 2024-03-15
  stocklab data asof 005930 --date 2024-03-15 --quarters 8 --item net_income`

interface AsOfOptions {
  readonly date: string
  readonly quarters: number
  readonly item?: string
}

export function dataAsOfCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('asof'))
    .description('what was known of the statements of one code on the morning of a day')
    .argument('<code>', 'code as the exchange writes it')
    .requiredOption('--date <date>', 'the day', isoDateOption)
    .option('--quarters <n>', 'newest quarters to show; --json gives all', positiveInteger, SHOWN_QUARTERS)
    .option('--item <item>', 'only this line of the statements', itemOption)
    .addHelpText('after', EXAMPLES)
    .action(async (code: string, options: AsOfOptions, command: Command) => {
      const context = open(command)
      const shown = await showAsOf(context.dataDirectory, code, options.date)
      const figures = shown.figures.filter(({ item }) => options.item === undefined || item === options.item)
      const chosen = { ...shown, figures }
      context.print(context.json ? `${JSON.stringify(chosen, null, 2)}\n` : asOfText(chosen, options.quarters))
    })
}

function itemOption(text: string): string {
  if ((STATEMENT_ITEMS as readonly string[]).includes(text)) return text
  const nearest = nearestName(text, STATEMENT_ITEMS)
  const meant = nearest === undefined ? `It may be ${STATEMENT_ITEMS.join(', ')}.` : `Did you mean ${nearest}?`
  throw new InvalidArgumentError(`expected a line of the statements, received "${text}". ${meant}`)
}

function asOfText({ code, name, board, madeUp, date, newest, figures }: ShownAsOf, quarters: number): string {
  const head = `${code}  ${name}  ${board}${madeUp ? '  (made-up demo market)' : ''}\n`
  if (figures.length === 0) return `${head}\nNo such figure of ${code} was known on the morning of ${date}.\n`
  const periods = [...new Set(figures.map(({ period }) => period))]
  const shown = new Set(periods.slice(0, quarters))
  const hidden = periods.length - shown.size
  return [
    head,
    `\nKnown on the morning of ${date}: of each figure the version that counted then.\n\n`,
    ...newest.map(newestLine),
    '\n',
    figureTable(figures.filter(({ period }) => shown.has(period))),
    hidden > 0 ? `\nEarlier quarters not shown: ${hidden}; --quarters shows more, --json all.\n` : '',
  ].join('')
}

function newestLine({ statement, period, basis, age, isStale }: NewestQuarter): string {
  const use = isStale ? 'too old: factors that need it are missing' : 'in use'
  return `${statement.padEnd(8)} newest quarter ${period}, ${basis}, ended ${age} days before, ${use}\n`
}

function figureTable(figures: readonly FiledFigure[]): string {
  const rows = figures.map(({ period, item, span, basis, value, availableFrom, filing, supersedes }) => [
    period,
    item,
    span,
    compact(value),
    basis,
    availableFrom,
    filing ?? '-',
    supersedes === null
      ? ''
      : `${compact(supersedes.value)} of ${supersedes.availableFrom}, ${supersedes.filing ?? '-'}`,
  ])
  return renderTable(['period', 'item', 'span', 'value', 'basis', 'available from', 'filing', 'supersedes'], rows, [
    'left',
    'left',
    'left',
    'right',
    'left',
    'left',
    'left',
    'left',
  ])
}
