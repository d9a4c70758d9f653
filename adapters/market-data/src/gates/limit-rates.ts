import { epochDay, type IsoDate, isoDate, type MarketRules } from '@stocklab/domain'

/** A stretch of days on which a board has one price limit rate. */
export interface LimitStretch {
  readonly board: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly rate: number
}

/** Stretches of equal limit rates for the boards of a source; boards that the rules do not know have none. */
export function buildLimitStretches(
  rules: MarketRules,
  boards: readonly string[],
  range: { readonly from: IsoDate; readonly to: IsoDate },
): LimitStretch[] {
  const stretches: LimitStretch[] = []
  for (const board of rules.hasPriceLimits ? boards : []) {
    let open: { from: IsoDate; to: IsoDate; rate: number } | undefined
    for (let day = epochDay(range.from); day <= epochDay(range.to); day += 1) {
      const rate = rateOn(rules, board, day)
      const date = isoDate(day)
      if (open && open.rate === rate) open.to = date
      else {
        if (open) stretches.push({ board, ...open })
        open = rate === null ? undefined : { from: date, to: date, rate }
      }
    }
    if (open) stretches.push({ board, ...open })
  }
  return stretches
}

function rateOn(rules: MarketRules, board: string, day: number): number | null {
  try {
    return rules.priceLimitRate({ day, board, kind: 'common' })
  } catch {
    return null
  }
}
