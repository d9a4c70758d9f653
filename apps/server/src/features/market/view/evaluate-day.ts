import { type ExpressionPlan, type Panel, planExpressions, type SeriesExecutor, screenDay } from '@stocklab/engine'
import { cutSessions } from '@stocklab/market-data'
import type { Bound } from '@stocklab/strategy'
import { bindText } from './bind-text.js'
import type { DayQuestion, UniverseFilters, Values } from './market-task.js'

/** Expressions are evaluated together with those that look back about as far, so that none makes others look further. */
const LOOKBACK_CLASSES = [32, 300, 1_600, Number.POSITIVE_INFINITY] as const

/** Bytes of panels that one evaluation may make; a single expression may need more. */
const BUDGET_BYTES = 2 ** 28

/** What a day is evaluated on. */
export interface DayMarket {
  readonly panel: Panel
  readonly executor: SeriesExecutor
  /** The `length` sessions up to session `t`, or more before them. */
  window(t: number, length: number): Panel
}

interface Asked {
  readonly place: number
  readonly bound: Bound
  readonly lookback: number
}

/**
 * Values of expressions on one session, as `stocklab screen --date` gives them: only the sessions are looked at that they look back on, and
 * never more of them together than memory allows. Throws StockLabError (input) for what cannot be bound or computed.
 */
export async function evaluateDay(market: DayMarket, question: Omit<DayQuestion, 'kind'>): Promise<Values> {
  const asked = question.expressions.map((text, place): Asked => {
    const bound = bindText(text)
    return { place, bound, lookback: lookbackOf(planExpressions([bound])) }
  })
  const values: Float64Array[] = []
  for (const group of byLookback(asked)) await evaluateGroup(market, question, group, values)
  return values
}

function byLookback(asked: readonly Asked[]): readonly (readonly Asked[])[] {
  const classOf = ({ lookback }: Asked) => LOOKBACK_CLASSES.findIndex((most) => lookback <= most)
  return LOOKBACK_CLASSES.map((_, k) => asked.filter((one) => classOf(one) === k)).filter(({ length }) => length > 0)
}

async function evaluateGroup(
  market: DayMarket,
  { t, universe }: { readonly t: number; readonly universe: UniverseFilters | null },
  group: readonly Asked[],
  values: Float64Array[],
): Promise<void> {
  const plan = planExpressions(group.map(({ bound }) => bound))
  const window = market.window(t, Math.min(t + 1, lookbackOf(plan) + 1))
  const bytes = panelsMade(plan) * window.columns.close.byteLength
  if (bytes > BUDGET_BYTES && group.length > 1) {
    const half = group.length >> 1
    await evaluateGroup(market, { t, universe }, group.slice(0, half), values)
    await evaluateGroup(market, { t, universe }, group.slice(half), values)
    return
  }
  const last = window.sessions.length - 1
  const made = await screenDay(
    group.map(({ bound }) => bound),
    window,
    last,
    universe,
    market.executor,
  )
  group.forEach(({ place }, k) => {
    values[place] = made[k] as Float64Array
  })
}

function panelsMade({ stages }: ExpressionPlan): number {
  return stages.reduce((sum, { outputs, crossPanels }) => sum + outputs.length + crossPanels.length, 0)
}

/** Sessions before the day; days since a listing without a date are counted from the first bar of all. */
function lookbackOf({ warmup, graph }: ExpressionPlan): number {
  const isFromTheBeginning = graph.nodes.some((node) => node.kind === 'derived' && node.name === 'listing_day')
  return warmup === 'all' || isFromTheBeginning ? Number.POSITIVE_INFINITY : warmup
}

/** Windows up to the last session that most questions need: they are cut once and kept. */
const KEPT_LENGTHS = [33, 301] as const

/** Windows of a panel. One that holds most of its sessions is the panel itself: to copy it would cost more than it saves. */
export function windowsOf(panel: Panel): DayMarket['window'] {
  const kept = new Map<number, Panel>()
  const end = panel.sessions.length
  return (t, length) => {
    if (t < end - 1) return cutSessions(panel, { start: t + 1 - length, end: t + 1 })
    if (2 * length > end) return panel
    const cut = KEPT_LENGTHS.find((most) => length <= most && 2 * most <= end) ?? length
    const window = kept.get(cut) ?? cutSessions(panel, { start: end - cut, end })
    if (KEPT_LENGTHS.some((most) => most === cut)) kept.set(cut, window)
    return window
  }
}
