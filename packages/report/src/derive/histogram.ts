export interface Bin {
  /** Ratios; the outermost bins take everything beyond them. */
  readonly from: number
  readonly to: number
  readonly count: number
}

const WIDTHS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]

/** About thirty equal bins with an edge at zero over the middle 98 %, tails gathered in the outermost bins. */
export function histogram(values: readonly number[]): readonly Bin[] {
  if (values.length === 0) return []
  const sorted = [...values].sort((a, b) => a - b)
  const low = Math.min(0, sorted[Math.floor((sorted.length - 1) * 0.01)]!)
  const high = Math.max(0, sorted[Math.ceil((sorted.length - 1) * 0.99)]!)
  const width =
    WIDTHS.find((candidate) => (high - low) / candidate <= 32) ?? 10 ** Math.ceil(Math.log10((high - low) / 32))
  const first = Math.floor(low / width + 1e-9)
  const last = Math.max(first, Math.ceil(high / width - 1e-9) - 1)
  const counts = new Array<number>(last - first + 1).fill(0)
  for (const value of values) counts[Math.min(last, Math.max(first, Math.floor(value / width))) - first]!++
  return counts.map((count, i) => ({
    from: (first + i) * width,
    to: (first + i + 1) * width,
    count,
  }))
}
