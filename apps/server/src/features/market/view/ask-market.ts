import { Worker } from 'node:worker_threads'
import { MARKET_THREAD } from '../../../market-thread-address.js'
import type { SessionMove } from '../overview/session-moves.js'
import type { AnswerOf, MarketMessage, MarketQuestion, MarketThreadSettings } from './market-task.js'
import type { SharedMarket } from './shared-market.js'
import { fromTransferred } from './transfer-error.js'

/** `now`: somebody waits for it. `later`: it is asked when nobody waits for anything else. */
export type Urgency = 'now' | 'later'

/** The thread that evaluates expressions over one market, so that no evaluation keeps others from being answered. */
export interface MarketThread {
  readonly market: SharedMarket
  readonly moves: readonly SessionMove[]
  ask<K extends MarketQuestion['kind']>(
    question: Extract<MarketQuestion, { readonly kind: K }>,
    urgency?: Urgency,
  ): Promise<AnswerOf[K]>
  /** Resolves when it has ended, on demand or by a fault of its own. */
  readonly ended: Promise<void>
  /** Ends it; questions that are not answered yet are rejected. */
  close(): Promise<void>
}

interface Waiting {
  readonly question: MarketQuestion
  readonly resolve: (value: AnswerOf[MarketQuestion['kind']]) => void
  readonly reject: (error: unknown) => void
}

/** Starts the thread and waits until it has loaded its market. */
export function startMarketThread(settings: MarketThreadSettings): Promise<MarketThread> {
  const worker = new Worker(MARKET_THREAD, { workerData: settings })
  worker.unref()
  const queues: Record<Urgency, Waiting[]> = { now: [], later: [] }
  let asked: Waiting | undefined
  let ended: Error | undefined
  let tellEnd: () => void = () => undefined
  const end = new Promise<void>((resolve) => {
    tellEnd = resolve
  })
  const askNext = () => {
    if (asked !== undefined) return
    asked = queues.now.shift() ?? queues.later.shift()
    if (asked !== undefined) worker.postMessage(asked.question)
  }
  const endBy = (cause: Error) => {
    ended ??= cause
    tellEnd()
    for (const waiting of [asked, ...queues.now.splice(0), ...queues.later.splice(0)]) waiting?.reject(ended)
    asked = undefined
  }
  const thread = ({ market, moves }: Pick<MarketThread, 'market' | 'moves'>): MarketThread => ({
    market,
    moves,
    ended: end,
    ask: <K extends MarketQuestion['kind']>(
      question: Extract<MarketQuestion, { readonly kind: K }>,
      urgency: Urgency = 'now',
    ) =>
      new Promise<AnswerOf[K]>((resolve, reject) => {
        if (ended !== undefined) return reject(ended)
        queues[urgency].push({ question, resolve: resolve as Waiting['resolve'], reject })
        askNext()
      }),
    async close() {
      endBy(new Error('the thread of the market was closed'))
      await worker.terminate()
    },
  })
  return new Promise((resolve, reject) => {
    worker.on('message', (message: MarketMessage) => {
      if (message.kind === 'market') return resolve(thread(message))
      const waiting = asked
      asked = undefined
      if (message.kind === 'answer') waiting?.resolve(message.value)
      else {
        const error = fromTransferred(message.failure)
        if (waiting === undefined) reject(error)
        else waiting.reject(error)
      }
      askNext()
    })
    worker.on('error', (cause) => {
      endBy(new Error('the thread of the market failed', { cause }))
      reject(ended)
    })
    worker.on('exit', (code) => {
      endBy(new Error(`the thread of the market ended with code ${code}`))
      reject(ended)
    })
  })
}
