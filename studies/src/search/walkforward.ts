import { isoDate, marketRules } from '@stocklab/domain'
import {
  computeStatistics,
  type DailyRow,
  settingsAt,
  tradingDaysOf,
  type WalkWindow,
  walkWindows,
} from '@stocklab/engine'
import type { OptimizeQuestion } from '@stocklab/report'
import {
  CURVE_STATISTICS,
  type StitchedDay,
  type WalkForwardQuestion,
  type WalkForwardStudy,
  type WalkPart,
  type WalkStep,
} from '@stocklab/report'
import type { StudyContext } from '../study-context.js'
import { usageError } from '../usage-error.js'
import { judgeReturns, judgeTrials } from './judge-trials.js'
import { type OpenDesk, openDesk } from './open-desk.js'
import { type FinishedStudy, fileFor, nothingJudged, studyData } from './optimize.js'
import type { Keeping } from './point-file.js'
import { type RunSpan, runPoints, type SearchDesk } from './run-points.js'
import { bestOf, requireSensible, runSearch } from './run-search.js'
import { spanText } from './spans.js'

/** In each window the best point of the training part is taken to the part that follows it. */
export async function walkForward(
  question: WalkForwardQuestion & Keeping,
  context: StudyContext,
): Promise<FinishedStudy<WalkForwardStudy>> {
  const { train, test, start, asked } = question
  const kept = { ...question, trials: asked ?? 0 }
  const opened = await openDesk(
    {
      ...question,
      origin: 'walkforward',
      openFile: (panel) => fileFor(kept, panel, 'walkforward', { train, test, start }),
    },
    context,
  )
  try {
    const windows = windowsOf(question, opened)
    const trials = requireSensible(question, asked, windows.length)
    let done = 0
    const runs = windows.length * (trials + 1)
    opened.watch((points) => {
      done += points
      context.progress.phase('walking forward', done / runs, `${done} of ${runs}`)
    })
    const steps: WalkStep[] = []
    for (const window of windows) steps.push(await takeStep(opened.desk, { ...kept, trials }, window))
    return { study: await summary(question, opened, windows, steps), file: opened.desk.file }
  } finally {
    await opened.close()
  }
}

function windowsOf(
  { train, test, start }: WalkForwardQuestion,
  { desk, first, last }: OpenDesk,
): readonly WalkWindow[] {
  const { sessions } = desk.panel
  const windows = walkWindows({ sessions, first, last, train, test, start })
  if (windows.length > 0) return windows
  throw usageError(
    `expected a period with room for ${spanText(train)} of training and ${spanText(test)} of test, received ${isoDate(sessions[first]!)} to ${isoDate(sessions[last]!)}`,
    'Take shorter windows with --train and --test, or a longer period.',
  )
}

function spanOf({ panel }: SearchDesk, { first, last }: { readonly first: number; readonly last: number }): RunSpan {
  return { first, last, period: { from: isoDate(panel.sessions[first]!), to: isoDate(panel.sessions[last]!) } }
}

async function takeStep(desk: SearchDesk, question: OptimizeQuestion, window: WalkWindow): Promise<WalkStep> {
  const train = spanOf(desk, window.train)
  const test = spanOf(desk, window.test)
  const points = await runSearch(desk, question, train)
  const chosen = bestOf(points)
  const [tested = null] = chosen === null ? [] : await runPoints(desk, [points[chosen]!.point], test)
  return {
    train: train.period as WalkPart,
    test: test.period as WalkPart,
    points,
    chosen,
    dsr: null,
    tested,
  }
}

async function summary(
  question: WalkForwardQuestion,
  opened: OpenDesk,
  windows: readonly WalkWindow[],
  steps: readonly WalkStep[],
): Promise<WalkForwardStudy> {
  const { desk } = opened
  const keys = steps.flatMap(({ points, chosen }) => (chosen === null ? [] : [points[chosen]!.trial!]))
  if (keys.length === 0) throw nothingJudged(steps.flatMap(({ points }) => points))
  const stitched = await stitch(question, desk, windows, steps)
  const returns = Float64Array.from(stitched.slice(1), (day, t) => day.value / stitched[t]!.value - 1)
  const { deflated } = await judgeTrials(desk.ledger, keys[0]!, keys)
  return {
    question,
    data: studyData(desk.panel, opened),
    steps: steps.map((step) => ({
      ...step,
      dsr: step.chosen === null ? null : (deflated.get(step.points[step.chosen]!.trial!) ?? null),
    })),
    stitched,
    statistics: curveStatistics(desk, stitched),
    efficiency: efficiencyOf(steps),
    ...(await judgeReturns(desk.ledger, keys[0]!, returns)),
    warnings: opened.warnings,
  }
}

/** The tests joined: each begins from cash with what the one before left. */
async function stitch(
  { document }: WalkForwardQuestion,
  { panel, ledger }: SearchDesk,
  windows: readonly WalkWindow[],
  steps: readonly WalkStep[],
): Promise<readonly StitchedDay[]> {
  const returns = await ledger.returnsOf(steps.flatMap(({ tested }) => (tested?.trial ? [tested.trial] : [])))
  const index = document.benchmark === null ? undefined : panel.indices[document.benchmark]
  const base = index?.[windows[0]!.test.first]
  const days: StitchedDay[] = []
  let value = 1
  for (const [k, { test }] of windows.entries()) {
    const own = returns.get(steps[k]!.tested?.trial ?? '')
    for (let t = test.first; t <= test.last; t++) {
      // The first day of a test has no return: it only decides.
      if (t > test.first && own !== undefined) value *= 1 + own[t - test.first - 1]!
      const level = index === undefined || base === undefined ? Number.NaN : index[t]! / base
      days.push({ date: isoDate(panel.sessions[t]!), value, benchmark: Number.isFinite(level) ? level : null })
    }
  }
  return days
}

/** What a curve alone says: without trades and fills, whose statistics are left out. */
function curveStatistics({ panel }: SearchDesk, days: readonly StitchedDay[]): WalkForwardStudy['statistics'] {
  const rules = marketRules(panel.market)
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
