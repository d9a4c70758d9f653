import { epochDay, INSTRUMENT_KINDS, type InstrumentKind, type MarketId, marketRules } from '@stocklab/domain'
import {
  type BarColumn,
  ENGINE_VERSION,
  evaluateExpressions,
  measureTearSheet,
  type Panel,
  planExpressions,
  type SampleSchedule,
  type SeriesExecutor,
  type TearSheet,
  type TearSheetInput,
} from '@stocklab/engine'
import { loadPanel } from '@stocklab/market-data'
import type { TearSheetStudy } from '@stocklab/report'
import { factorById, type StrategyDocument } from '@stocklab/strategy'
import { bindOrThrow } from './bind-or-throw.js'
import { periodIndexes } from './period.js'
import { tellOfMissingStatements } from './statements-note.js'
import { sayingWhatIsKept, throwIfStopped, untilStopped } from './stopping.js'
import type { StudyContext } from './study-context.js'
import { usageError } from './usage-error.js'

const NOTHING_WRITTEN = 'nothing was written'
const SLICE_MS = 40
const LIQUIDITY = 'trading_value_avg_20d'
const COLUMNS: readonly BarColumn[] = ['open', 'high', 'low', 'close', 'base', 'volume', 'shares']
/** What must change hands a day, on average over 20 sessions, before a small investor is said to be able to trade. */
const MIN_TRADING_VALUE: Readonly<Record<MarketId, number>> = { KRX: 100_000_000, US: 100_000, CRYPTO: 100_000 }

export interface TearSheetOptions {
  readonly market: MarketId
  readonly from?: string
  readonly to?: string
  readonly universe?: string
  readonly kinds?: readonly string[]
  readonly horizons: readonly number[]
  readonly focus?: number
  readonly quantiles: number
  readonly every: SampleSchedule
  readonly price: 'open' | 'close'
  readonly minValue?: number
  readonly slippageBps: number
}

/** Loads, evaluates and measures; progress and Ctrl-C go through the context. */
export async function studyFactor(
  expression: string,
  options: TearSheetOptions,
  executor: SeriesExecutor,
  context: StudyContext,
): Promise<TearSheetStudy> {
  const bound = [bindOrThrow(expression), bindOrThrow(LIQUIDITY)]
  if (options.universe !== undefined) bound.push(bindOrThrow(options.universe, { expects: 'condition' }))
  const filters = filtersOf(options)
  const plan = planExpressions(bound)
  context.progress.phase('loading market data')
  const loading = loadPanel(context.dataDirectory, {
    market: options.market,
    columns: [...new Set([...plan.columns, ...COLUMNS])],
    from: options.from === undefined ? null : epochDay(options.from),
    to: options.to === undefined ? null : epochDay(options.to),
    warmup: plan.warmup,
    statements: plan.statements,
  })
  const panel = await untilStopped(context.signal, NOTHING_WRITTEN, loading)
  tellOfMissingStatements(panel, plan.statements, context)
  const work = evaluateExpressions(bound, panel, filters, executor, {
    progress: (done, total) => context.progress.phase('computing the factor', done / total),
    cancelled: () => context.signal.aborted,
  })
  const [factor, tradingValue, where = null] = await sayingWhatIsKept(NOTHING_WRITTEN, work)
  const sheet = await measured(
    { panel, factor: factor!, tradingValue: tradingValue!, where, filters, ...termsOf(panel, options) },
    context,
  )
  return { sheet, manifest: manifestOf(expression, panel, options, filters) }
}

function termsOf(panel: Panel, options: TearSheetOptions) {
  const { market, horizons, quantiles, every, price } = options
  return {
    ...periodIndexes(panel, options.from ?? null, options.to ?? null),
    rules: marketRules(market),
    horizons,
    focus: focusOf(options),
    quantiles,
    every,
    price,
    minTradingValue: options.minValue ?? MIN_TRADING_VALUE[market],
    slippage: options.slippageBps / 10_000,
  }
}

/** The horizon asked for, else 20 sessions, else the middle one. */
function focusOf({ horizons, focus }: TearSheetOptions): number {
  if (focus !== undefined) {
    if (!horizons.includes(focus))
      throw usageError(`expected --focus to be one of ${horizons.join(', ')}, received ${focus}`)
    return focus
  }
  return horizons.includes(20) ? 20 : horizons[Math.floor(horizons.length / 2)]!
}

function filtersOf({ market, kinds }: TearSheetOptions): StrategyDocument['universe'] {
  const usual: InstrumentKind = market === 'CRYPTO' ? 'crypto' : 'common'
  const unknown = kinds?.find((kind) => !(INSTRUMENT_KINDS as readonly string[]).includes(kind))
  if (unknown !== undefined)
    throw usageError(`expected --kinds among ${INSTRUMENT_KINDS.join(', ')}, received "${unknown}"`)
  const everyone = { include: [], exclude: [] }
  return {
    markets: [],
    kinds: (kinds as readonly InstrumentKind[] | undefined) ?? [usual],
    sectors: everyone,
    status: { exclude: ['administrative', 'liquidation'] },
    codes: everyone,
    where: null,
  }
}

async function measured(input: TearSheetInput, context: StudyContext): Promise<TearSheet> {
  const measurement = measureTearSheet(input)
  let sliceEnd = context.nowMs() + SLICE_MS
  for (;;) {
    const step = measurement.next()
    if (step.done) return step.value
    if (context.nowMs() < sliceEnd) continue
    context.progress.phase('judging the factor', step.value.done / step.value.dates)
    await new Promise((resolve) => setImmediate(resolve))
    throwIfStopped(context.signal, NOTHING_WRITTEN)
    sliceEnd = context.nowMs() + SLICE_MS
  }
}

function manifestOf(
  expression: string,
  panel: Panel,
  { market, universe }: TearSheetOptions,
  { kinds }: StrategyDocument['universe'],
): TearSheetStudy['manifest'] {
  const factor = factorById(expression.trim())
  return {
    expression,
    name: factor === undefined ? null : { ko: factor.nameKo, en: factor.nameEn },
    direction: factor?.direction ?? null,
    universe: universe ?? null,
    kinds,
    market,
    made_up: panel.madeUp,
    prices: panel.prices,
    values_estimated: panel.valuesEstimated,
    data_version: panel.dataVersion,
    engine_version: ENGINE_VERSION,
    commission: marketRules(market).presetCosts.commission,
  }
}
