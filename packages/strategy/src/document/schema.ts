import { INSTRUMENT_KINDS, LISTING_STATUSES, MARKET_IDS, parseIsoDate } from '@stocklab/domain'
import { z } from 'zod'

export const SCHEMA_ID = 'stocklab/strategy@1'

const LARGEST_COUNT = 100_000

/** What a field wants, in words; the sentence of every problem with it. */
const wants = (expected: string): { error: () => string } => ({ error: () => expected })

const number = (expected: string) => z.number(wants(expected))
const wholeFrom = (least: number) => {
  const expected = `a whole number from ${least}`
  return number(expected).int(wants(expected)).min(least, wants(expected)).max(LARGEST_COUNT, wants(expected))
}
const money = number('an amount of money above 0').positive(wants('an amount of money above 0'))
const nonNegative = number('a number from 0').min(0, wants('a number from 0'))

const FRACTION = 'a ratio above 0 and up to 1, such as 0.1 for 10%'
const fraction = number(FRACTION).gt(0, wants(FRACTION)).max(1, wants(FRACTION))
const LOSS = 'a ratio between 0 and 1, such as 0.12 for 12%'
const loss = number(LOSS).gt(0, wants(LOSS)).lt(1, wants(LOSS))
const GAIN = 'a ratio above 0, such as 0.3 for 30%'
const gain = number(GAIN).gt(0, wants(GAIN)).max(1000, wants(GAIN))
const RATE = 'a ratio from 0 to below 1, such as 0.0015 for 0.15%'
const rate = number(RATE).min(0, wants(RATE)).lt(1, wants(RATE))

const text = (expected: string) => z.string(wants(expected)).trim().min(1, wants(expected))
const expression = z.string(wants('an expression in quotes')).min(1, wants('an expression, or leave the key out'))
const letDefinition = z.union([expression, z.number().transform(String)], wants('an expression in quotes'))
const rankValue = z.union([expression, z.number().transform(String)], wants('an expression in quotes'))

const DATE = 'a date that exists, as 2024-12-30'
const date = z
  .string(wants(DATE))
  .refine((value) => parseIsoDate(value) !== undefined, wants(DATE))
  .meta({ format: 'date' })

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, wants(`one of ${values.join(', ')}`))

const list = <T extends z.ZodType>(item: T, of: string) => z.array(item, wants(`a list of ${of}, such as [a, b]`))
const section = <T extends z.ZodRawShape>(shape: T, description: string) =>
  z.strictObject(shape, wants('a section of keys')).describe(description)

const codes = list(text('a code in quotes, such as "005930"'), 'codes')
const sectors = list(text('the name of a sector'), 'sectors')

const LETTERED = 'an expression in quotes, or { conditions: { A: "…" }, logic: "A" }'
const where = z.union(
  [
    expression,
    z.strictObject({
      conditions: z.record(z.string(), expression, wants('conditions by letter, such as { A: "per < 10" }')),
      logic: z.string(wants('letters joined by and, or, not, such as "A and (B or C)"')),
    }),
  ],
  wants(LETTERED),
)

const universe = section(
  {
    markets: list(text('the name of a board, such as KOSPI'), 'boards').nullish().describe('Boards; left out: all.'),
    kinds: list(oneOf(INSTRUMENT_KINDS), 'kinds')
      .min(1, wants('a list of at least one kind, such as [common]'))
      .nullish()
      .describe('Kinds of instrument; left out: common (crypto in the CRYPTO market).'),
    sectors: section({ include: sectors.nullish(), exclude: sectors.nullish() }, 'Sectors, as of the day.').nullish(),
    status: section(
      { exclude: list(oneOf(LISTING_STATUSES), 'statuses').nullish() },
      'Listing status of the day.',
    ).nullish(),
    codes: section(
      { include: codes.nullish(), exclude: codes.nullish() },
      'Only these codes, or all but these.',
    ).nullish(),
    where: where.nullish().describe('Condition over what the other filters leave.'),
  },
  'Which instruments may be bought, day by day.',
)

const SCHEDULES = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const
const schedule = z.union(
  [z.enum(SCHEDULES), z.strictObject({ every: wholeFrom(1) })],
  wants(`${SCHEDULES.join(', ')} or { every: 10 }`),
)

const SIZINGS = ['equal', 'score', 'inverse_volatility', 'market_cap'] as const
const sizing = z.union(
  [z.enum(SIZINGS), z.strictObject({ fixed: money })],
  wants(`${SIZINGS.join(', ')} or { fixed: 5_000_000 }`),
)

const rankEntry = z.strictObject(
  {
    value: rankValue.describe('What to rank by, an expression.'),
    order: oneOf(['high', 'low']).default('high').describe('The preferred end.'),
    weight: number('a weight above 0')
      .positive(wants('a weight above 0'))
      .default(1)
      .describe('Share in the mean of the ranks.'),
  },
  wants('{ value: "…", order: high, weight: 1 }'),
)

