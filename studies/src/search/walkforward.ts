import { type MarketId, marketRules } from '@stocklab/domain'
import { computeStatistics, type DailyRow, type SearchQuestion, settingsAt, tradingDaysOf } from '@stocklab/engine'
import type { TrialLedger } from '@stocklab/platform'
import {
  CURVE_STATISTICS,
  type SearchedPoint,
  type StitchedDay,
  type TriedPoint,
  type WalkForwardQuestion,
  type WalkForwardStudy,
  type WalkStep,
} from '@stocklab/report'
import { incompleteStudy } from '../parts/incomplete-study.js'
import { gather, type Known } from '../parts/known.js'
import { openParts } from '../parts/open-parts.js'
import type { PartRunner } from '../parts/part-runner.js'
import type { PartedStudy, SurveyedWindow } from '../parts/parted-study.js'
import { runAllParts } from '../parts/run-all-parts.js'
import type { StudyContext } from '../study-context.js'
import { judgeReturns, judgeTrials } from './judge-trials.js'
import { type FinishedStudy, fileFor, nothingJudged } from './optimize.js'
import type { Keeping, PointFile } from './point-file.js'
import { bestOf } from './run-search.js'
import { searchSoFar } from './search-so-far.js'

/** In each window the best point of the training part is taken to the part that follows it; all of it in one place. */
export async function walkForward(
  { folder, intent, ...question }: WalkForwardQuestion & Keeping,
  context: StudyContext,
): Promise<FinishedStudy<WalkForwardStudy>> {
  const { train, test, start, asked } = question
  const study: PartedStudy = { kind: 'walkforward', question, dataVersion: null, partSize: null }
  let file: PointFile | null = null
  let runs = 1
  let done = 0
  const runner = await openParts(study, context, {
    openFile(panel) {
      const kept = { ...question, folder, intent, trials: asked ?? 0 }
      file = fileFor(kept, panel, 'walkforward', { train, test, start })
      return file
    },
    onDone(points) {
      done += points
      context.progress.phase('walking forward', done / runs, `${done} of ${runs}`)
    },
  })
  const counting: PartRunner = {
    ...runner,
    async run(part, own) {
      const result = await runner.run(part, own)
      if (result.task === 'survey') runs = result.windows.length * (result.trials + 1)
      return result
    },
  }
  try {
    const results = await runAllParts(study, counting, context)
    return { study: await joinWalk(question, gather(results), context), file }
  } finally {
    await runner.close()
  }
}

/** What all windows of a walk forward together say. Throws a usage error where no point of any can be judged. */
export async function joinWalk(
  question: WalkForwardQuestion,
  { seen, survey, pointAt }: Known,
  { openTrials }: Pick<StudyContext, 'openTrials'>,
): Promise<WalkForwardStudy> {
  if (survey === null || seen === null) throw incompleteStudy()
  const search = { ...question, trials: survey.trials }
  const steps = survey.windows.map((window) => stepOf(search, window, pointAt))
  const keys = steps.flatMap(({ points, chosen }) => (chosen === null ? [] : [points[chosen]!.trial!]))
  if (keys.length === 0) throw nothingJudged(steps.flatMap(({ points }) => points))
  const ledger = openTrials(seen.data.data_version)
  const stitched = await stitch(ledger, survey.windows, steps)
  const returns = Float64Array.from(stitched.slice(1), (day, t) => day.value / stitched[t]!.value - 1)
  const { deflated } = await judgeTrials(ledger, keys[0]!, keys)
  return {
    question,
    data: seen.data,
    steps: steps.map((step) => ({
      ...step,
      dsr: step.chosen === null ? null : (deflated.get(step.points[step.chosen]!.trial!) ?? null),
    })),
    stitched,
    statistics: curveStatistics(seen.data.market as MarketId, stitched),
    efficiency: efficiencyOf(steps),
    ...(await judgeReturns(ledger, keys[0]!, returns)),
    warnings: seen.warnings,
  }
}

