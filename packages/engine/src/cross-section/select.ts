/** Turns of partitioning after which a stretch is sorted instead, however its values lie. */
const MOST_TURNS = 64

/**
 * Moves values of [from, to) so that the one at `place` is that of ascending order, what lies before it in the stretch is
 * at most as large and what lies behind it at least as large. No NaN allowed; `from` <= `place` < `to`.
 */
export function selectPlace(values: Float64Array, from: number, to: number, place: number): void {
  let [low, high] = [from, to - 1]
  for (let turn = 0; low < high; turn++) {
    if (turn === MOST_TURNS) {
      values.subarray(low, high + 1).sort()
      return
    }
    const pivot = middleOf(values[low]!, values[(low + high) >> 1]!, values[high]!)
    let [i, j] = [low, high]
    while (i <= j) {
      while (values[i]! < pivot) i++
      while (values[j]! > pivot) j--
      if (i > j) break
      const held = values[i]!
      values[i++] = values[j]!
      values[j--] = held
    }
    if (place <= j) high = j
    else if (place >= i) low = i
    else return
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
