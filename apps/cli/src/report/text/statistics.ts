import { RETURN_AND_RISK } from './statistics-return-risk.js'
import { RATIOS_AND_TRADES } from './statistics-trades.js'

export type StatisticKind = 'signed' | 'percent' | 'ratio' | 'days' | 'count' | 'money' | 'date' | 'number'
export type StatisticGroup = 'return' | 'risk' | 'ratio' | 'benchmark' | 'trade' | 'significance'

/** How a statistic is written and what it means, in words for someone who never met it. */
export interface StatisticText {
  readonly group: StatisticGroup
  readonly kind: StatisticKind
  readonly ko: readonly [name: string, hint: string]
  readonly en: readonly [name: string, hint: string]
}

/** By id of the statistic, in the order of the report. */
export const STATISTIC_TEXTS: Readonly<Record<string, StatisticText>> = { ...RETURN_AND_RISK, ...RATIOS_AND_TRADES }
