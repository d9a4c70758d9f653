import { type StatisticValue, TRIAL_STATISTICS } from '@stocklab/engine'
import { nearestName } from '@stocklab/strategy'
import { commaList, usageError } from '../../options.js'
import { STATISTIC_TEXTS } from '../../report/text/statistics.js'

/** A statistic that a search makes as high or as low as possible. */
export interface Objective {
  readonly id: string
  readonly aim: 'max' | 'min'
}

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

export function objectiveText({ id, aim }: Objective): string {
  return aim === 'min' ? `min:${id}` : id
}
