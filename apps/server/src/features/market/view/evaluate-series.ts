import { marketRules } from '@stocklab/domain'
import {
  type ExpressionPlan,
  evaluateExpressions,
  type Panel,
  planExpressions,
  type SeriesExecutor,
} from '@stocklab/engine'
import { cutInstrument, cutSessions } from '@stocklab/market-data'
import type { Bound } from '@stocklab/strategy'
import { bindText } from './bind-text.js'
import type { SeriesQuestion, SeriesValues } from './market-task.js'
import { onOtherBasis } from './other-basis.js'

/**
 * Values of expressions for one instrument on the sessions [from, to). What rests on its own past alone is evaluated for
 * it alone; what compares it with others, over the whole market. Throws StockLabError (input) for what cannot be bound.
 */
export async function evaluateSeries(
  panel: Panel,
  question: Omit<SeriesQuestion, 'kind'>,
  executor: SeriesExecutor,
): Promise<readonly SeriesValues[]> {
  const made: SeriesValues[] = []
  const alone = cutInstrument(panel, question.row)
  for (const text of question.expressions) {
    const bound = bindText(text)
    const plan = planExpressions([bound])
    made.push(
      restsOnOthers(plan, panel)
        ? await evaluateAmongAll({ panel, executor }, bound, plan, question)
        : await evaluateAlone({ panel: alone, executor }, bound, plan, question),
    )
  }
  return made
}

interface Evaluated {
  readonly panel: Panel
  readonly executor: SeriesExecutor
}

async function evaluateAlone(
  { panel, executor }: Evaluated,
  bound: Bound,
  plan: ExpressionPlan,
  { from, to }: Pick<SeriesQuestion, 'from' | 'to'>,
): Promise<SeriesValues> {
  const [whole] = (await evaluateExpressions([bound], panel, null, executor)) as [Float64Array]
  const values = whole.slice(from, to)
  if (panel.prices === 'adjusted' || readsRawColumns(plan)) return { values, degree: 0 }
  const [other] = (await evaluateExpressions([bound], onOtherBasis(panel), null, executor)) as [Float64Array]
  return { values, degree: degreeOf(whole, other) }
}

async function evaluateAmongAll(
  { panel, executor }: Evaluated,
  bound: Bound,
  plan: ExpressionPlan,
  { from, to, row }: Pick<SeriesQuestion, 'from' | 'to' | 'row'>,
): Promise<SeriesValues> {
  const start = plan.warmup === 'all' ? 0 : Math.max(0, from - plan.warmup)
  const cut = cutSessions(panel, { start, end: to })
  const [all] = (await evaluateExpressions([bound], cut, null, executor)) as [Float64Array]
  const offset = row * cut.sessions.length
  return { values: all.slice(offset + from - start, offset + to - start), degree: 0 }
}

/** Whether a value of an instrument needs the other instruments. */
function restsOnOthers({ graph }: ExpressionPlan, panel: Panel): boolean {
  return graph.nodes.some((node) => {
    if (node.kind === 'cross') return true
    if (node.kind !== 'derived') return false
    return node.name === 'pref_mcap' || (node.name === 'market_return' && !hasAllIndices(panel))
  })
}

/** Where a board has no index, the mean of its stocks stands for it. */
function hasAllIndices({ market, listing, indices }: Panel): boolean {
  const { indexOf } = marketRules(market)
  return listing.boards.every((board) => indices[indexOf(board)]?.some((close) => !Number.isNaN(close)))
}

/** What was traded is the same on every basis. */
function readsRawColumns({ graph }: ExpressionPlan): boolean {
  return graph.nodes.some((node) => node.kind === 'column' && node.name.startsWith('raw_'))
}

const TOLERANCE = 1e-9

/** How the values changed when every price was doubled and every number of shares halved. */
function degreeOf(values: Float64Array, doubled: Float64Array): SeriesValues['degree'] {
  const fits = (factor: number) =>
    values.every((value, t) => {
      const other = doubled[t] as number
      if (Number.isNaN(value) || Number.isNaN(other)) return Number.isNaN(value) && Number.isNaN(other)
      return Math.abs(other - factor * value) <= TOLERANCE * Math.max(Math.abs(value), Math.abs(other))
    })
  if (fits(1)) return 0
  return fits(2) ? 1 : fits(0.5) ? -1 : 0
}
