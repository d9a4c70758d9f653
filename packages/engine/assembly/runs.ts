/**
 * How often in a row something held, in both halves of each lane: one more where the mask is set, 0 where it is not.
 * Whole numbers take two cycles from one session to the next, floating ones six or more.
 */
export function runOf(run: v128, holds: v128): v128 {
  return v128.and(i32x4.sub(run, holds), holds)
}
