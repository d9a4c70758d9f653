const SQRT_32 = Math.sqrt(32)
const INVERSE_SQRT_TWO_PI = 0.3989422804014327
/** Up to here the central approximation is used (Cody's threshold, the 75th percentile). */
const CENTRAL = 0.67448975

/**
 * The standard normal distribution function to full double precision, relative in the lower tail.
 * Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation 23 (1969).
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return x
  const distance = Math.abs(x)
  if (distance === Infinity) return x < 0 ? 0 : 1
  if (distance <= CENTRAL) return 0.5 + centralPart(x)
  const tail = distance <= SQRT_32 ? middleTail(distance) : farTail(distance)
  return x < 0 ? tail : 1 - tail
}

export function normalDensity(x: number): number {
  return INVERSE_SQRT_TWO_PI * Math.exp((-x * x) / 2)
}

/** Coefficients from the highest power down. */
function polynomial(x: number, coefficients: readonly number[]): number {
  let value = 0
  for (const coefficient of coefficients) value = value * x + coefficient
  return value
}

function centralPart(x: number): number {
  const numerator = [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356]
  const denominator = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673]
  return (x * polynomial(x * x, numerator)) / polynomial(x * x, denominator)
}

function middleTail(y: number): number {
  const numerator = [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ]
  const denominator = [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.429676859992,
  ]
  return halfSquareExponential(y) * (polynomial(y, numerator) / polynomial(y, denominator))
}

function farTail(y: number): number {
  const inverse = 1 / (y * y)
  const numerator = [
    0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
    0.000029112874951168793,
  ]
  const denominator = [
    1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 0.00007297515550839662,
  ]
  const correction = (inverse * polynomial(inverse, numerator)) / polynomial(inverse, denominator)
  return (halfSquareExponential(y) * (INVERSE_SQRT_TWO_PI - correction)) / y
}

/** exp(-y^2 / 2), with y split so that the square of the larger part is exact. */
function halfSquareExponential(y: number): number {
  const coarse = Math.trunc(y * 16) / 16
  const rest = (y - coarse) * (y + coarse)
  return Math.exp((-coarse * coarse) / 2) * Math.exp(-rest / 2)
}

/**
 * The inverse of the standard normal distribution function, to about 1e-16 relative; infinite at 0 and 1, NaN outside.
 * Wichura, Algorithm AS 241, Applied Statistics 37 (1988).
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * centralQuantile(0.180625 - q * q)
  const r = Math.sqrt(-Math.log(q <= 0 ? p : 1 - p))
  const size = r <= 5 ? middleQuantile(r - 1.6) : farQuantile(r - 5)
  return q < 0 ? -size : size
}

function centralQuantile(r: number): number {
  const numerator = [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ]
  const denominator = [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ]
  return polynomial(r, numerator) / polynomial(r, denominator)
}

function middleQuantile(r: number): number {
  const numerator = [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ]
  const denominator = [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ]
  return polynomial(r, numerator) / polynomial(r, denominator)
}

function farQuantile(r: number): number {
  const numerator = [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ]
  const denominator = [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ]
  return polynomial(r, numerator) / polynomial(r, denominator)
}
