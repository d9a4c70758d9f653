import { sumsInOrder } from './ordered-sums'

/** Mean of |return| / money traded over the traded ones of the last n days. Scratch: 16 cells. */
export function amihud(ret: usize, money: usize, out: usize, length: i32, scratch: usize, n: i32, minimum: i32): void {
  const end = (<usize>length) << 3
  // A day without trades adds nothing, and the sum of what is at or above 0 keeps its bits when 0 is added.
  for (let t: usize = 0; t < end; t += 16) {
    const traded = v128.load(money + t)
    const each = f64x2.div(f64x2.abs(v128.load(ret + t)), traded)
    v128.store(out + t, v128.and(each, f64x2.gt(traded, f64x2.splat(0))))
  }
  sumsInOrder(out, length, n, scratch)
  const window = (<usize>n) << 3
  let complete = 0
  let days = 0
  for (let t: usize = 0; t < end; t += 8) {
    const move = load<f64>(ret + t)
    const traded = load<f64>(money + t)
    complete = f64.eq(move, move) && f64.eq(traded, traded) ? complete + 1 : 0
    if (traded > 0) days++
    if (t >= window && load<f64>(money + t - window) > 0) days--
    const hasMean = complete >= n && days >= minimum && days > 0
    const mean = hasMean ? load<f64>(out + t) / <f64>days : NaN
    store<f64>(out + t, mean - (mean - mean))
  }
}
