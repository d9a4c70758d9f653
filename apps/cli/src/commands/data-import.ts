import { readFileSync } from 'node:fs'
import { MARKET_IDS, type MarketId, StockLabError } from '@stocklab/domain'
import { type ColumnMapping, importInto, SOURCE_KINDS, type SourceKind } from '@stocklab/market-data'
import { Command, Option } from 'commander'
import { z } from 'zod'
import type { CommandContext } from '../context.js'
import { sayingWhatIsKept, withCommonOptions } from '../options.js'
import { importText } from '../run/import-text.js'

const EXAMPLES = `
Examples:
  stocklab data import prices/                       recognise the files of a folder
  stocklab data import my-market --source canonical  a folder with bars.csv, listings.csv …
  stocklab data import marcap-2024.csv --strict      any invalid row is an error
  stocklab data import quotes.csv --source csv --market US --columns columns.json
    where columns.json maps ours to yours: {"code": "symbol", "date": "day", "open": "o", …}`

const mappingSchema = z.strictObject({
  code: z.string(),
  date: z.string(),
  open: z.string(),
  high: z.string(),
  low: z.string(),
  close: z.string(),
  volume: z.string(),
  base: z.string().optional(),
  value: z.string().optional(),
  shares: z.string().optional(),
  free_float: z.string().optional(),
  name: z.string().optional(),
  board: z.string().optional(),
})

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
    .option('--columns <file>', 'for plain CSV: JSON file that maps our column names to yours')
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
          ...(options.columns === undefined ? {} : { mapping: readMapping(options.columns) }),
          invalidRows: options.strict ? 'strict' : 'quarantine',
          signal: context.signal,
        },
        { phase: (name, fraction, detail) => context.progress.phase(`import: ${name}`, fraction, detail) },
      ).finally(() => context.progress.done())
      const result = await sayingWhatIsKept('nothing was imported, the data is as it was before', work)
      context.print(context.json ? `${JSON.stringify(result, null, 2)}\n` : importText(result, context.dataDirectory))
    })
}

/** Throws `missing-input` or `input` for a file that names no columns. */
export function readMapping(file: string): ColumnMapping {
  const place = { file }
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new StockLabError(
      'missing-input',
      'MAPPING_UNREADABLE',
      `expected a JSON file of column names: ${(cause as Error).message}`,
      { place, cause },
    )
  }
  const parsed = mappingSchema.safeParse(json)
  if (parsed.success) return parsed.data as ColumnMapping
  const issue = parsed.error.issues[0]
  const path = issue?.path.join('.')
  throw new StockLabError('input', 'MAPPING_INVALID', `${path ? `${path}: ` : ''}${issue?.message}`, {
    place,
    hint: 'It needs code, date, open, high, low, close and volume; base, value, shares, free_float, name and board are optional.',
  })
}
