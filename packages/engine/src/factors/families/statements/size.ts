import { add, log, sub } from '../../algebra.js'
import { type FactorFamily, plain } from '../../factor.js'
import { balance } from '../../statement-algebra.js'

/** Size with what the balance sheet says of it. */
export const statementSizeFactors: FactorFamily = {
  ...plain('enterprise_value', (f) => {
    const equity = add(f, f.factor('market_cap'), f.graph.derived('pref_mcap'))
    const claims = [f.factor('total_debt'), balance(f, 'noncontrolling_interest')]
    return sub(
      f,
      claims.reduce((sum, claim) => add(f, sum, claim), equity),
      f.factor('cash_and_sti'),
    )
  }),
  ...plain('log_total_assets', (f) => log(f, balance(f, 'total_assets'))),
}
