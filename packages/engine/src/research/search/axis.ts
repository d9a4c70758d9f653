/** One dimension of a search: the values a setting may take, ascending. */
export interface SearchAxis {
  readonly name: string
  readonly values: readonly number[]
}

/** A place in the search space: for each axis, which of its values. */
export type Point = readonly number[]

/** Objectives of a point, each to be as high as possible; null for a point that cannot be judged. */
export type Scores = readonly number[] | null

export function pointCount(axes: readonly SearchAxis[]): number {
  return axes.reduce((count, { values }) => count * values.length, 1)
}

/** The `index`-th point of the grid; the last axis runs fastest. */
export function pointAt(axes: readonly SearchAxis[], index: number): Point {
  const point = new Array<number>(axes.length)
  let rest = index
  for (let k = axes.length - 1; k >= 0; k--) {
    const { length } = axes[k]!.values
    point[k] = rest % length
    rest = Math.floor(rest / length)
  }
  return point
}

export function keyOf(point: Point): string {
  return point.join(' ')
}

/** Values of the settings at a point, by name of the axis. */
export function settingsAt(axes: readonly SearchAxis[], point: Point): Readonly<Record<string, number>> {
  return Object.fromEntries(axes.map(({ name, values }, k) => [name, values[point[k]!]!]))
}
