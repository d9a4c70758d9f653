import { epochDay, type Instrument, isoWeekday, marketRules } from '@stocklab/domain'
import {
  BIASES,
  type Bias,
  biasedRuns,
  biasParts,
  buildPlan,
  evaluatePlan,
  type Panel,
  type SignalVariant,
  type SimulationInput,
  type SplitDifference,
  STATEMENT_ITEMS,
  STATEMENT_SPANS,
  type StatementTable,
  simulate,
  splitDifference,
} from '@stocklab/engine'
import { compileStrategy, parseStrategy } from '@stocklab/strategy'
import { plainExecutor } from '../scenarios/plain-executor.js'

const FOREVER = 2 ** 31 - 1

/** Bars of a stock from the first session on; it ends where its closes end. */
export interface LittleStock {
  readonly close: readonly number[]
  /** The close before, where not given. */
  readonly open?: readonly number[]
  /** The close before, where not given. */
  readonly base?: readonly number[]
  /** A million on each day, where not given. */
  readonly volume?: readonly number[]
  /** Bars that traded at one price alone, by session. */
  readonly flat?: readonly number[]
}

export interface LittleFiling {
  readonly item: string
  readonly span: string
  readonly value: number
  readonly availableFrom: string
}

/** Sessions are the weekdays from 2 January 2024 on; filings are about the first stock's 2023. */
export function littleMarket(stocks: readonly LittleStock[], filings: readonly LittleFiling[] = []): Panel {
  const length = Math.max(...stocks.map(({ close }) => close.length))
  const cells = stocks.length * length
  const column = (read: (stock: LittleStock, t: number) => number) =>
    Float64Array.from({ length: cells }, (_, cell) => {
      const stock = stocks[Math.floor(cell / length)]
      const t = cell % length
      return t < stock.close.length ? read(stock, t) : Number.NaN
    })
  const before = ({ close }: LittleStock, t: number) => (t === 0 ? close[0] : close[t - 1])
  const open = (stock: LittleStock, t: number) => stock.open?.[t] ?? before(stock, t)
  const isFlat = ({ flat, volume }: LittleStock, t: number) => flat?.includes(t) || volume?.[t] === 0
  const spread = (stock: LittleStock, t: number) => (isFlat(stock, t) ? 0 : 5)
  return {
    market: 'KRX',
    prices: 'raw',
    dataVersion: 'little',
    valuesEstimated: false,
    madeUp: true,
    sessions: weekdays(epochDay('2024-01-02'), length),
    instruments: stocks.map((_, i) => instrumentOf(String(10 * (i + 1)).padStart(6, '0'))),
    columns: {
      open: column(open),
      high: column((stock, t) => Math.max(open(stock, t), stock.close[t]) + spread(stock, t)),
      low: column((stock, t) => Math.min(open(stock, t), stock.close[t]) - spread(stock, t)),
      close: column((stock, t) => stock.close[t]),
      base: column((stock, t) => stock.base?.[t] ?? before(stock, t)),
      volume: column((stock, t) => stock.volume?.[t] ?? 1e6),
    },
    listing: {
      status: Uint8Array.from({ length: cells }, (_, cell) =>
        cell % length < stocks[Math.floor(cell / length)].close.length ? 1 : 0,
      ),
      board: new Uint8Array(cells).fill(1),
      sector: new Uint16Array(cells),
      boards: ['KOSPI'],
      sectors: [],
      listedThrough: new Int32Array(stocks.length).fill(FOREVER),
    },
    firstBar: new Int32Array(stocks.length),
    lastBar: Int32Array.from(stocks, ({ close }) => close.length - 1),
    indices: {},
    actions: [],
    hasSplitActions: false,
    statements: filings.length === 0 ? null : tableOf(filings, stocks.length),
  }
}

function tableOf(filings: readonly LittleFiling[], stocks: number): StatementTable {
  const items: readonly string[] = STATEMENT_ITEMS
  const spans: readonly string[] = STATEMENT_SPANS
  return {
    start: Int32Array.from({ length: stocks + 1 }, (_, i) => (i === 0 ? 0 : filings.length)),
    period: new Int32Array(filings.length).fill(4 * 2023 + 3),
    span: Uint8Array.from(filings, ({ span }) => spans.indexOf(span)),
    item: Uint8Array.from(filings, ({ item }) => items.indexOf(item)),
    value: Float64Array.from(filings, ({ value }) => value),
    consolidated: new Uint8Array(filings.length).fill(1),
    availableFrom: Int32Array.from(filings, ({ availableFrom }) => epochDay(availableFrom)),
    estimated: new Uint8Array(filings.length),
    complete: true,
  }
}

/** A strategy without costs that buys once, on the first day, unless `more` says otherwise. */
export function littleStrategy(more: object = {}): string {
  return JSON.stringify({
    schema: 'stocklab/strategy@1',
    name: 'Little',
    market: 'KRX',
    capital: 1_000_000,
    entry: { schedule: 'yearly', rank_by: [{ value: 'close' }], max_positions: 1 },
    costs: { commission: 0, sell_tax: 0, dividend_tax: 0 },
    ...more,
  })
}

export async function littleRun(panel: Panel, strategy: string) {
  const parsed = parseStrategy(strategy, { format: 'json' })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const compiled = compileStrategy(parsed.document)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const plan = buildPlan(compiled.strategy, parsed.document)
  const evaluate = (over: Panel) => evaluatePlan(plan, over, plainExecutor)
  const { document } = parsed
  const last = panel.sessions.length - 1
  const rules = marketRules(document.market)
  const input: SimulationInput = { panel, document, rules, signals: await evaluate(panel), first: 0, last }
  return { input, evaluate }
}

/** Every run of a study, from the strict one on. */
export async function allVariants(input: SimulationInput, active: readonly Bias[]) {
  const variants: SignalVariant[] = []
  for await (const variant of biasedRuns(input, active)) variants.push(variant)
  return variants.flatMap(({ runs }) => runs)
}

/** Total return of the last day, split into what each bias makes of it. */
export async function totalReturnSplit(panel: Panel, strategy: string): Promise<SplitDifference> {
  const { input, evaluate } = await littleRun(panel, strategy)
  const active = (await biasParts(input)).flatMap(({ bias, applies }): Bias[] => (applies ? [bias] : []))
  const returns = new Map<number, number>()
  for await (const variant of biasedRuns(input, active)) {
    const signals = await evaluate(variant.panel)
    for (const { set, input: biased } of variant.runs) {
      const { daily } = simulate({ ...biased, signals }).run
      returns.set(set, daily[daily.length - 1].total_value / input.document.capital - 1)
    }
  }
  const split = splitDifference(active, (set) => returns.get(set) as number)
  if (split === null) throw new Error('expected a split')
  return split
}

/** The parts that are not 0, rounded to what binary fractions can say. */
export function partsOf({ parts }: SplitDifference): Record<string, number> {
  return Object.fromEntries(
    BIASES.map((bias) => [bias, Number(parts[bias].toFixed(12))]).filter(([, part]) => part !== 0),
  )
}

function weekdays(from: number, count: number): Int32Array {
  const days: number[] = []
  for (let day = from; days.length < count; day++) if (isoWeekday(day) <= 5) days.push(day)
  return Int32Array.from(days)
}

function instrumentOf(code: string): Instrument {
  const unknown = { nameEn: null, sector: null, industry: null, listedOn: null, delistedOn: null }
  return { ...unknown, code, name: code, board: 'KOSPI', kind: 'common', currency: 'KRW' }
}
