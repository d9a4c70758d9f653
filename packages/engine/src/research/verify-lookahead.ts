import { isoDate } from '@stocklab/domain'
import type { SignalProvider } from '../decide/day-signals.js'
import { isDecisionDay } from '../decide/schedule.js'
import type { Panel } from '../panel/panel.js'
import type { SimulationInput } from '../simulate/input.js'
import { createSimulation } from '../simulate/simulation.js'
import type { SimulationState } from '../simulate/state.js'
import { noiseAfter } from './noise-panel.js'
import { drawFrom } from './seeded.js'

export interface LookaheadQuestion {
  readonly input: SimulationInput
  /** The strategy evaluated over another panel, exactly as the run's own signals were. */
  evaluate(panel: Panel): Promise<SignalProvider>
  readonly cuts: number
  readonly seed: number
  /** Called before each cut is tried. */
  onCut?(tried: number, cuts: number): void
}

export interface LookaheadProof {
  readonly holds: boolean
  readonly seed: number
  /** Days after which everything was replaced, ascending. */
  readonly cuts: readonly string[]
  /** What changed although it lay before a cut; empty when the proof holds. */
  readonly changes: readonly LookaheadChange[]
}

export interface LookaheadChange {
  readonly cut: string
  /** Part of the books that differs: the queue holds what was decided at the close of the cut day itself. */
  readonly part: string
}

/**
 * Runs the strategy again with all data after random cut days replaced by noise, and compares the whole state of the
 * books at the close of each cut: decisions, orders, fills, positions and cash. Nothing may differ, not even by a bit.
 */
export async function verifyLookahead(question: LookaheadQuestion): Promise<LookaheadProof> {
  const { input, seed } = question
  const cuts = chooseCuts(question)
  const expected = statesAt(input, cuts)
  const changes: LookaheadChange[] = []
  for (const [k, cut] of cuts.entries()) {
    question.onCut?.(k, cuts.length)
    const panel = noiseAfter(input.panel, cut, seed + k)
    const signals = await question.evaluate(panel)
    const [received] = statesAt({ ...input, panel, signals }, [cut])
    const date = isoDate(input.panel.sessions[cut])
    for (const part of differingParts(expected[k], received)) changes.push({ cut: date, part })
  }
  const dates = cuts.map((cut) => isoDate(input.panel.sessions[cut]))
  return { holds: changes.length === 0, seed, cuts: dates, changes }
}

/**
 * Distinct sessions of the period before the last, ascending. Every other one is a decision day of the schedule: a
 * ranking that reads only tomorrow changes nothing unless the noise starts right after it.
 */
function chooseCuts({ input, cuts, seed }: LookaheadQuestion): readonly number[] {
  const draw = drawFrom(seed)
  const sessions = Array.from({ length: Math.max(0, input.last - input.first) }, (_, ordinal) => input.first + ordinal)
  const deciding = sessions.filter((t) => decidesEntries(input, t))
  const chosen = new Set<number>()
  while (chosen.size < Math.min(cuts, sessions.length)) {
    const isOpen = (t: number) => !chosen.has(t)
    const open = chosen.size % 2 === 0 && deciding.some(isOpen) ? deciding.filter(isOpen) : sessions.filter(isOpen)
    chosen.add(open[Math.floor(draw() * open.length)])
  }
  return [...chosen].sort((a, b) => a - b)
}

function decidesEntries({ panel, document, first }: SimulationInput, t: number): boolean {
  const { schedule, mode } = document.entry
  return isDecisionDay(schedule, mode, { day: panel.sessions[t], ordinal: t - first, nextDay: panel.sessions[t + 1] })
}

/** The books at the close of each cut, decisions of that close included. */
function statesAt(input: SimulationInput, cuts: readonly number[]): SimulationState[] {
  const simulation = createSimulation(input)
  let t = input.first
  return cuts.map((cut) => {
    for (; t <= cut; t++) simulation.step()
    return simulation.checkpoint().state
  })
}

function differingParts(expected: SimulationState, received: SimulationState): readonly string[] {
  const parts = Object.keys(expected) as (keyof SimulationState)[]
  return parts.filter((part) => JSON.stringify(expected[part]) !== JSON.stringify(received[part]))
}
