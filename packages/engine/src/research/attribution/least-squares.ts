/** One coefficient with its Newey-West standard error; null where the error is zero or unknown. */
export interface Coefficient {
  readonly value: number
  readonly error: number | null
  readonly t: number | null
}

export interface Regression {
  /** The constant first, then one per column of `x`. */
  readonly coefficients: readonly Coefficient[]
  readonly rSquared: number | null
  readonly rows: number
  readonly lags: number
}

/**
 * Least squares of y on a constant and the columns of x, errors by Newey and West (1987) with 4 (n / 100)^(2/9) lags.
 * All series have one length and no missing value. Null with fewer rows than twice the coefficients, or where columns
 * depend on each other.
 */
export function leastSquares(y: Float64Array, x: readonly Float64Array[]): Regression | null {
  const n = y.length
  const columns = [new Float64Array(n).fill(1), ...x]
  const k = columns.length
  if (n < 2 * k) return null
  const inverse = inverted(columns.map((a) => columns.map((b) => dot(a, b))))
  if (inverse === null) return null
  const right = columns.map((column) => dot(column, y))
  const beta = inverse.map((row) => row.reduce((sum, cell, j) => sum + cell * right[j]!, 0))
  const residuals = y.map((value, t) => value - columns.reduce((sum, column, j) => sum + beta[j]! * column[t]!, 0))
  const lags = Math.max(1, Math.floor(4 * (n / 100) ** (2 / 9)))
  const errors = neweyWestErrors(columns, residuals, inverse, lags)
  const centre = y.reduce((sum, value) => sum + value, 0) / n
  const total = y.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return {
    coefficients: beta.map((value, j) => {
      const error = errors[j]! > 1e-15 ? errors[j]! : null
      return { value, error, t: error === null ? null : value / error }
    }),
    rSquared: total > 1e-18 ? 1 - dot(residuals, residuals) / total : null,
    rows: n,
    lags,
  }
}

/** Square roots of the diagonal of (X'X)^-1 S (X'X)^-1, S with Bartlett weights. */
function neweyWestErrors(
  columns: readonly Float64Array[],
  residuals: Float64Array,
  inverse: readonly (readonly number[])[],
  lags: number,
): readonly number[] {
  const scores = columns.map((column) => column.map((value, t) => value * residuals[t]!))
  const middle = scores.map((a) => scores.map((b) => longRunCovariance(a, b, lags)))
  return inverse.map((row) => {
    let variance = 0
    for (let p = 0; p < row.length; p++)
      for (let q = 0; q < row.length; q++) variance += row[p]! * middle[p]![q]! * row[q]!
    return Math.sqrt(Math.max(0, variance))
  })
}

function longRunCovariance(a: Float64Array, b: Float64Array, lags: number): number {
  let total = dot(a, b)
  for (let lag = 1; lag <= lags; lag++) {
    let crossed = 0
    for (let t = lag; t < a.length; t++) crossed += a[t]! * b[t - lag]! + a[t - lag]! * b[t]!
    total += (1 - lag / (lags + 1)) * crossed
  }
  return total
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let t = 0; t < a.length; t++) sum += a[t]! * b[t]!
  return sum
}

/** Gauss-Jordan with the largest pivot; null for a matrix that has no inverse to working precision. */
function inverted(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const size = matrix.length
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))])
  const scale = Math.max(...matrix.map((row, i) => Math.abs(row[i]!)))
  for (let c = 0; c < size; c++) {
    let pivot = c
    for (let r = c + 1; r < size; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r
    const lead = rows[pivot]![c]!
    if (!(Math.abs(lead) > 1e-13 * scale)) return null
    ;[rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!]
    rows[c] = rows[c]!.map((cell) => cell / lead)
    for (let r = 0; r < size; r++) {
      const by = rows[r]![c]!
      if (r !== c && by !== 0) rows[r] = rows[r]!.map((cell, j) => cell - by * rows[c]![j]!)
    }
  }
  return rows.map((row) => row.slice(size))
}
