import { isoDate, marketRules } from '@stocklab/domain'
import { crossValidate, quantile7, type ReturnObjective, settingsAt } from '@stocklab/engine'
import {
  type CrossValidationOptions,
  type CrossValidationStudy,
  type OptimizeQuestion,
  objectiveText,
  pathSharpes,
  type SearchedPoint,
} from '@stocklab/report'
import type { StudyContext } from '../study-context.js'
import { usageError } from '../usage-error.js'
import { judgeTrials } from './judge-trials.js'
import { openDesk } from './open-desk.js'
import { type FinishedStudy, fileFor, nothingJudged } from './optimize.js'
import type { Keeping } from './point-file.js'
import { bestOf, runSearch } from './run-search.js'
import { decisionReach } from './spans.js'
import { studyData } from './study-data.js'

const OBJECTIVES: readonly string[] = ['sharpe', 'cagr', 'total_return'] satisfies readonly ReturnObjective[]
const MOST_SPLITS = 5000
/** Days a group needs for its figures to mean anything. */
const LEAST_ROWS = 20
const EMBARGO_SHARE = 0.01

/** Refuses what cannot be cross-validated before anything is loaded. */
export function requireSplits({ groups, testGroups }: CrossValidationOptions, question: OptimizeQuestion): void {
  const [objective] = question.objectives
  if (!OBJECTIVES.includes(objective!.id) || objective!.aim === 'min') {
    throw usageError(
      `expected an objective that daily returns alone give with --cpcv, received ${objectiveText(objective!)}`,
      `It may be ${OBJECTIVES.join(', ')}: the parts of a split need not be neighbours in time.`,
    )
  }
  if (question.method === 'evolution') {
    throw usageError(
      'expected --method grid or random with --cpcv, received evolution, which looks at the whole period while it searches',
    )
  }
  if (!(testGroups >= 1 && testGroups < groups)) {
    throw usageError(`expected fewer --test-groups than --groups, received ${testGroups} of ${groups}`)
  }
  const splits = splitCount(groups, testGroups)
  if (splits > MOST_SPLITS) {
    throw usageError(
      `expected at most ${MOST_SPLITS} splits, received ${splits.toLocaleString('en-US')}`,
      'Take fewer --groups or --test-groups.',
    )
  }
}

function splitCount(groups: number, chosen: number): number {
  let count = 1
  for (let k = 1; k <= chosen; k++) count = (count * (groups - chosen + k)) / k
  return Math.round(count)
}

/** Every point is run once over the whole period; splits take their rows from its daily returns. */
export async function crossValidation(
  question: OptimizeQuestion & Keeping,
  options: CrossValidationOptions,
  context: StudyContext,
): Promise<FinishedStudy<CrossValidationStudy>> {
  const opened = await openDesk(
    { ...question, origin: 'walkforward', openFile: (panel) => fileFor(question, panel, 'cpcv', options) },
    context,
  )
  const { desk, first, last } = opened
  try {
    const rows = last - first
    if (rows < options.groups * LEAST_ROWS) {
      throw usageError(
        `expected at least ${LEAST_ROWS} days a group, received ${rows} days in ${options.groups} groups`,
        'Take fewer --groups or a longer period.',
      )
    }
    let done = 0
    opened.watch((points) => {
      done += points
      context.progress.phase('running variants', done / question.trials, `${done} of ${question.trials}`)
    })
    const tried = await runSearch(desk, question, { first, last, period: question.document.period })
    context.progress.phase('cross-validating')
    const points = tried.filter(({ trial, scores }) => trial !== null && scores !== null)
    const best = bestOf(points)
    if (best === null) throw nothingJudged(tried)
    const whole = {
      ...options,
      purge: options.purge ?? holdingReach(question, points),
      embargo: options.embargo ?? Math.ceil(EMBARGO_SHARE * rows),
    }
    const returns = await desk.ledger.returnsOf(points.map(({ trial }) => trial!))
    const validation = crossValidate({
      ...whole,
      columns: points.map(({ trial }) => Float64Array.from(returns.get(trial!)!)),
      objective: question.objectives[0]!.id as ReturnObjective,
      annualisation: marketRules(desk.panel.market).annualisation,
    })
    if (validation === null) throw nothingLeft(whole)
    const study = {
      question,
      options: whole,
      data: studyData(desk.panel, opened),
      points,
      tried: tried.length,
      validation,
      edges: Array.from(validation.edges, (row) => isoDate(desk.panel.sessions[Math.min(last, first + 1 + row)]!)),
      dates: Array.from(desk.panel.sessions.subarray(first, last + 1), isoDate),
      best,
      judgement: await judgeTrials(desk.ledger, points[best]!.trial!, []),
      warnings: opened.warnings,
    }
    return { study, file: desk.file }
  } finally {
    await opened.close()
  }
}

/** Sessions over which a decision still earns: what the document says, or as long as the middle point holds on average. */
function holdingReach({ document }: OptimizeQuestion, points: readonly SearchedPoint[]): number {
  const held = points.flatMap(({ values }) => (values.avg_holding_days === undefined ? [] : [values.avg_holding_days]))
  return Math.max(decisionReach(document), held.length === 0 ? 0 : Math.ceil(quantile7(held, 0.5)))
}

function nothingLeft({ purge, embargo }: { readonly purge: number; readonly embargo: number }): Error {
  return usageError(
    `expected days to train on in every split, received none after ${purge} purged and ${embargo} embargoed days`,
    'Take fewer --groups or --test-groups, or a smaller --purge and --embargo.',
  )
}

export function crossValidationJson(study: CrossValidationStudy) {
  const { question, options, data, points, validation, edges, best, judgement } = study
  const { axes, objectives, document, method, seed } = question
  const settingsOf = (place: number) => settingsAt(axes, points[place]!.point)
  const sharpes = pathSharpes(study)
  return {
    schema: 'stocklab/cross-validation@1',
    strategy: document,
    ...data,
    method,
    seed,
    axes,
    objective: objectives[0],
    ...options,
    edges,
    counts: {
      points: study.tried,
      judged: points.length,
      splits: validation.splits.length,
      paths: validation.paths.length,
      trials_of_family: judgement.trials,
    },
    expected_best_sharpe_by_luck: judgement.bestByLuck,
    after_all_trials: { values: judgement.values, reasons: judgement.reasons },
    whole_period: { settings: settingsOf(best), statistics: points[best]!.values },
    path_sharpe:
      sharpes.length === 0 ? null : { median: quantile7(sharpes, 0.5), least: sharpes[0], most: sharpes.at(-1) },
    splits: validation.splits.map(({ chosen, ...split }) => ({ ...split, settings: settingsOf(chosen) })),
    paths: validation.paths.map(({ chosen, figures }) => ({ ...figures, settings: chosen.map(settingsOf) })),
    warnings: study.warnings,
  }
}
