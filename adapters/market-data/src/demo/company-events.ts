import type { ActionKind } from '@stocklab/domain'
import type { Member } from './cast.js'
import type { Random } from './random.js'

/** A change of the share count that restates the price. */
export interface ShareEvent {
  readonly kind: Exclude<ActionKind, 'cash_dividend'>
  /** Shares after per share before. */
  readonly ratio: number
  /** Discount of the subscription price of a rights issue. */
  readonly discount: number
  /** Sessions without trading before it takes effect. */
  readonly halt: number
}

/** Whether something is decided today; at most one thing, and nothing in the last year before a listing ends. */
export function drawShareEvent(random: Random, close: number): ShareEvent | null {
  const u = random.uniform()
  if (close > 300_000 && u < 0.004)
    return { kind: 'split', ratio: random.pick([5, 10]), discount: 0, halt: random.integer(3, 12) }
  if (close < 900 && u < 0.006)
    return { kind: 'reduction', ratio: random.pick([0.1, 0.2]), discount: 0, halt: random.integer(8, 18) }
  if (close > 20_000 && u < 0.000_04)
    return { kind: 'split', ratio: random.pick([2, 5]), discount: 0, halt: random.integer(3, 8) }
  if (close > 2_000 && u > 0.999_9)
    return { kind: 'bonus', ratio: 1 + random.pick([0.1, 0.2, 0.5, 1]), discount: 0, halt: 0 }
  return null
}

export interface RightsIssue {
  /** Session index of the ex-date. */
  readonly at: number
  readonly ratio: number
  readonly discount: number
}

/** Rights issues of a company over its life, about one in forty years; never near its end. */
export function planRightsIssues(random: Random, member: Member, sessions: number): readonly RightsIssue[] {
  if (member.kind !== 'common') return []
  const last = member.ending ? member.ending.at - 400 : sessions
  const issues: RightsIssue[] = []
  for (let at = member.from + 260; at < last; at += 260) {
    if (!random.chance(0.025)) continue
    issues.push({
      at: at + random.integer(-100, -10),
      ratio: 1 + random.integer(8, 30) / 100,
      discount: random.integer(15, 25) / 100,
    })
  }
  return issues
}

/** The price after an event that takes effect on a previous close, before rounding to a tick. */
export function restatedPrice(event: ShareEvent, close: number): number {
  if (event.kind !== 'rights') return close / event.ratio
  const issued = event.ratio - 1
  return (close + close * (1 - event.discount) * issued) / event.ratio
}
