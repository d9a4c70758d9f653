import type { SimulatedAnswer, SimulatedService } from '../../core/simulator/server.js'
import {
  answerVantage,
  type SimulatedBody,
  type SimulatedSymbol,
  VANTAGE_REFUSALS,
  type VantageSimulation,
} from './answer-vantage.js'

export interface VantageSimulatorSettings {
  readonly key: string
  readonly symbols: readonly SimulatedSymbol[]
  readonly plan: 'free' | 'premium'
  /** Questions a day; all of them by default. */
  readonly quota?: number
}

/** Alpha Vantage over made-up symbols, in its own wire format. */
export function simulatedVantage(settings: VantageSimulatorSettings): SimulatedService {
  const { key, symbols, plan, quota = Number.POSITIVE_INFINITY } = settings
  const simulation: VantageSimulation = { key, symbols, isPremium: plan === 'premium', quota, asked: 0 }
  return {
    key,
    answer: (url) => sent(answerVantage(simulation, Object.fromEntries(url.searchParams))),
    wrongKey: sent(VANTAGE_REFUSALS.key()),
    quota: sent(VANTAGE_REFUSALS.day(key)),
    xmlError: { headers: { 'content-type': 'application/xml' }, body: '<?xml version="1.0"?><error>Internal</error>' },
  }
}

const sent = ({ type, body }: SimulatedBody): SimulatedAnswer => ({ headers: { 'content-type': type }, body })
