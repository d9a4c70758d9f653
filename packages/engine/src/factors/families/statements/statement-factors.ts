import type { FactorFamily } from '../../factor.js'
import { baseFactors } from './base.js'
import { shareFactors } from './shares.js'

/** Factors that rest on financial statements. */
export const statementFactors: FactorFamily = {
  ...baseFactors,
  ...shareFactors,
}
