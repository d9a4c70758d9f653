import { z } from 'zod'
import { MARKET_OVERVIEW, SECTORS } from './examples/market.js'
import { basisFields, marketIdSchema } from './market.js'

const moverSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    close: z.number(),
    changeRatio: z.number().nullable(),
    value: z.number().nullable(),
  })
  .meta({ id: 'Mover' })
export type Mover = z.infer<typeof moverSchema>

/** A group of instruments on the last session. */
export const groupReturnSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    members: z.int().meta({ description: 'Listed on the session' }),
    traded: z.int(),
    meanReturn: z.number().nullable().meta({ description: 'Mean of the changes of those that traded' }),
    weightedReturn: z
      .number()
      .nullable()
      .meta({ description: 'By market capitalisation of the session before; null where no share counts are known' }),
    advancers: z.int(),
    decliners: z.int(),
  })
  .meta({ id: 'GroupReturn' })
export type GroupReturn = z.infer<typeof groupReturnSchema>

export const marketOverviewSchema = z
  .object({
    market: marketIdSchema,
    session: z.string(),
    nextSession: z.string(),
    indices: z.array(
      z.object({
        code: z.string(),
        date: z.string(),
        close: z.number(),
        change: z.number().nullable().meta({ description: 'With as many decimals as the prices' }),
        changeRatio: z.number().nullable(),
      }),
    ),
    breadth: z.object({
      listed: z.int(),
      traded: z.int().meta({ description: 'With a bar and volume on the session' }),
      advancers: z.int(),
      decliners: z.int(),
      unchanged: z.int(),
      limitUp: z.int().nullable().meta({ description: 'Closed at the upper limit; null where the market has none' }),
      limitDown: z.int().nullable(),
      newHighs: z.int().meta({ description: 'High above every adjusted high of the 52 weeks before' }),
      newLows: z.int(),
    }),
    gainers: z.array(moverSchema),
    losers: z.array(moverSchema),
    mostTraded: z.array(moverSchema),
    sectors: z.array(groupReturnSchema).meta({ description: 'Best weighted return first' }),
    themes: z.array(groupReturnSchema),
    ...basisFields,
  })
  .meta({ id: 'MarketOverview', examples: [MARKET_OVERVIEW] })
export type MarketOverview = z.infer<typeof marketOverviewSchema>

export const sectorsSchema = z
  .object({ market: marketIdSchema, session: z.string(), items: z.array(groupReturnSchema), ...basisFields })
  .meta({ id: 'Sectors', examples: [SECTORS] })
