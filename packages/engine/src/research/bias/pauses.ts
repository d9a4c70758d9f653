/** Lets the caller's other work have its turn; rejects where the study was given up. */
export type Pause = () => Promise<void>

/** Rows between two pauses: a few milliseconds. */
export const ROWS_BETWEEN_PAUSES = 50_000

export const NO_PAUSE: Pause = () => Promise.resolve()
