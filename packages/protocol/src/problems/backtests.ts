import type { ProblemMeaning } from './problem.js'

/** Problems of the slice backtests. */
export const BACKTEST_PROBLEMS = {} as const satisfies Readonly<Record<string, ProblemMeaning>>
