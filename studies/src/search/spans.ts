import type { Span } from '@stocklab/engine'
import type { Schedule, StrategyDocument } from '@stocklab/strategy'

const UNITS: Readonly<Record<string, (count: number) => Span>> = {
  d: (count) => ({ count, unit: 'days' }),
  w: (count) => ({ count: 7 * count, unit: 'days' }),
  m: (count) => ({ count, unit: 'months' }),
  y: (count) => ({ count, unit: 'years' }),
}

/** Reads `3y`, `18m`, `26w` or `90d`; undefined for anything else. */
export function parseSpan(text: string): Span | undefined {
  const match = /^([1-9]\d{0,3})([dwmy])$/.exec(text)
  return match === null ? undefined : UNITS[match[2]!]!(Number(match[1]))
}

/** A length of time in words: `3 years`. */
export function spanText({ count, unit }: Span): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`
}

const SESSIONS: Readonly<Record<Exclude<Schedule, object>, number>> = {
  daily: 1,
  weekly: 5,
  monthly: 21,
  quarterly: 63,
  yearly: 252,
}

/** Sessions over which a decision still earns: until the next one, or as long as a position may be held. */
export function decisionReach({ entry, exit }: StrategyDocument): number {
  const interval = typeof entry.schedule === 'string' ? SESSIONS[entry.schedule] : entry.schedule.every
  return Math.max(interval, exit.max_hold_days ?? 0, exit.min_hold_days)
}
