import { openRedis, PATIENCE_MS } from '../redis/open-redis.js'
import { within } from '../redis/within.js'
import { createMemoryRateLimit } from './memory-rate-limit.js'
import type { RateLimit, RateLimitAnswer, RateLimitRule } from './rate-limit.js'
import { PARTS } from './window.js'

export interface RedisRateLimitOptions {
  /** `redis://host:6379` */
  readonly location: string
  /** First part of every name in Redis; nodes with the same prefix count together. */
  readonly prefix?: string
}

/** KEYS parts; ARGV limit, window ms, part ms, wanted. Returns allowed, remaining, reset ms; `takeFrom` in Lua. */
const TAKE = `
local limit, window, size, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local current = math.floor(now / size)
local fields = redis.call('HGETALL', KEYS[1])
local taken, oldest = 0, nil
for k = 1, #fields, 2 do
  local part = tonumber(fields[k])
  if (part + 1) * size + window <= now then
    redis.call('HDEL', KEYS[1], fields[k])
  else
    taken = taken + tonumber(fields[k + 1])
    if not oldest or part < oldest then oldest = part end
  end
end
local allowed = taken + 1 <= limit
if allowed and wanted == 1 then
  redis.call('HINCRBY', KEYS[1], string.format('%.0f', current), 1)
  redis.call('PEXPIRE', KEYS[1], size + window)
  taken = taken + 1
  oldest = oldest or current
end
return { allowed and 1 or 0, math.max(0, limit - taken), oldest and (oldest + 1) * size + window - now or 0 }`

/** So long nobody asks a server that did not answer: the requests of that time would all wait for it. */
const PAUSE_MS = 1_000

/** Counts of all nodes in Redis; each also counts its own, and goes by that while Redis is away. */
export function openRedisRateLimit({ location, prefix = 'stocklab' }: RedisRateLimitOptions): RateLimit {
  const redis = openRedis(location, 'commands')
  const own = createMemoryRateLimit()
  let askAgainAt = 0
  const nameOf = (key: string, { windowMs }: RateLimitRule) => `${prefix}:rate:${windowMs}:${key}`
  async function ask<T>(question: () => Promise<T>): Promise<T | undefined> {
    if (redis.status !== 'ready' || performance.now() < askAgainAt) return undefined
    try {
      return await within(PATIENCE_MS, question())
    } catch {
      askAgainAt = performance.now() + PAUSE_MS
      return undefined
    }
  }
  async function askTake(key: string, rule: RateLimitRule, wanted: 0 | 1): Promise<RateLimitAnswer | undefined> {
    const { limit, windowMs } = rule
    const partMs = Math.max(1, Math.ceil(windowMs / PARTS))
    const answer = await ask(() => redis.eval(TAKE, 1, nameOf(key, rule), limit, windowMs, partMs, wanted))
    if (answer === undefined) return undefined
    const [allowed, remaining, resetMs] = answer as readonly [number, number, number]
    return { allowed: allowed === 1, remaining, resetMs }
  }
  return {
    async take(key, rule) {
      // Counted here as well, so that a limit does not begin anew where Redis goes away.
      const [ours, ofAll] = await Promise.all([own.take(key, rule), askTake(key, rule, 1)])
      return ofAll ?? ours
    },
    async peek(key, rule) {
      return (await askTake(key, rule, 0)) ?? own.peek(key, rule)
    },
    async reset(key, rule) {
      await own.reset(key, rule)
      await ask(() => redis.del(nameOf(key, rule)))
    },
    async close() {
      redis.disconnect()
      await own.close()
    },
  }
}
