import type { DecisionRow } from '@stocklab/engine'

/** A candidate or an ordered code of a decision, one a row, for tables that know no lists. */
export interface PlainDecision {
  readonly date: string
  readonly code: string
  /** Place among the candidates, 1 = best; null where it was ordered without being one. */
  readonly place: number | null
  readonly score: number | null
  readonly side: string | null
  readonly reason: string | null
  readonly target: number | null
  readonly quantity: number | null
  readonly not_bought: string | null
}

export function plainDecisions(decisions: readonly DecisionRow[]): readonly PlainDecision[] {
  return decisions.flatMap(rowsOf)
}

function rowsOf({ date, ranked, ordered, not_bought, further }: DecisionRow): PlainDecision[] {
  const orders = new Map(ordered.map((order) => [order.code, order]))
  const candidates = [
    ...ranked.map(([code, score]) => ({ code, score, notBought: not_bought[code] ?? null })),
    ...further.codes.map((code, k) => ({ code, score: further.scores[k] ?? null, notBought: further.reason })),
  ]
  const known = new Set(candidates.map(({ code }) => code))
  const others = ordered.filter(({ code }) => !known.has(code))
  return [
    ...candidates.map(({ code, score, notBought }, k) => ({
      ...orderOf(orders.get(code)),
      date,
      code,
      place: k + 1,
      score,
      not_bought: orders.has(code) ? null : notBought,
    })),
    ...others.map((order) => ({
      ...orderOf(order),
      date,
      code: order.code,
      place: null,
      score: null,
      not_bought: null,
    })),
  ]
}

type Order = Pick<PlainDecision, 'side' | 'reason' | 'target' | 'quantity'>

function orderOf(order: DecisionRow['ordered'][number] | undefined): Order {
  if (order === undefined) return { side: null, reason: null, target: null, quantity: null }
  const { side, reason, target, quantity } = order
  return { side, reason, target, quantity }
}
