import { isoDate, type MarketId } from '@stocklab/domain'
import {
  ATTRIBUTION_COLUMNS,
  attributeRun,
  buildPlan,
  type Characteristic,
  evaluatePlan,
  type Panel,
  type SeriesExecutor,
  type StrategyPlan,
} from '@stocklab/engine'
import type { AttributionFigures } from '@stocklab/report'
import { completeDocument, type StrategyDocument, strategySchema } from '@stocklab/strategy'
import { prepareBacktest } from './backtest-journey.js'
import { strategyFromDocument } from './load-strategy.js'
import type { StoredRun } from './run-folder.js'
import { requireSameData } from './same-data.js'
import type { StudyContext } from './study-context.js'

/** The end of each property that published studies hold, and the factor that measures it. */
const CHARACTERISTICS = [
  { name: 'size', factor: 'market_cap', long: 'low' },
  { name: 'value', factor: 'book_to_market', long: 'high' },
  { name: 'momentum', factor: 'mom_12_1', long: 'high' },
  { name: 'low_volatility', factor: 'vol_252', long: 'low' },
] as const

/** Takes a stored run apart on the data it ran on. Throws StockLabError (input) where the data has changed since. */
export async function attributeStoredRun(
  { result }: StoredRun,
  executor: SeriesExecutor,
  context: StudyContext,
): Promise<AttributionFigures> {
  const { manifest } = result
  const document = manifest.strategy as StrategyDocument
  const strategy = strategyFromDocument({ ...document, period: manifest.period })
  const characteristics = characteristicsPlan(manifest.market as MarketId)
  const prepared = await prepareBacktest(strategy, executor, context, { alsoRead: [characteristics] })
  const { panel, input } = prepared
  requireSameData(panel, manifest.data_version, context.dataDirectory)
  const sortings = monthEnds(panel, input.first, input.last)
  context.progress.phase('sorting stocks by size, value, momentum and volatility')
  const signals = await evaluatePlan(characteristics, panel, executor, undefined, sortings)
  context.progress.phase('taking the run apart')
  const { path: _path, ...figures } = attributeRun({
    input,
    sortings,
    characteristics: CHARACTERISTICS.map(
      ({ name, long }, k): Characteristic => ({ name, long, at: (t) => signals.decisionDay(t).ranks[k]!.slice() }),
    ),
  })
  return figures
}

/** A plan that evaluates the characteristics as if a strategy ranked by them. */
function characteristicsPlan(market: MarketId): StrategyPlan {
  const source = {
    schema: 'stocklab/strategy@1',
    name: 'characteristics',
    market,
    entry: { rank_by: CHARACTERISTICS.map(({ factor }) => ({ value: factor })), max_positions: 1 },
  }
  const { document, compiled } = strategyFromDocument(completeDocument(strategySchema.parse(source)))
  const plan = buildPlan(compiled, document)
  return { ...plan, columns: [...new Set([...plan.columns, ...ATTRIBUTION_COLUMNS])] }
}

/** Sessions before `last` at whose close a month ends, the newest one before the run included. */
function monthEnds(panel: Panel, first: number, last: number): Int32Array {
  const monthOf = (t: number) => isoDate(panel.sessions[t] as number).slice(0, 7)
  const ends: number[] = []
  for (let t = 0; t < last; t++) if (monthOf(t) !== monthOf(t + 1)) ends.push(t)
  const before = ends.findLastIndex((t) => t < first)
  return Int32Array.from(ends.slice(Math.max(0, before)))
}
