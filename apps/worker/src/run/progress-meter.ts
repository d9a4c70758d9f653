import type { JobProgress } from '@stocklab/protocol'
import type { JobEstimate } from '../estimate/estimate.js'
import { totalOf } from '../estimate/estimate.js'
import { PHASES, type Phase, phaseOf } from '../estimate/phases.js'

export interface PhaseNews {
  readonly phase: string
  readonly fraction: number | null
  readonly detail: string | null
}

interface Begun {
  readonly name: string
  readonly atMs: number
  /** A resumed simulation does not begin at its first day. */
  readonly fraction: number
}

/** Below this a phase has not shown how fast it is. */
const ENOUGH = 0.02

/** Turns what a study says of itself into percent, rate and remaining time, by what its phases usually take. */
export class ProgressMeter {
  readonly #estimate: Pick<JobEstimate, 'size' | 'expected'>
  readonly #times: Record<Phase, number> = { load: 0, signals: 0, simulate: 0, finish: 0 }
  #begun: Begun | undefined
  #lastMs = 0
  #ratio = 0

  constructor(estimate: Pick<JobEstimate, 'size' | 'expected'>) {
    this.#estimate = estimate
  }

  /** Milliseconds by phase until now. */
  timesAt(nowMs: number): Readonly<Record<Phase, number>> {
    this.#account(nowMs)
    return { ...this.#times }
  }

  read(news: PhaseNews, nowMs: number): JobProgress {
    this.#account(nowMs)
    if (this.#begun?.name !== news.phase) this.#begun = { name: news.phase, atMs: nowMs, fraction: news.fraction ?? 0 }
    const phase = phaseOf(news.phase)
    const { size, expected } = this.#estimate
    const later = PHASES.slice(PHASES.indexOf(phase) + 1).reduce((sum, each) => sum + expected[each], 0)
    const inPhase = this.#remainingOfPhase(phase, news.fraction, nowMs)
    // It never goes back, whatever a phase says of itself.
    this.#ratio = Math.max(this.#ratio, this.#ratioAt(phase, news.fraction))
    return {
      phase: news.phase,
      phaseRatio: news.fraction,
      ratio: this.#ratio,
      ...this.#rows(news.fraction, nowMs, size.cells),
      remainingMs: Math.max(0, Math.round(inPhase + later)),
      detail: news.detail,
    }
  }

  #account(nowMs: number): void {
    if (this.#begun !== undefined) this.#times[phaseOf(this.#begun.name)] += nowMs - this.#lastMs
    this.#lastMs = nowMs
  }

  #ratioAt(phase: Phase, fraction: number | null): number {
    const { expected } = this.#estimate
    const before = PHASES.slice(0, PHASES.indexOf(phase)).reduce((sum, each) => sum + expected[each], 0)
    const total = totalOf(expected)
    return total === 0 ? 0 : Math.min(1, (before + (fraction ?? 0) * expected[phase]) / total)
  }

  #remainingOfPhase(phase: Phase, fraction: number | null, nowMs: number): number {
    const { atMs, fraction: from } = this.#begun as Begun
    const elapsed = nowMs - atMs
    const done = (fraction ?? 0) - from
    if (done >= ENOUGH) return (elapsed * (1 - (fraction ?? 0))) / done
    return this.#estimate.expected[phase] - elapsed
  }

  #rows(fraction: number | null, nowMs: number, cells: number) {
    if (fraction === null) return { rows: null, rowsTotal: null, rowsPerSecond: null }
    const { atMs, fraction: from } = this.#begun as Begun
    const seconds = (nowMs - atMs) / 1000
    const rowsPerSecond = seconds > 0 ? Math.round(((fraction - from) * cells) / seconds) : null
    return { rows: Math.round(fraction * cells), rowsTotal: cells, rowsPerSecond }
  }
}
