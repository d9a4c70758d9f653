/**
 * Sums over the last n cells without running subtraction: the cells are cut into blocks of n, and each window is the
 * tail of one block (sums from the right) joined to the head of the next (sums from the left). Nothing drifts, nothing
 * large is ever taken away again, and a window with a missing cell is missing because NaN is in exactly its sums.
 *
 * Moments are taken about a cell of the window itself (`shift`), so that a frozen window has exactly zero spread and a
 * high level costs no digits.
 */

/** out[t] = sum of x[t-n+1..t]; NaN before the window is full. */
export function windowSum(x: Float64Array, n: number, out: Float64Array): void {
  const length = out.length
  const tail = new Float64Array(n + 1)
  for (let start = 0; start < length; start += n) {
    let head = 0
    const end = Math.min(start + n, length)
    for (let t = start, a = 1; t < end; t++, a++) {
      head += x[t]
      const total = tail[a] + head
      out[t] = total - total === 0 ? total : Number.NaN
    }
    if (end - start < n) break
    tail[n] = 0
    for (let p = n - 1, sum = 0; p >= 0; p--) {
      sum += x[start + p]
      tail[p] = sum
    }
  }
  out.fill(Number.NaN, 0, Math.min(n - 1, length))
}

/**
 * The cell about which the block that begins at `start` is measured: its first. Every window of the block contains it,
 * so a sum of squares about it is at most n + 1 times the one about the window's mean, and few digits cancel. Where it
 * is missing, so is every window of the block.
 */
export function blockShift(x: Float64Array, start: number): number {
  return x[start]
}

/** Called once a window, with sums of (x - shift)^k for k = 1..4 as far as `order` asks. */
export type MomentVisitor = (t: number, shift: number, s1: number, s2: number, s3: number, s4: number) => void

/** Visits every full window of n cells with its shifted power sums up to the second order. */
export function visitSquares(
  x: Float64Array,
  n: number,
  length: number,
  visit: (t: number, shift: number, s1: number, s2: number) => void,
): void {
  const tail1 = new Float64Array(n + 1)
  const tail2 = new Float64Array(n + 1)
  for (let start = 0; start < length; start += n) {
    const shift = blockShift(x, start)
    fillTails(x, start, n, shift, tail1, tail2)
    const end = Math.min(start + n, length)
    let head1 = 0
    let head2 = 0
    for (let t = start, a = 1; t < end; t++, a++) {
      const d = x[t] - shift
      head1 += d
      head2 += d * d
      if (t >= n - 1) visit(t, shift, tail1[a] + head1, tail2[a] + head2)
    }
  }
}

function fillTails(
  x: Float64Array,
  start: number,
  n: number,
  shift: number,
  tail1: Float64Array,
  tail2: Float64Array,
): void {
  let sum1 = 0
  let sum2 = 0
  tail1[n] = 0
  tail2[n] = 0
  if (start === 0) return
  for (let p = n - 1; p > 0; p--) {
    const d = x[start - n + p] - shift
    sum1 += d
    sum2 += d * d
    tail1[p] = sum1
    tail2[p] = sum2
  }
}

/** As `visitSquares`, up to the fourth order. */
export function visitMoments(x: Float64Array, n: number, length: number, visit: MomentVisitor): void {
  const tails = [1, 2, 3, 4].map(() => new Float64Array(n + 1))
  const [tail1, tail2, tail3, tail4] = tails
  for (let start = 0; start < length; start += n) {
    const shift = blockShift(x, start)
    if (start > 0) fillMomentTails(x, start, n, shift, tails)
    const end = Math.min(start + n, length)
    let head1 = 0
    let head2 = 0
    let head3 = 0
    let head4 = 0
    for (let t = start, a = 1; t < end; t++, a++) {
      const d = x[t] - shift
      const d2 = d * d
      head1 += d
      head2 += d2
      head3 += d2 * d
      head4 += d2 * d2
      if (t >= n - 1) visit(t, shift, tail1[a] + head1, tail2[a] + head2, tail3[a] + head3, tail4[a] + head4)
    }
  }
}

function fillMomentTails(
  x: Float64Array,
  start: number,
  n: number,
  shift: number,
  tails: readonly Float64Array[],
): void {
  let [s1, s2, s3, s4] = [0, 0, 0, 0]
  for (let p = n - 1; p > 0; p--) {
    const d = x[start - n + p] - shift
    const d2 = d * d
    s1 += d
    s2 += d2
    s3 += d2 * d
    s4 += d2 * d2
    tails[0][p] = s1
    tails[1][p] = s2
    tails[2][p] = s3
    tails[3][p] = s4
  }
}
