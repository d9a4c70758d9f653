const DAYS = 63

/** close / close 63 days ago - 1, stock-major, NaN where missing. */
export function threeMonthReturns({ close, sessions }) {
  const length = sessions.length
  const out = new Float64Array(close.length).fill(Number.NaN)
  for (let at = 0, t = 0; at < close.length; at++, t = t + 1 === length ? 0 : t + 1) {
    if (t >= DAYS) out[at] = close[at] / close[at - DAYS] - 1
  }
  return out
}

/** Sums that differ when any rank sits on the wrong stock or day. */
export function rankChecksum(rankOf, { first, last }) {
  let [byStock, byDay] = [0, 0]
  for (let i = 0; i < first.length; i++) {
    for (let t = first[i] + DAYS; t <= last[i]; t++) {
      byStock += rankOf(i, t) * (1 + (i % 7))
      byDay += rankOf(i, t) * (1 + (t % 11))
    }
  }
  return { by_stock: byStock, by_day: byDay }
}
