/** x rises; a null y breaks the line. */
export type Point = readonly [x: number, y: number | null]

/**
 * At most about `2 * buckets` points that draw the same line: of every bucket the lowest and the highest survive, in
 * their order, so no extreme is lost; the first and the last point always stay.
 */
export function thin(points: readonly Point[], buckets: number): readonly Point[] {
  if (points.length <= 2 * buckets) return points
  const out: Point[] = [points[0]!]
  const inner = points.length - 2
  for (let b = 0; b < buckets; b++) {
    const from = 1 + Math.floor((b * inner) / buckets)
    const to = 1 + Math.floor(((b + 1) * inner) / buckets)
    keepExtremes(points, { from, to }, out)
  }
  out.push(points[points.length - 1]!)
  return out
}

function keepExtremes(points: readonly Point[], range: { from: number; to: number }, out: Point[]): void {
  let low = -1
  let high = -1
  for (let i = range.from; i < range.to; i++) {
    const y = points[i]![1]
    if (y === null) continue
    if (low < 0 || y < points[low]![1]!) low = i
    if (high < 0 || y > points[high]![1]!) high = i
  }
  if (low < 0) {
    if (range.to > range.from) out.push(points[range.from]!)
    return
  }
  out.push(points[Math.min(low, high)]!)
  if (low !== high) out.push(points[Math.max(low, high)]!)
}

/** One point per cell of a grid over the plane, so that a cloud of any size stays a small drawing; outermost points stay. */
export function thinCloud(
  points: readonly (readonly [number, number])[],
  cells: { readonly across: number; readonly up: number },
): readonly (readonly [number, number])[] {
  if (points.length <= 2) return points
  const xs = extent(points, 0)
  const ys = extent(points, 1)
  const cell = (value: number, [low, high]: readonly [number, number], count: number) =>
    high === low ? 0 : Math.round(((value - low) / (high - low)) * count)
  const seen = new Map<number, readonly [number, number]>()
  for (const point of points) {
    const key = cell(point[0], xs, cells.across) * 100_000 + cell(point[1], ys, cells.up)
    if (!seen.has(key)) seen.set(key, point)
  }
  return [...seen.values()]
}

export function extent(points: readonly (readonly [number, number])[], axis: 0 | 1): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const point of points) {
    low = Math.min(low, point[axis])
    high = Math.max(high, point[axis])
  }
  return [low, high]
}
