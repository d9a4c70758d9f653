/** Rows of the cells of one session, one for each instrument. */

/**
 * Mean of the cells that are present, missing where fewer than `needed` are, each cell added up in the order of the
 * inputs. `inputs`: addresses of `count` rows of so many vectors.
 */
export function meanOfPresent(inputs: usize, count: i32, out: usize, vectors: i32, needed: f64): void {
  const one = f64x2.splat(1)
  const least = f64x2.splat(needed)
  const last = inputs + ((<usize>count) << 2)
  for (let at: usize = 0; at < (<usize>vectors) << 4; at += 16) {
    let sum = f64x2.splat(0)
    let present = f64x2.splat(0)
    for (let input = inputs; input < last; input += 4) {
      const x = v128.load(<usize>load<u32>(input) + at)
      const isPresent = f64x2.eq(x, x)
      // A sum that began at 0 is never -0, so that adding 0 leaves it alone.
      sum = f64x2.add(sum, v128.and(x, isPresent))
      present = f64x2.add(present, v128.and(one, isPresent))
    }
    v128.store(out + at, v128.bitselect(f64x2.div(sum, present), f64x2.splat(NaN), f64x2.ge(present, least)))
  }
}
