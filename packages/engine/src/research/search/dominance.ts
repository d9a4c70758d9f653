import type { Scores } from './axis.js'

/** Whether `a` is nowhere worse than `b` and somewhere better; a point that cannot be judged is worse than any other. */
export function dominates(a: Scores, b: Scores): boolean {
  if (a === null) return false
  if (b === null) return true
  return a.every((value, k) => value >= b[k]!) && a.some((value, k) => value > b[k]!)
}

/** Places sorted into fronts: the first holds what nothing dominates, each next one what only earlier fronts dominate. */
export function nondominatedFronts(scores: readonly Scores[]): readonly (readonly number[])[] {
  const beats = scores.map((): number[] => [])
  const losses = new Int32Array(scores.length)
  for (let a = 0; a < scores.length; a++) {
    for (let b = 0; b < scores.length; b++) {
      if (!dominates(scores[a]!, scores[b]!)) continue
      beats[a]!.push(b)
      losses[b]!++
    }
  }
  const fronts: number[][] = []
  let front = [...scores.keys()].filter((place) => losses[place] === 0)
  while (front.length > 0) {
    fronts.push(front)
    const next: number[] = []
    for (const a of front) {
      for (const b of beats[a]!) {
        losses[b]!--
        if (losses[b] === 0) next.push(b)
      }
    }
    front = next.sort((a, b) => a - b)
  }
  return fronts
}

/** The places of the judged points that no other dominates. */
export function paretoFront(scores: readonly Scores[]): readonly number[] {
  return [...scores.keys()].filter(
    (place) => scores[place] !== null && !scores.some((other) => dominates(other, scores[place]!)),
  )
}

/** How alone each member of a front stands: the sum over the objectives of the gap between its neighbours; ends are endless. */
export function crowdingDistances(scores: readonly Scores[], front: readonly number[]): ReadonlyMap<number, number> {
  const distances = new Map(front.map((place) => [place, 0]))
  const objectives = scores[front[0]!]?.length ?? 0
  for (let k = 0; k < objectives; k++) {
    const at = (place: number) => scores[place]![k]!
    const sorted = [...front].sort((a, b) => at(a) - at(b) || a - b)
    const span = at(sorted.at(-1)!) - at(sorted[0]!)
    for (const [i, place] of sorted.entries()) {
      const isEnd = i === 0 || i === sorted.length - 1
      const gap = isEnd ? Infinity : span === 0 ? 0 : (at(sorted[i + 1]!) - at(sorted[i - 1]!)) / span
      distances.set(place, distances.get(place)! + gap)
    }
  }
  return distances
}
