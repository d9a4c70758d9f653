import type { RateLimitAnswer, RateLimitRule } from './rate-limit.js'

/**
 * A window is counted in this many parts: what was taken in a part is forgotten when the whole part is older than the
 * window. So no period of `windowMs` ever holds more than the limit, and room is made at most one part too late.
 */
export const PARTS = 16

/** Takes by part; a part is its number since the beginning of time. */
export type Parts = Map<number, number>

/** Forgets what is too old, and counts one more if `wanted` fits. */
export function takeFrom(
  parts: Parts,
  { limit, windowMs }: RateLimitRule,
  now: number,
  wanted: 0 | 1,
): RateLimitAnswer {
  const partMs = Math.max(1, Math.ceil(windowMs / PARTS))
  const current = Math.floor(now / partMs)
  const endOf = (part: number) => (part + 1) * partMs + windowMs
  let taken = 0
  for (const [part, count] of parts) {
    if (endOf(part) <= now) parts.delete(part)
    else taken += count
  }
  const allowed = taken + 1 <= limit
  if (allowed && wanted === 1) {
    parts.set(current, (parts.get(current) ?? 0) + 1)
    taken += 1
  }
  const oldest = parts.size === 0 ? undefined : Math.min(...parts.keys())
  return { allowed, remaining: Math.max(0, limit - taken), resetMs: oldest === undefined ? 0 : endOf(oldest) - now }
}
