export type StatisticKind = 'signed' | 'percent' | 'ratio' | 'days' | 'count' | 'money' | 'date' | 'number'
export type StatisticGroup = 'return' | 'risk' | 'ratio' | 'benchmark' | 'trade' | 'significance'

/** How a statistic is written and what it means, in words for someone who never met it. */
export interface StatisticText {
  readonly group: StatisticGroup
  readonly kind: StatisticKind
  readonly ko: readonly [name: string, hint: string]
  readonly en: readonly [name: string, hint: string]
}
