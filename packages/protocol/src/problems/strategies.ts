import type { ProblemMeaning } from './problem.js'

/** Problems of the slice strategies. */
export const STRATEGY_PROBLEMS = {} as const satisfies Readonly<Record<string, ProblemMeaning>>
