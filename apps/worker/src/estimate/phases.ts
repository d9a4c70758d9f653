/** The phases of a backtest as they are told, timed and estimated. */
export const PHASES = ['load', 'signals', 'simulate', 'finish'] as const
export type Phase = (typeof PHASES)[number]
export type PhaseTimes = Readonly<Record<Phase, number>>

const BY_NAME: Readonly<Record<string, Phase>> = {
  'loading market data': 'load',
  'computing factors': 'signals',
  simulating: 'simulate',
}

/** The phase that a study's own word for it belongs to. */
export function phaseOf(name: string): Phase {
  return BY_NAME[name] ?? 'finish'
}
