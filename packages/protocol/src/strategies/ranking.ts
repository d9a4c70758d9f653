import { z } from 'zod'
import { PART_FIGURES, STANDING, STRATEGY_RANKING } from '../examples/strategies.js'
import { pageQuerySchema } from '../paging.js'
import { dateSchema, instantSchema, marketSchema, strategyIdSchema } from './fields.js'

/** Headline statistics and which end is the better one. */
export const RANKED_STATISTICS = {
  total_return: 'high',
  cagr: 'high',
  annual_volatility: 'low',
  max_drawdown: 'high',
  longest_drawdown_days: 'low',
  sharpe: 'high',
  dsr: 'high',
  sortino: 'high',
  calmar: 'high',
  beta: 'low',
  alpha: 'high',
  active_return: 'high',
  information_ratio: 'high',
  trade_count: 'high',
  win_rate_trade: 'high',
  profit_factor: 'high',
  avg_holding_days: 'high',
  turnover_annual: 'low',
  cost_drag_annual: 'low',
  exposure: 'high',
} as const satisfies Readonly<Record<string, 'high' | 'low'>>
export type RankedStatistic = keyof typeof RANKED_STATISTICS

export const RANKED_PERIODS = ['all', '1y', '3y', '5y'] as const
export type RankedPeriod = (typeof RANKED_PERIODS)[number]
export const RANKED_PARTS = ['before', 'after'] as const
export type RankedPart = (typeof RANKED_PARTS)[number]

const statisticSchema = z.enum(Object.keys(RANKED_STATISTICS) as [RankedStatistic, ...RankedStatistic[]]).meta({
  description: 'dsr is that of the whole run, whatever the period',
})
const periodSchema = z.enum(RANKED_PERIODS).meta({
  description: 'The last years of the part; before publication only strategies that cover the period whole',
})
const partSchema = z.enum(RANKED_PARTS).meta({
  description: 'before: the backtest on what its author could know; after: what happened since publication',
})

export const rankingQuerySchema = z.strictObject({
  ...pageQuerySchema.shape,
  statistic: statisticSchema.default('cagr'),
  period: periodSchema.default('all'),
  part: partSchema.default('before'),
  market: marketSchema.optional(),
})
export type RankingQuery = z.infer<typeof rankingQuerySchema>

const partFiguresSchema = z
  .object({
    from: dateSchema,
    to: dateSchema,
    returns: z.int().meta({ description: 'Daily returns in it' }),
    statistics: z.record(z.string(), z.number().nullable()),
    reasons: z.record(z.string(), z.string()).meta({ description: 'Why a statistic is null, or a warning beside it' }),
  })
  .meta({ id: 'StrategyPartFigures', examples: [PART_FIGURES] })
export type PartFigures = z.infer<typeof partFiguresSchema>

export const figuresSchema = z
  .object({
    period: periodSchema,
    before: partFiguresSchema.nullable().meta({ description: 'Up to the data known at publication' }),
    after: partFiguresSchema.nullable().meta({ description: 'Since then; null where nothing has happened yet' }),
  })
  .meta({ id: 'StrategyFigures' })
export type Figures = z.infer<typeof figuresSchema>

/** What a return has to be read with. */
export const runStandingSchema = z
  .object({
    runId: z.uuid(),
    ranAt: instantSchema,
    dataVersion: z.string(),
    madeUp: z.boolean().meta({ description: 'Measured on made-up data: says nothing about real returns' }),
    trials: z.int().nullable().meta({ description: 'Configurations of this idea that were tried' }),
    deflatedSharpe: z.number().nullable().meta({
      description: 'Probability that the Sharpe ratio is above what the best of so many trials shows by luck',
    }),
    backtestYears: z.number().meta({ description: 'Years of the backtest before publication' }),
    minBacktestYears: z
      .number()
      .nullable()
      .meta({ description: 'Below so many years, the best of as many trials shows such a Sharpe ratio by luck' }),
    tooShort: z.boolean().meta({ description: 'Whether the backtest is shorter than that' }),
  })
  .meta({ id: 'StrategyRunStanding', examples: [STANDING] })
export type RunStanding = z.infer<typeof runStandingSchema>

export const rankingEntrySchema = z
  .object({
    rank: z.int().positive(),
    id: strategyIdSchema,
    name: z.string(),
    market: z.string(),
    tags: z.array(z.string()),
    author: z.string().nullable(),
    libraryId: z.string().nullable(),
    detailsHidden: z.boolean(),
    publishedAt: instantSchema,
    publishedDataEnd: dateSchema.nullable(),
    value: z.number().meta({ description: 'What it is ranked by' }),
    before: partFiguresSchema.nullable(),
    after: partFiguresSchema.nullable(),
    standing: runStandingSchema,
  })
  .meta({ id: 'StrategyRankingEntry' })
export type RankingEntry = z.infer<typeof rankingEntrySchema>

export const rankingSchema = z
  .object({
    statistic: statisticSchema,
    period: periodSchema,
    part: partSchema,
    better: z.enum(['high', 'low']),
    items: z.array(rankingEntrySchema),
    nextCursor: z.string().nullable(),
    waiting: z.boolean().meta({ description: 'Newer runs of some strategies are still being measured' }),
  })
  .meta({ id: 'StrategyRanking', examples: [STRATEGY_RANKING] })
export type Ranking = z.infer<typeof rankingSchema>
