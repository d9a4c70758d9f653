import { compare, daysSince, number } from '../../algebra.js'
import { type FactorFamily, plain } from '../../factor.js'
import { filing, quarter } from '../../statement-algebra.js'

const LONGEST_RUN = 20

/** What is known of the statements themselves, and flags for companies in trouble. */
export const filingFactors: FactorFamily = {
  ...plain('fundamental_age_days', (f) => daysSince(f, filing(f, 'period_end'))),
  ...plain('days_since_filing', (f) => daysSince(f, filing(f, 'first_visible'))),
  ...plain('filing_date_estimated_flag', (f) => filing(f, 'estimated')),
  ...plain('ttm_complete_flag', (f) => filing(f, 'ttm_complete')),
  ...plain('restated_flag', (f) => filing(f, 'restated')),
  ...plain('consolidated_flag', (f) => filing(f, 'consolidated')),
  ...plain('capital_impairment_flag', (f) => compare(f, 'ge', f.factor('capital_impairment_ratio'), number(f, 0.5))),
  consecutive_losses: {
    parameters: ['most'],
    ids: { consecutive_loss_quarters: [LONGEST_RUN] },
    build: (f, [most = LONGEST_RUN]) => {
      const losses = Array.from({ length: most }, (_, lag) =>
        compare(f, 'lt', quarter(f, 'operating_income', lag), number(f, 0)),
      )
      return f.graph.element('leading_run', losses)
    },
  },
}
