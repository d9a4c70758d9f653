import type { StatisticText } from './statistic-text.js'
import { RETURN_AND_RISK } from './statistics-return-risk.js'
import { RATIOS_AND_TRADES } from './statistics-trades.js'

/** By id of the statistic, in the order of the report. */
export const STATISTIC_TEXTS: Readonly<Record<string, StatisticText>> = { ...RETURN_AND_RISK, ...RATIOS_AND_TRADES }
