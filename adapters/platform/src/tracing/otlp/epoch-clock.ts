/** Further from the system's clock than this, it has been set, or the machine slept. */
const APART_MS = 20

/** Milliseconds since 1970 with their fractions: spans of a few statements take less than one. */
export function createEpochClock(): () => number {
  let offset = Date.now() - performance.now()
  return () => {
    const steady = performance.now()
    const wall = Date.now()
    if (Math.abs(steady + offset - wall) > APART_MS) offset = wall - steady
    return steady + offset
  }
}
