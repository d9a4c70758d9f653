import type { NodeId } from '../../../plan/graph.js'
import type { StatementItem } from '../../../statements/items.js'
import { over } from '../../algebra.js'
import { type FactorFamily, type FactorGraph, plain } from '../../factor.js'
import { average2, balance, quarter, ttm } from '../../statement-algebra.js'

/** A piece of a definition, built into whichever graph asks for it. */
export type Part = (f: FactorGraph) => NodeId

export const factor =
  (id: string): Part =>
  (f) =>
    f.factor(id)

/** A flow of the newest quarter. */
export const single =
  (item: StatementItem): Part =>
  (f) =>
    quarter(f, item)

/** A flow of the last four quarters. */
export const trailing =
  (item: StatementItem): Part =>
  (f) =>
    ttm(f, item)

/** A balance at the end of the newest quarter. */
export const atQuarterEnd =
  (item: StatementItem): Part =>
  (f) =>
    balance(f, item)

/** Mean of a balance now and a year earlier; missing where one of the two is. */
export const averageOf =
  (part: Part): Part =>
  (f) =>
    average2(f, part(f))

/** above / below, missing where `below` is not positive. */
export const ratio = (id: string, above: Part, below: Part): FactorFamily =>
  plain(id, (f) => over(f, above(f), below(f)))
