import { z } from 'zod'

const countSchema = z.int().nonnegative()

const cacheKindSchema = z
  .object({
    kind: z.string(),
    what: z.string().meta({ description: 'What values of this kind are' }),
    policy: z.enum(['read-through', 'refresh-ahead', 'write-through', 'write-around', 'write-behind']),
    ttlSeconds: z.number(),
    level1Hits: countSchema.meta({ description: 'Answered from the memory of the process' }),
    level2Hits: countSchema.meta({ description: 'Answered from Redis' }),
    misses: countSchema.meta({ description: 'Neither; computed, or told to be absent' }),
    hitRatio: z.number().nullable().meta({ description: 'Hits of both levels by all look-ups; null before the first' }),
    errors: countSchema.meta({ description: 'Redis did not answer, or a refresh ahead failed' }),
    entries: countSchema.meta({ description: 'Kept in memory now' }),
    bytes: countSchema,
  })
  .meta({ id: 'CacheKindStatistics' })

/** What the cache of the process that answers has done since it began. */
export const cacheStatisticsSchema = z
  .object({
    shared: z.enum(['alone', 'joined', 'away']).meta({
      description: 'alone: one process without Redis; joined: shares with others; away: Redis cannot be reached',
    }),
    hitRatio: z.number().nullable(),
    bytes: countSchema,
    kinds: z.array(cacheKindSchema),
  })
  .meta({
    id: 'CacheStatistics',
    examples: [
      {
        shared: 'joined',
        hitRatio: 0.9,
        bytes: 1_400,
        kinds: [
          {
            kind: 'quote',
            what: 'last prices of an instrument',
            policy: 'read-through',
            ttlSeconds: 60,
            level1Hits: 80,
            level2Hits: 10,
            misses: 10,
            hitRatio: 0.9,
            errors: 0,
            entries: 4,
            bytes: 1_400,
          },
        ],
      },
    ],
  })
export type CacheStatisticsAnswer = z.infer<typeof cacheStatisticsSchema>
