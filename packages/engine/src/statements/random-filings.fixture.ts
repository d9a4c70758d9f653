import { seededRandom } from '../factors/fixtures/panel.fixture.js'
import { STATEMENT_ITEMS, STATEMENT_OF, type StatementItem } from './items.js'
import { quarterEnd } from './quarters.js'
import { STATEMENT_SPANS, type StatementTable } from './statement-table.js'

/** A filed row in words. */
export interface Filed {
  /** 4 * year + quarter - 1. */
  readonly quarter: number
  readonly span: (typeof STATEMENT_SPANS)[number]
  readonly item: StatementItem
  readonly value: number
  readonly consolidated: boolean
  readonly from: number
  readonly estimated: boolean
}

/** Rows of each instrument as a table; rows of one day stay in the order given. */
export function tableOf(companies: readonly (readonly Filed[])[], complete = false): StatementTable {
  const sorted = companies.map((rows) => [...rows].sort((a, b) => a.from - b.from))
  const rows = sorted.flat()
  const start = [0]
  for (const { length } of sorted) start.push((start.at(-1) as number) + length)
  return {
    start: Int32Array.from(start),
    period: Int32Array.from(rows, ({ quarter }) => quarter),
    span: Uint8Array.from(rows, ({ span }) => STATEMENT_SPANS.indexOf(span)),
    item: Uint8Array.from(rows, ({ item }) => STATEMENT_ITEMS.indexOf(item)),
    value: Float64Array.from(rows, ({ value }) => value),
    consolidated: Uint8Array.from(rows, ({ consolidated }) => (consolidated ? 1 : 0)),
    availableFrom: Int32Array.from(rows, ({ from }) => from),
    estimated: Uint8Array.from(rows, ({ estimated }) => (estimated ? 1 : 0)),
    complete,
  }
}

/**
 * Filings of a company as badly kept as they come: lines left out, quarters that were never filed, corrections months
 * later, both bases or a change from one to the other, single or cumulated columns or both, any fiscal year end, and
 * now and then a change of it.
 */
export function randomFilings(seed: number, quarters: { readonly from: number; readonly to: number }): Filed[] {
  const draw = seededRandom(seed)
  for (let k = 0; k < 5; k++) draw()
  const chance = (share: number): boolean => draw() < share
  const rows: Filed[] = []
  let yearEnd = chance(0.6) ? 3 : Math.floor(draw() * 4)
  let isConsolidated = chance(0.7)
  const flowSpans = [['Q'], ['YTD'], ['Q', 'YTD']][Math.floor(draw() * 3)] as ('Q' | 'YTD')[]
  const holes = chance(0.5) ? 0.02 : 0.1
  for (let quarter = quarters.from; quarter <= quarters.to; quarter++) {
    if (chance(0.04)) yearEnd = Math.floor(draw() * 4)
    if (chance(0.06)) isConsolidated = !isConsolidated
    if (chance(0.04)) continue
    const isYearEnd = quarter % 4 === yearEnd
    const bases = chance(0.15) ? [true, false] : [isConsolidated]
    const filed = quarterEnd(quarter) + 20 + Math.floor(draw() * 100)
    for (const item of STATEMENT_ITEMS) {
      const isBalance = STATEMENT_OF[item] === 'balance'
      const spans = isBalance
        ? (['AT'] as const)
        : isYearEnd
          ? chance(0.1)
            ? (['FY', 'Q'] as const)
            : (['FY'] as const)
          : flowSpans
      for (const consolidated of bases) {
        for (const span of spans) {
          if (chance(holes)) continue
          const row = { quarter, span, item, consolidated, estimated: chance(0.2) }
          rows.push({ ...row, value: Math.round(1000 * (draw() - 0.3)), from: filed + (chance(0.1) ? 3 : 0) })
          if (chance(0.08))
            rows.push({ ...row, value: Math.round(1000 * draw()), from: filed + 10 + Math.floor(200 * draw()) })
        }
      }
    }
  }
  return rows
}
