/** Rows of the cells of one session, one for each instrument. */

/**
 * Mean of the cells that are present, missing where fewer than `needed` are, each cell added up in the order of the
 * inputs. `inputs`: addresses of `count` rows of so many vectors. May read and write one vector behind them.
 */
export function meanOfPresent(inputs: usize, count: i32, out: usize, vectors: i32, needed: f64): void {
  const least = f64x2.splat(needed)
  const last = inputs + ((<usize>count) << 2)
  for (let at: usize = 0; at < (<usize>vectors) << 4; at += 32) {
    let sum0 = f64x2.splat(0)
    let sum1 = sum0
    let present0 = i32x4.splat(0)
    let present1 = present0
    for (let input = inputs; input < last; input += 4) {
      const row = <usize>load<u32>(input) + at
      const x0 = v128.load(row)
      const x1 = v128.load(row, 16)
      const isPresent0 = f64x2.eq(x0, x0)
      const isPresent1 = f64x2.eq(x1, x1)
      // A sum that began at 0 is never -0, so that adding 0 leaves it alone.
      sum0 = f64x2.add(sum0, v128.and(x0, isPresent0))
      sum1 = f64x2.add(sum1, v128.and(x1, isPresent1))
      present0 = i32x4.sub(present0, isPresent0)
      present1 = i32x4.sub(present1, isPresent1)
    }
    v128.store(out + at, meanOf(sum0, present0, least))
    v128.store(out + at, meanOf(sum1, present1, least), 16)
  }
}

/** `present`: how many in both halves of each lane. */
function meanOf(sum: v128, present: v128, least: v128): v128 {
  const count = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(present, present, 0, 2, 0, 2))
  return v128.bitselect(f64x2.div(sum, count), f64x2.splat(NaN), f64x2.ge(count, least))
}
