import { epochDay, isoDate, StockLabError } from '@stocklab/domain'
import type { Panel } from '@stocklab/engine'

export interface PeriodIndexes {
  readonly first: number
  readonly last: number
}

/** Where a period lies in a panel's sessions; closed days at its ends are passed over. */
export function periodIndexes(panel: Panel, from: string | null, to: string | null): PeriodIndexes {
  const { sessions } = panel
  const lower = from === null ? -Infinity : epochDay(from)
  const upper = to === null ? Infinity : epochDay(to)
  const first = sessions.findIndex((day) => day >= lower)
  const last = sessions.findLastIndex((day) => day <= upper)
  if (first < 0 || last < first) {
    const held = `${isoDate(sessions[0] ?? 0)} to ${isoDate(sessions.at(-1) ?? 0)}`
    throw new StockLabError(
      'input',
      'PERIOD_EMPTY',
      `expected a period with trading days, received ${from ?? 'the beginning'} to ${to ?? 'the end'}`,
      {
        hint: `The data cover ${held}.`,
      },
    )
  }
  return { first, last }
}

/** Throws `input` for a period that ends before it begins. */
export function requireOrder(from: string | null | undefined, to: string | null | undefined): void {
  if (!from || !to || from <= to) return
  throw new StockLabError('input', 'PERIOD_REVERSED', `expected --from before --to, received ${from} after ${to}`, {
    hint: 'Swap the two, or leave one out.',
  })
}
