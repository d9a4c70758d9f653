import { type FiledFigure, type ShownFiling, type ShownFilings, showFilings } from '@stocklab/market-data'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'
import { compact } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

const SHOWN_FILINGS = 40
const SHOWN_CORRECTIONS = 40

export function dataFilingsCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('filings'))
    .description('every filing of one code, corrections included')
    .argument('<code>', 'code as the exchange writes it')
    .addHelpText('after', '\nExample:\n  stocklab data filings 005930')
    .action(async (code: string, _options: unknown, command: Command) => {
      const context = open(command)
      const shown = await showFilings(context.dataDirectory, code)
      context.print(context.json ? `${JSON.stringify(shown, null, 2)}\n` : filingsText(shown))
    })
}

function filingsText({ code, name, board, madeUp, filings }: ShownFilings): string {
  const head = `${code}  ${name}  ${board}${madeUp ? '  (made-up demo market)' : ''}\n\n`
  if (filings.length === 0) return `${head}The data hold no statements of ${code}.\n`
  const rows = filings
    .slice(-SHOWN_FILINGS)
    .map((filing) => [
      filing.availableFrom,
      filing.filing ?? '-',
      periodsOf(filing),
      [...new Set(filing.figures.map(({ basis }) => basis))].join(', '),
      String(filing.figures.length),
      String(filing.figures.filter(isCorrected).length),
    ])
  return [
    head,
    renderTable(['available from', 'filing', 'quarters', 'basis', 'figures', 'corrections'], rows, [
      'left',
      'left',
      'left',
      'left',
      'right',
      'right',
    ]),
    filings.length > SHOWN_FILINGS ? `The last ${SHOWN_FILINGS} of ${filings.length} filings; --json gives all.\n` : '',
    correctionsText(filings),
  ].join('')
}

function periodsOf({ figures }: ShownFiling): string {
  const periods = [...new Set(figures.map(({ period }) => period))].sort()
  return periods.length > 2 ? `${periods[0]} to ${periods.at(-1)}` : periods.join(', ')
}

/** Whether it says something else than the version before; a correction repeats most figures of a report as they were. */
function isCorrected({ value, supersedes }: FiledFigure): boolean {
  return supersedes !== null && supersedes.value !== value
}

function correctionsText(filings: readonly ShownFiling[]): string {
  const corrections = filings
    .flatMap(({ figures }) => figures)
    .filter(isCorrected)
    .map(({ availableFrom, period, item, span, basis, value, supersedes }) => [
      availableFrom,
      period,
      item,
      span,
      basis,
      compact(supersedes?.value),
      compact(value),
      supersedes?.availableFrom ?? '',
    ])
  if (corrections.length === 0) return ''
  const head = ['from', 'period', 'item', 'span', 'basis', 'was', 'is', 'was known from']
  const table = renderTable(head, corrections.slice(-SHOWN_CORRECTIONS), [
    'left',
    'left',
    'left',
    'left',
    'left',
    'right',
    'right',
    'left',
  ])
  const more =
    corrections.length > SHOWN_CORRECTIONS
      ? `The last ${SHOWN_CORRECTIONS} of ${corrections.length} corrections; --json gives all.\n`
      : ''
  return `\nCorrected figures:\n\n${table}${more}`
}