const entry = section(
  {
    schedule: schedule.default('monthly').describe('When new decisions are taken.'),
    mode: oneOf(['rotate', 'reweight', 'fill'])
      .nullish()
      .describe(
        'rotate sells what fell out of the best; fill only fills free places. Left out: rotate, fill when daily.',
      ),
    where: where.nullish().describe('Condition a candidate must meet.'),
    rank_by: list(rankEntry, 'ranks').default([]).describe('How candidates are ordered.'),
    max_positions: wholeFrom(1).default(20).describe('Most positions held at once.'),
    max_new_per_day: wholeFrom(1).nullish().describe('Most new codes bought on one decision.'),
    sizing: sizing.default('equal').describe('How money is shared among the positions.'),
    max_position_weight: fraction.nullish().describe('Cap of one position, as a ratio of equity.'),
    max_position_value: money.nullish().describe('Cap of one position, in money.'),
    rebalance_threshold: nonNegative.default(0).describe('Least difference that reweight trades, of the target value.'),
  },
  'What is bought, when and how much.',
)

const exit = section(
  {
    trigger: oneOf(['close', 'intraday'])
      .default('close')
      .describe('Whether stops are tested at the close or inside the day.'),
    take_profit: gain.nullish().describe('Sell at this gain over the entry price.'),
    stop_loss: loss.nullish().describe('Sell at this loss from the entry price.'),
    trailing_stop: loss.nullish().describe('Sell at this loss from the peak close.'),
    min_hold_days: wholeFrom(0).default(0).describe('Days before rank or exit rule may sell.'),
    max_hold_days: wholeFrom(0).nullish().describe('Sell after this many days.'),
    where: where.nullish().describe('Sell when true; knows entry_price, held, gain and peak.'),
  },
  'When positions are closed.',
)

const execution = section(
  {
    price: oneOf(['open', 'close', 'hlc3', 'vwap'])
      .default('open')
      .describe('Reference price of fills on the next day.'),
    slippage_bps: number('basis points from 0 to below 10000')
      .min(0, wants('basis points from 0 to below 10000'))
      .lt(10_000, wants('basis points from 0 to below 10000'))
      .default(0)
      .describe('Adverse price move of every fill, in hundredths of a percent.'),
    tick_rounding: z
      .boolean(wants('true or false'))
      .nullish()
      .describe('Round fills to ticks; left out: as the market does.'),
    participation: fraction.nullish().describe('Most of the day’s volume that one order may take.'),
  },
  'How orders fill.',
)

const PRESETS = ['krx', 'us', 'crypto'] as const
const costs = z.union(
  [
    z.enum(PRESETS),
    z.strictObject({ commission: rate.nullish(), sell_tax: rate.nullish(), dividend_tax: rate.nullish() }),
  ],
  wants(`${PRESETS.join(', ')} or { commission: 0.00015, sell_tax: 0.0018, dividend_tax: 0.154 }`),
)

const amount = number('a number')
const parameter = z.union(
  [
    amount,
    z.strictObject({
      default: amount,
      min: amount.optional(),
      max: amount.optional(),
      step: amount.positive().optional(),
    }),
  ],
  wants('a number, or { default: 252, min: 21, max: 504, step: 21 }'),
)

/** What a user may write: everything but name, market and one of entry.rank_by and entry.where may be left out. */
export const strategySchema = z
  .strictObject(
    {
      schema: z.literal(SCHEMA_ID, wants(SCHEMA_ID)).default(SCHEMA_ID),
      name: text('the name of the strategy').describe('Name of the strategy.'),
      description: z.string(wants('text')).nullish().describe('What it does, for people.'),
      market: oneOf(MARKET_IDS).describe('Brings calendar, currency, lot, ticks, limits and costs.'),
      capital: money.default(100_000_000).describe('Money at the start.'),
      period: section(
        { from: date.nullish(), to: date.nullish() },
        'First and last day; left out: all days.',
      ).nullish(),
      benchmark: text('the code of an index, equal:KRX or cap:KRX').nullish().describe('Index to compare with.'),
      parameters: z
        .record(z.string(), parameter, wants('values by name, such as { lookback: 252 }'))
        .nullish()
        .describe('Values of the $names in expressions.'),
      universe: universe.nullish(),
      let: z
        .record(z.string(), letDefinition, wants('expressions by name, such as { cheap: "1 / per" }'))
        .nullish()
        .describe('Named expressions, usable below.'),
      entry,
      exit: exit.nullish(),
      execution: execution.nullish(),
      costs: costs.nullish().describe('A preset, or rates; left out: the costs of the market.'),
      liquidate_at_end: z.boolean(wants('true or false')).default(false).describe('Sell everything on the last day.'),
    },
    wants('a strategy: keys such as name, market and entry'),
  )
  .describe('A Stock Lab strategy.')

/** A document as written, before market-dependent defaults. */
export type StrategyInput = z.output<typeof strategySchema>
