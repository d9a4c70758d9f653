import { FACTORS } from '@stocklab/strategy'
import type { SessionMove } from '../overview/session-moves.js'
import { type MarketThread, startMarketThread } from './ask-market.js'
import type {
  DayQuestion,
  MarketThreadSettings,
  RankedFactor,
  SeriesQuestion,
  SeriesValues,
  Values,
} from './market-task.js'
import type { SharedMarket } from './shared-market.js'

/** Factors asked for together; between them whoever waits for something else is answered. */
const FACTORS_TOGETHER = 24

/** Values of all factors on the last session, by id. */
export type FactorDay = ReadonlyMap<string, RankedFactor>

/** One market of one version of the lake: loaded once, shared by all requests, never changed. Close it. */
export interface MarketView {
  readonly market: SharedMarket
  /** What each listed instrument did on the last session. */
  readonly moves: readonly SessionMove[]
  /** Index of the last session. */
  readonly last: number
  rowOf(code: string): number | undefined
  evaluateDay(question: Omit<DayQuestion, 'kind'>): Promise<Values>
  evaluateSeries(question: Omit<SeriesQuestion, 'kind'>): Promise<readonly SeriesValues[]>
  /** Undefined while it is being computed, which the first call begins. */
  factorDay(): FactorDay | undefined
  /** The same for whoever waits. */
  computeFactorDay(): Promise<FactorDay>
  /** What `compute` makes of this market, once. */
  once<T>(what: string, compute: (view: MarketView) => T): T
  /** The same for answers of which there are many: the latest are kept. */
  remember<T>(question: string, compute: () => Promise<T>): Promise<T>
  /** Resolves when it answers no more, on demand or by a fault. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

/** Enough for those who page through long answers, and for the universes that are conditions. */
const REMEMBERED = 64

export async function openMarketView(settings: MarketThreadSettings): Promise<MarketView> {
  const thread = await startMarketThread(settings)
  const { market, moves } = thread
  const rows = new Map(market.instruments.map(({ code }, row) => [code, row]))
  const made = new Map<string, unknown>()
  let factors: FactorDay | undefined
  let computing: Promise<FactorDay> | undefined
  const computeFactorDay = () => {
    computing ??= rankAllFactors(thread).then(
      (day) => {
        factors = day
        return day
      },
      (error: unknown) => {
        computing = undefined
        throw error
      },
    )
    return computing
  }
  const view: MarketView = {
    market,
    moves,
    last: market.sessions.length - 1,
    rowOf: (code) => rows.get(code),
    evaluateDay: (question) => thread.ask({ kind: 'day', ...question }),
    evaluateSeries: (question) => thread.ask({ kind: 'series', ...question }),
    factorDay() {
      // Whoever waits for it hears of a failure; here the next call begins anew.
      if (factors === undefined) computeFactorDay().catch(() => undefined)
      return factors
    },
    computeFactorDay,
    once<T>(what: string, compute: (view: MarketView) => T): T {
      if (!made.has(what)) made.set(what, compute(view))
      return made.get(what) as T
    },
    remember: rememberLatest(REMEMBERED),
    ended: thread.ended,
    close: () => thread.close(),
  }
  return view
}

async function rankAllFactors(thread: MarketThread): Promise<FactorDay> {
  const ids = FACTORS.map(({ id }) => id)
  const day = new Map<string, RankedFactor>()
  for (let at = 0; at < ids.length; at += FACTORS_TOGETHER) {
    const ranked = await thread.ask({ kind: 'factors', ids: ids.slice(at, at + FACTORS_TOGETHER) }, 'later')
    for (const factor of ranked) day.set(factor.id, factor)
  }
  return day
}

/** Keeps the answers to the latest questions; who asks while one is computed waits for that one. */
function rememberLatest(most: number): MarketView['remember'] {
  const answers = new Map<string, Promise<unknown>>()
  return <T>(question: string, compute: () => Promise<T>): Promise<T> => {
    const known = answers.get(question)
    answers.delete(question)
    const answer = known ?? compute()
    answers.set(question, answer)
    if (known === undefined) {
      answer.catch(() => answers.delete(question))
      const [oldest] = answers.keys()
      if (answers.size > most && oldest !== undefined) answers.delete(oldest)
    }
    return answer as Promise<T>
  }
}
