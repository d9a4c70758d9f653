import type { EpochDay, IsoDate } from '../session.js'
import { epochDay } from '../session.js'

/**
 * How well a rule is known: `published` by the exchange or the law, `reported` by the press or brokers and agreeing,
 * `inferred` from neighbouring rules or practice.
 */
export type Certainty = 'published' | 'reported' | 'inferred'

/** A rule that holds from a day until the next row of the same table. */
export interface DatedRule {
  readonly from: IsoDate
  /** Whose rule it is, in our words. */
  readonly source: string
  readonly certainty: Certainty
}

interface Era<Rule> {
  readonly from: EpochDay
  readonly rule: Rule
}

/** The row in force on a day, from rows in order of date; undefined before the first. */
export function inForce<Rule extends DatedRule>(rows: readonly Rule[]): (day: EpochDay) => Rule | undefined {
  const eras: readonly Era<Rule>[] = rows.map((rule) => ({ from: epochDay(rule.from), rule }))
  return (day) => {
    let current: Rule | undefined
    for (const era of eras) {
      if (era.from > day) break
      current = era.rule
    }
    return current
  }
}
