import { type MarketId, marketRules } from '@stocklab/domain'
import { bestByLuck, familyOf, type Trial, trialStatistics } from '@stocklab/engine'
import type { TrialLedger } from '@stocklab/platform'
import type { SearchJudgement } from '@stocklab/report'
import { columnsOver } from '../count-trial.js'

/** Judges the best trial against its whole family, and deflates the Sharpe ratios of others. */
export async function judgeTrials(
  ledger: TrialLedger,
  best: string,
  others: readonly string[],
): Promise<SearchJudgement> {
  const all = await ledger.trials()
  const trial = all.find(({ key }) => key === best)!
  const family = familyOf(trial, all)
  const { annualisation } = marketRules(trial.market as MarketId)
  const returns = await ledger.returnsOf([best, ...others])
  const statisticsOf = (key: string, columns: readonly Float64Array[]) =>
    trialStatistics({ returns: Float64Array.from(returns.get(key)!), annualisation, family, columns })
  const deflated = [best, ...others].map((key) => {
    const { dsr } = statisticsOf(key, []).values
    return [key, typeof dsr === 'number' ? dsr : null] as const
  })
  const luck = bestByLuck(family)
  return {
    trials: family.length,
    bestByLuck: luck === null ? null : luck * Math.sqrt(annualisation),
    ...statisticsOf(best, await columnsOver(trial, family, ledger)),
    deflated: new Map(deflated),
  }
}

/** What as many trials leave of returns that are no trial themselves, such as those of tests joined together. */
export async function judgeReturns(ledger: TrialLedger, kin: string, returns: Float64Array) {
  const all = await ledger.trials()
  const trial: Trial = all.find(({ key }) => key === kin)!
  const family = familyOf(trial, all)
  const { annualisation } = marketRules(trial.market as MarketId)
  const { values } = trialStatistics({ returns, annualisation, family, columns: [] })
  return { trials: family.length, dsr: typeof values.dsr === 'number' ? values.dsr : null }
}
