import type { SimulatedAnswer, SimulatedService } from '../../core/simulator/server.js'
import { answerDart, type DartSimulation, dartStatus, type SimulatedBody } from './answer-dart.js'
import type { SimulatedCompany } from './books.js'

export interface DartSimulatorSettings {
  readonly key: string
  readonly companies: readonly SimulatedCompany[]
  /** Filings received after this day, `YYYYMMDD`, are not there yet. */
  readonly today?: string
  /** Questions that the key has; all of them by default. */
  readonly quota?: number
}

/** OpenDART over made-up books, in its own wire format. */
export function simulatedDart(settings: DartSimulatorSettings): SimulatedService {
  const { key, companies, today = '99991231', quota = Number.POSITIVE_INFINITY } = settings
  const simulation: DartSimulation = { key, companies, today, quota, asked: 0 }
  const failed = (status: string): SimulatedAnswer => sent(dartStatus('list.json', status))
  return {
    key,
    answer: (url) => sent(answerDart(simulation, url.pathname, Object.fromEntries(url.searchParams))),
    wrongKey: failed('010'),
    quota: failed('020'),
    xmlError: sent(dartStatus('corpCode.xml', '900')),
  }
}

const sent = ({ type, body }: SimulatedBody): SimulatedAnswer => ({
  headers: { 'content-type': type },
  body: typeof body === 'string' ? body : Buffer.from(body),
})
