import { MARKET_IDS, type MarketId } from '@stocklab/domain'
import { importInto, SOURCE_KINDS, type SourceKind } from '@stocklab/market-data'
import { sayingWhatIsKept } from '@stocklab/studies'
import { Command, Option } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'
import { importText } from '../text/import-text.js'
import { readColumns } from './column-mapping.js'

const EXAMPLES = `
Examples:
  stocklab data import prices/                       recognise the files of a folder
  stocklab data import my-market --source canonical  a folder with bars.csv, listings.csv …
  stocklab data import marcap-2024.csv --strict      any invalid row is an error
  stocklab data import quotes.csv --source csv --market US --columns columns.json
    where columns.json maps ours to yours: {"code": "symbol", "date": "day", "open": "o", …}
  stocklab data import reports.csv --source csv --columns statements.json
    a table of statements: {"code": "ticker", "year": "fy", "received": "filed", "items": {"revenue": "sales", …}}`

interface ImportCommandOptions {
  readonly source: SourceKind
  readonly market?: MarketId
  readonly strict?: boolean
  readonly columns?: string
  readonly prices?: 'raw' | 'adjusted'
}

export function dataImportCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('import'))
    .description('bring files into the lake; a second import of the same files changes nothing')
    .argument('<paths...>', 'files or folders')
    .addOption(new Option('--source <kind>', 'what the files are').choices(SOURCE_KINDS).default('auto'))
    .addOption(new Option('--market <market>', 'market, where the source does not tell').choices(MARKET_IDS))
    .addOption(
      new Option('--prices <basis>', 'for plain CSV: as traded or vendor-adjusted').choices(['raw', 'adjusted']),
    )
    .option(
      '--columns <file>',
      'for plain tables of prices or statements: JSON file that maps our column names to yours',
    )
    .option('--strict', 'any row that breaks an invariant is an error, and nothing is imported')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: ImportCommandOptions, command: Command) => {
      const context = open(command)
      const work = importInto(
        context.dataDirectory,
        { kind: options.source, paths },
        {
          ...(options.market === undefined ? {} : { market: options.market }),
          ...(options.prices === undefined ? {} : { prices: options.prices }),
          ...(options.columns === undefined ? {} : readColumns(options.columns)),
          invalidRows: options.strict ? 'strict' : 'quarantine',
          signal: context.signal,
        },
        { phase: (name, fraction, detail) => context.progress.phase(`import: ${name}`, fraction, detail) },
      ).finally(() => context.progress.done())
      const result = await sayingWhatIsKept('nothing was imported, the data is as it was before', work)
      context.print(context.json ? `${JSON.stringify(result, null, 2)}\n` : importText(result, context.dataDirectory))
    })
}
