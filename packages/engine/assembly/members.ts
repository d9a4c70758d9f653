/** A mask of the cells, of four in two vectors, that are not missing. */
export function presentOfFour(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(f64x2.eq(a, a), f64x2.eq(b, b), 0, 2, 4, 6)
}

/** A mask of the members among four cells, of which each has a byte, 1 or 0. */
export function membersOfFour(members: usize): v128 {
  const codes = i16x8.extend_low_i8x16_u(v128.load32_zero(members))
  return i32x4.gt_s(i32x4.extend_low_i16x8_u(codes), i32x4.splat(0))
}
