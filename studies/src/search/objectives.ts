import { type StatisticValue, TRIAL_STATISTICS } from '@stocklab/engine'
import { type Objective, STATISTIC_TEXTS } from '@stocklab/report'
import { nearestName } from '@stocklab/strategy'
import { commaList } from '../comma-list.js'
import { usageError } from '../usage-error.js'

const MOST = 4
const KNOWN = Object.entries(STATISTIC_TEXTS)
  .filter(([id, { kind }]) => kind !== 'date' && !(TRIAL_STATISTICS as readonly string[]).includes(id))
  .map(([id]) => id)

/** Reads `sharpe,min:turnover_annual`. Throws a usage error for anything that is not a statistic of one run. */
export function parseObjectives(text: string): readonly Objective[] {
  const objectives = commaList(text).map(parseObjective)
  const ids = new Set(objectives.map(({ id }) => id))
  if (ids.size !== objectives.length || objectives.length === 0 || objectives.length > MOST) {
    throw usageError(
      `expected 1 to ${MOST} different objectives, received "${text}"`,
      'For example --objective sharpe.',
    )
  }
  return objectives
}

function parseObjective(text: string): Objective {
  const match = /^(?:(min|max):)?(.+)$/.exec(text)
  const id = match?.[2] ?? ''
  if ((TRIAL_STATISTICS as readonly string[]).includes(id)) {
    throw usageError(
      `expected a statistic of one run as the objective, received ${id}, which is known only after all of them`,
      'Search by sharpe; it is deflated afterwards.',
    )
  }
  if (!KNOWN.includes(id)) {
    const nearest = nearestName(id, KNOWN)
    const meant = nearest === undefined ? '' : `; did you mean "${nearest}"?`
    throw usageError(
      `expected a statistic as the objective, received "${id}"${meant}`,
      'Any number of result.json will do, such as sharpe, cagr, calmar or min:turnover_annual.',
    )
  }
  return { id, aim: match?.[1] === 'min' ? 'min' : 'max' }
}

/** What a search compares; null where a statistic has no value or no number. */
export function scoresOf(
  objectives: readonly Objective[],
  values: Readonly<Record<string, StatisticValue>>,
): readonly number[] | null {
  const scores = objectives.map(({ id, aim }) => {
    const value = values[id]
    return typeof value !== 'number' || !Number.isFinite(value) ? null : aim === 'min' ? -value : value
  })
  return scores.every((score) => score !== null) ? scores : null
}
