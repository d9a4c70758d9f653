import type { ProblemMeaning } from './problem.js'

/** Problems of the slice accounts. */
export const ACCOUNT_PROBLEMS = {} as const satisfies Readonly<Record<string, ProblemMeaning>>
