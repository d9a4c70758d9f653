import type { FactorFamily } from '../../factor.js'
import { activityFactors } from './activity.js'
import { baseFactors } from './base.js'
import { statementComposites } from './composites.js'
import { distressScoreFactors } from './distress-scores.js'
import { earningsMomentumFactors } from './earnings-momentum.js'
import { earningsQualityFactors } from './earnings-quality.js'
import { fScoreFactors } from './f-score.js'
import { filingFactors } from './filings.js'
import { growthFactors } from './growth.js'
import { profitabilityFactors } from './profitability.js'
import { shareFactors } from './shares.js'
import { statementSizeFactors } from './size.js'
import { soundnessFactors } from './soundness.js'
import { valueFactors } from './value.js'

/** Factors that rest on financial statements. */
export const statementFactors: FactorFamily = {
  ...baseFactors,
  ...shareFactors,
  ...statementSizeFactors,
  ...valueFactors,
  ...growthFactors,
  ...earningsMomentumFactors,
  ...profitabilityFactors,
  ...activityFactors,
  ...soundnessFactors,
  ...earningsQualityFactors,
  ...fScoreFactors,
  ...distressScoreFactors,
  ...filingFactors,
  ...statementComposites,
}
