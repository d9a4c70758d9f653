import { StockLabError } from '@stocklab/domain'
import { Redis, type RedisOptions } from 'ioredis'

/**
 * What a connection is for.
 * - `commands`: answers or fails within a second; who cannot wait so long puts {@link PATIENCE_MS} before it by `within`.
 * - `listener`: subscribed to channels; whoever holds it notices silence by a heartbeat.
 * - `reader`: blocks on the server for up to {@link BLOCK_MS}.
 */
export type RedisPurpose = 'commands' | 'listener' | 'reader'

export const BLOCK_MS = 1_000

/** So long somebody who waits for an answer waits for Redis. */
export const PATIENCE_MS = 250

const COMMAND_MS = 1_000
const CONNECT_MS = 2_000
const LONGEST_PAUSE_MS = 1_000

const TIMEOUT_MS: Readonly<Record<RedisPurpose, number>> = {
  commands: COMMAND_MS,
  listener: COMMAND_MS,
  reader: BLOCK_MS + COMMAND_MS,
}

/**
 * A connection that comes back by itself for as long as it is open. It returns at once, also where the server is away:
 * commands fail then instead of waiting in a queue, so that each caller decides what to do without Redis.
 */
export function openRedis(location: string, purpose: RedisPurpose): Redis {
  const redis = new Redis(parseRedisLocation(location), {
    connectionName: `stocklab-${purpose}`,
    connectTimeout: CONNECT_MS,
    commandTimeout: TIMEOUT_MS[purpose],
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    // Who subscribes again has to know that it missed something, so that is left to the holder.
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    keepAlive: 10_000,
    retryStrategy: pauseBeforeAttempt,
    // A replica that was promoted elsewhere refuses writes; the address now leads to the new one.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  } satisfies RedisOptions)
  // Failures reach whoever sends a command; without a listener the process would end.
  redis.on('error', () => {})
  return redis
}

function pauseBeforeAttempt(attempt: number): number {
  const pause = Math.min(LONGEST_PAUSE_MS, 25 * 2 ** Math.min(attempt, 6))
  // Nodes that lost the same server do not all come back in the same instant.
  return pause * (0.5 + Math.random() / 2)
}

/** Throws StockLabError (input) unless the text is `redis://` or `rediss://` with a host. */
export function parseRedisLocation(location: string): string {
  const url = URL.canParse(location) ? new URL(location) : undefined
  if (url !== undefined && /^rediss?:$/.test(url.protocol) && url.hostname !== '') return location
  const received = url === undefined ? 'a text that is no address' : `${url.protocol}//${url.host}`
  throw new StockLabError(
    'input',
    'REDIS_ADDRESS',
    `expected the address of a Redis server as redis://host:6379 or rediss://host:6379, received ${received}`,
    { hint: 'Correct the address, or leave it out to run in one process without Redis.' },
  )
}

/** What a failed command is to the rest of the program. */
export function redisUnavailable(doing: string, cause: unknown): StockLabError {
  return new StockLabError('unavailable', 'REDIS_UNAVAILABLE', `cannot ${doing}: ${(cause as Error).message}`, {
    hint: 'Check that the Redis server runs and can be reached; the program goes on by itself once it is back.',
    cause,
  })
}
