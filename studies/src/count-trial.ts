import { createHash } from 'node:crypto'
import { type MarketId, marketRules } from '@stocklab/domain'
import { type DailyRow, dailyReturns, familyOf, periodSharpe, type Trial, trialStatistics } from '@stocklab/engine'
import type { RecordedTrial, TrialLedger } from '@stocklab/platform'
import type { JudgedRun } from '@stocklab/report'
import { strategyFeatures, trialContent } from '@stocklab/strategy'
import type { LoadedStrategy } from './load-strategy.js'

/** A run as a trial: what was chosen, and its daily returns. */
export function trialOf(
  { document, compiled }: Pick<LoadedStrategy, 'document' | 'compiled'>,
  daily: readonly Pick<DailyRow, 'date' | 'total_value'>[],
  origin: string,
): RecordedTrial {
  const from = daily[0]?.date ?? ''
  const to = daily.at(-1)?.date ?? ''
  const returns = Float32Array.from(dailyReturns(daily))
  return {
    key: createHash('sha256')
      .update(`${trialContent(document)}\n${from} ${to}`)
      .digest('hex'),
    name: document.name,
    market: document.market,
    features: strategyFeatures(compiled),
    from,
    to,
    periods: returns.length,
    sharpe: periodSharpe(returns),
    origin,
    returns,
  }
}

/**
 * Puts a finished run into the ledger and what the number of trials leaves of it into its statistics. The same run again
 * adds nothing to the count.
 */
export async function countTrial<Run extends JudgedRun>(
  result: Run,
  strategy: Pick<LoadedStrategy, 'document' | 'compiled'>,
  ledger: TrialLedger,
): Promise<Run> {
  const trial = trialOf(strategy, result.daily, 'backtest')
  await ledger.record([trial])
  const family = familyOf(trial, await ledger.trials())
  const { values, reasons } = trialStatistics({
    returns: dailyReturns(result.daily),
    annualisation: marketRules(result.manifest.market as MarketId).annualisation,
    family,
    columns: await columnsOver(trial, family, ledger),
  })
  return {
    ...result,
    manifest: { ...result.manifest, counts: { ...result.manifest.counts, trials: family.length } },
    statistics: { ...result.statistics, ...values },
    reasons: { ...result.reasons, ...reasons },
  }
}

/** Returns of the family's trials over the very days of one of them. */
export async function columnsOver(
  { from, to, periods }: Trial,
  family: readonly Trial[],
  ledger: TrialLedger,
): Promise<readonly Float64Array[]> {
  const alike = family.filter((trial) => trial.from === from && trial.to === to && trial.periods === periods)
  if (alike.length < 2) return []
  const returns = await ledger.returnsOf(alike.map(({ key }) => key))
  return alike.map(({ key }) => Float64Array.from(returns.get(key)!))
}
