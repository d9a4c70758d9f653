import type { ProblemMeaning } from './problem.js'

/** Problems of the slice notifications. */
export const NOTIFICATION_PROBLEMS = {} as const satisfies Readonly<Record<string, ProblemMeaning>>
