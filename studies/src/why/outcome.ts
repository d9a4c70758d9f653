import type { DecisionRow, FillRow, LapsedRow, NotBoughtReason } from '@stocklab/engine'

/** What a run decided about one code at one close, and what came of it. */
export interface Outcome {
  /** Whether the day decided on entries at all; null dates where the run has none on that side. */
  readonly decides: boolean
  readonly decisionBefore: string | null
  readonly decisionAfter: string | null
  /** Place among the candidates, 1 = best; null where it was no candidate. */
  readonly rank: number | null
  readonly score: number | null
  readonly candidates: number
  readonly ordered: DecisionRow['ordered']
  readonly notBought: NotBoughtReason | null
  /** The worst candidate that was ordered, to compare with. */
  readonly lastBought: { readonly code: string; readonly rank: number; readonly score: number } | null
  readonly fills: readonly FillRow[]
  readonly lapsed: readonly LapsedRow[]
}

export interface RunRecord {
  readonly decisions: readonly DecisionRow[]
  readonly fills: readonly FillRow[]
  readonly lapsed: readonly LapsedRow[]
}

export function outcomeOf({ decisions, fills, lapsed }: RunRecord, code: string, date: string): Outcome {
  const at = decisions.findIndex((row) => row.date >= date)
  const row = at >= 0 && decisions[at]!.date === date ? decisions[at]! : null
  const before = at < 0 ? decisions.at(-1) : decisions[at - 1]
  const after = at < 0 ? undefined : decisions[row === null ? at : at + 1]
  const own = <T extends { readonly code: string; readonly decided_on: string }>(rows: readonly T[]) =>
    rows.filter((one) => one.code === code && one.decided_on === date)
  return {
    decides: row !== null,
    decisionBefore: before?.date ?? null,
    decisionAfter: after?.date ?? null,
    ...placeOf(row, code),
    candidates: row?.candidates ?? 0,
    ordered: row?.ordered.filter((order) => order.code === code) ?? [],
    notBought: row === null ? null : notBoughtReason(row, code),
    lastBought: row === null ? null : lastBought(row),
    fills: own(fills),
    lapsed: own(lapsed),
  }
}

function placeOf(
  row: DecisionRow | null,
  code: string,
): { readonly rank: number | null; readonly score: number | null } {
  if (row === null) return { rank: null, score: null }
  const shown = row.ranked.findIndex(([name]) => name === code)
  if (shown >= 0) return { rank: shown + 1, score: row.ranked[shown]![1] }
  const further = row.further.codes.indexOf(code)
  // Held and ordered codes stand apart from the list of the others, so a place far behind is known only roughly.
  return further < 0
    ? { rank: null, score: null }
    : { rank: row.ranked.length + further + 1, score: row.further.scores[further]! }
}

function notBoughtReason(row: DecisionRow, code: string): NotBoughtReason | null {
  const named = row.not_bought[code]
  if (named !== undefined) return named
  return row.further.codes.includes(code) ? row.further.reason : null
}

function lastBought(row: DecisionRow): Outcome['lastBought'] {
  const bought = new Set(row.ordered.filter(({ side }) => side === 'buy').map(({ code }) => code))
  const rank = row.ranked.findLastIndex(([code]) => bought.has(code))
  return rank < 0 ? null : { code: row.ranked[rank]![0], rank: rank + 1, score: row.ranked[rank]![1] }
}
