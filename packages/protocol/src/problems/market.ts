import type { ProblemMeaning } from './problem.js'

/** Problems of the slice market. */
export const MARKET_PROBLEMS = {} as const satisfies Readonly<Record<string, ProblemMeaning>>
