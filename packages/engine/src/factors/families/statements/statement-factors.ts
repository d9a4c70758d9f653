import type { FactorFamily } from '../../factor.js'
import { baseFactors } from './base.js'
import { filingFactors } from './filings.js'
import { shareFactors } from './shares.js'
import { statementSizeFactors } from './size.js'
import { valueFactors } from './value.js'

/** Factors that rest on financial statements. */
export const statementFactors: FactorFamily = {
  ...baseFactors,
  ...shareFactors,
  ...statementSizeFactors,
  ...valueFactors,
  ...filingFactors,
}