function stepOf(search: SearchQuestion, { train, test }: SurveyedWindow, pointAt: Known['pointAt']): WalkStep {
  const { tried: points, open } = searchSoFar(search, pointAt(train))
  if (open !== null) throw incompleteStudy()
  const chosen = bestOf(points)
  return { train, test, points, chosen, dsr: null, tested: chosen === null ? null : testOf(points[chosen]!) }

  function testOf({ point }: SearchedPoint): TriedPoint {
    const found = pointAt(test)(point)
    if (found === undefined) throw incompleteStudy()
    const { point: _, ...tested } = found
    return tested
  }
}

/** The tests joined: each begins from cash with what the one before left. */
async function stitch(
  ledger: TrialLedger,
  windows: readonly SurveyedWindow[],
  steps: readonly WalkStep[],
): Promise<readonly StitchedDay[]> {
  const returns = await ledger.returnsOf(steps.flatMap(({ tested }) => (tested?.trial ? [tested.trial] : [])))
  const stitched: StitchedDay[] = []
  let value = 1
  for (const [k, { days }] of windows.entries()) {
    const own = returns.get(steps[k]!.tested?.trial ?? '')
    for (const [t, { date, benchmark }] of days.entries()) {
      // The first day of a test has no return: it only decides.
      if (t > 0 && own !== undefined) value *= 1 + own[t - 1]!
      stitched.push({ date, value, benchmark })
    }
  }
  return stitched
}

/** What a curve alone says: without trades and fills, whose statistics are left out. */
function curveStatistics(market: MarketId, days: readonly StitchedDay[]): WalkForwardStudy['statistics'] {
  const rules = marketRules(market)
  const daily = days.map(
    ({ date, value, benchmark }): DailyRow => ({
      date,
      cash: 0,
      stock_value: value,
      total_value: value,
      benchmark,
      drawdown: 0,
      exposure: 1,
      positions: 0,
    }),
  )
  const { values } = computeStatistics({
    daily,
    trades: [],
    fills: [],
    rebalanceTurnovers: [],
    annualisation: rules.annualisation,
    isTradingDay: tradingDaysOf(rules.calendar),
  })
  return Object.fromEntries(CURVE_STATISTICS.map((id) => [id, values[id] ?? null]))
}

function efficiencyOf(steps: readonly WalkStep[]): number | null {
  const taken = steps.filter(({ chosen, tested }) => chosen !== null && tested?.values.cagr !== undefined)
  const sum = (cagr: (step: WalkStep) => number) => taken.reduce((total, step) => total + cagr(step), 0)
  const inside = sum(({ points, chosen }) => points[chosen!]!.values.cagr ?? 0)
  return inside > 0 ? sum(({ tested }) => tested!.values.cagr!) / inside : null
}

export function walkJson(study: WalkForwardStudy) {
  const { question, data, steps, stitched } = study
  const { axes, objectives, document, method, seed, train, test, start } = question
  return {
    schema: 'stocklab/walkforward@1',
    strategy: document,
    ...data,
    method,
    seed,
    axes,
    objective: objectives[0],
    windows: { train, test, start },
    trials_of_family: study.trials,
    efficiency: study.efficiency,
    dsr: study.dsr,
    statistics: study.statistics,
    steps: steps.map(({ points, chosen, tested, ...step }) => ({
      ...step,
      points: points.length,
      settings: chosen === null ? null : settingsAt(axes, points[chosen]!.point),
      in_sample: chosen === null ? null : points[chosen]!.values,
      out_of_sample: tested?.values ?? null,
    })),
    stitched,
    warnings: study.warnings,
  }
}

/** Every point of every window. */
export function walkTable({ question, steps }: WalkForwardStudy): readonly (readonly unknown[])[] {
  const ids = ['sharpe', 'cagr', 'max_drawdown', 'turnover_annual', 'trade_count']
  const objective = question.objectives[0]!.id
  const columns = [objective, ...ids.filter((id) => id !== objective)]
  const head = [
    'window',
    'train_from',
    'train_to',
    ...question.axes.map(({ name }) => name),
    'chosen',
    ...columns,
    'reason',
  ]
  const rows = steps.flatMap(({ train, points, chosen }, k) =>
    points.map(({ point, values, reason }, place) => [
      k + 1,
      train.from,
      train.to,
      ...Object.values(settingsAt(question.axes, point)),
      place === chosen ? 1 : 0,
      ...columns.map((id) => values[id] ?? null),
      reason,
    ]),
  )
  return [head, ...rows]
}
