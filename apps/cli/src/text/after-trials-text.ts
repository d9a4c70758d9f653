import { type MarketId, marketRules } from '@stocklab/domain'
import { afterTrials, type JudgedRun } from '@stocklab/report'
import { decimal, percent } from '../terminal/format.js'

/** The run as specified against luck, in one sentence. */
export function afterTrialsText(result: JudgedRun): string {
  const { trials, values } = afterTrials(result)
  const figure = (id: string) => (typeof values[id] === 'number' ? (values[id] as number) : null)
  const [dsr, pbo, needed] = [figure('dsr'), figure('pbo'), figure('min_backtest_length')]
  const years = (result.daily.length - 1) / marketRules(result.manifest.market as MarketId).annualisation
  const tries = `${trials} trial${trials === 1 ? '' : 's'}`
  const parts = [
    `DSR ${percent(dsr, 0)}`,
    ...(pbo === null ? [] : [`chance of overfitting (PBO) ${percent(pbo, 0)}`]),
    ...(needed === null || needed === 0
      ? []
      : [`minimum backtest length ${decimal(needed)} years (it has ${decimal(years)})`]),
  ]
  return `The run as specified, after ${tries} of this idea: ${parts.join(', ')}.\n`
}
