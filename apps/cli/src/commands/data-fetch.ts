import { type FetchWish, fetchInto, PROVIDERS, type Provider, providerOf } from '@stocklab/market-data'
import { commaList, sayingWhatIsKept } from '@stocklab/studies'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { CommandContext } from '../context.js'
import { isoDateOption, withCommonOptions } from '../options.js'
import { fetchText } from '../text/fetch-text.js'
import { readMapping } from './column-mapping.js'

interface FetchCommandOptions {
  readonly from?: string
  readonly to?: string
  readonly codes?: string[]
  readonly set: Readonly<Record<string, string>>
  readonly columns?: string
  readonly baseUrl?: string
  readonly strict?: boolean
}

const EXAMPLES = `
Examples:
  STOCKLAB_DATAGO_KEY=… stocklab data fetch datago --from 2024-01-02
  stocklab data fetch datago                            what is new since the last fetch
  stocklab data fetch krx --from 2024-01-02 --set tables=bars,indices
  stocklab data fetch ccxt --set exchange=binance --codes BTC/USDT,ETH/USDT --from 2020-01-01
  stocklab data fetch http-csv --set "url=https://example.org/{code}.csv" --set market=US --columns columns.json --codes AAPL --from 2020-01-01

Keys come from the environment, or from secrets.json in the data directory (only you may read it: chmod 600), and are
never printed. Fetched pages wait on the disk until all are there; after Ctrl-C or an error the same command goes on.`

export function dataFetchCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('fetch'))
    .description('fill the lake from a data service; a second fetch of the same days changes nothing but corrections')
    .argument('<provider>', PROVIDERS.map(({ id }) => id).join(', '))
    .option(
      '--from <date>',
      'first day (default: a week before the newest day that this provider brought)',
      isoDateOption,
    )
    .option('--to <date>', 'last day (default: the newest that the service can have)', isoDateOption)
    .option('--codes <list>', 'only these codes, with commas', commaList)
    .addOption(
      new Option('--set <name=value>', 'an option of the provider, may be repeated')
        .argParser(setting)
        .default({}, 'none'),
    )
    .option('--columns <file>', 'for http-csv: JSON file that maps our column names to theirs')
    .option('--base-url <url>', 'another address of the service: a mirror, a simulator')
    .option('--strict', 'any row that breaks an invariant is an error, and nothing is imported')
    .addHelpText('after', () => `\nProviders:\n${PROVIDERS.map(providerHelp).join('\n')}\n${EXAMPLES}`)
    .action(async (id: string, options: FetchCommandOptions, command: Command) => {
      const context = open(command)
      await fetchAndTell(providerOf(id), options, context)
    })
}

async function fetchAndTell(provider: Provider, options: FetchCommandOptions, context: CommandContext): Promise<void> {
  const work = fetchInto(
    provider,
    wishOf(options),
    {
      dataDir: context.dataDirectory,
      variables: process.env,
      signal: context.signal,
      ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl }),
    },
    { phase: (name, fraction, detail) => context.progress.phase(name, fraction, detail) },
  ).finally(() => context.progress.done())
  const kept = 'the pages that were fetched are kept, the same command goes on from there; the data is as it was before'
  const result = await sayingWhatIsKept(kept, work)
  context.print(context.json ? `${JSON.stringify(result, null, 2)}\n` : fetchText(result, context.dataDirectory))
}

function wishOf({ from, to, codes, set, columns, strict }: FetchCommandOptions): FetchWish {
  const mapping = columns === undefined ? {} : { columns: JSON.stringify(readMapping(columns)) }
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(codes === undefined ? {} : { codes }),
    options: { ...set, ...mapping },
    invalidRows: strict ? 'strict' : 'quarantine',
  }
}

function setting(text: string, earlier: Readonly<Record<string, string>>): Record<string, string> {
  const [, name, value] = /^([\w-]+)=(.+)$/s.exec(text) ?? []
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError(`expected name=value, received "${text}"`)
  }
  return { ...earlier, [name]: value }
}

function providerHelp({ id, title, delivers, key, options, codes }: Provider): string {
  const keyText =
    key === undefined ? 'no key' : `key ${key.variable}${key.presence === 'optional' ? ' (if it asks for one)' : ''}`
  return [
    `  ${id.padEnd(12)} ${title}: ${delivers}`,
    `${' '.repeat(15)}${keyText}${key === undefined ? '' : `; ${key.obtain}`}${codes === 'required' ? '; needs --codes' : ''}`,
    ...options.map(({ name, meaning, presence }) => `${' '.repeat(15)}--set ${name}=…  ${meaning} (${presence})`),
  ].join('\n')
}
