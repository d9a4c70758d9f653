/** A stream of made-up chance: the same seed and path give the same numbers on every machine. */
export interface Random {
  /** In [0, 1). */
  uniform(): number
  /** Uniform in [low, high). */
  between(low: number, high: number): number
  /** Whole number in [low, high]. */
  integer(low: number, high: number): number
  chance(probability: number): boolean
  /** Mean 0, deviation 1. */
  normal(): number
  /** Student t with `degrees` > 2 of freedom, scaled to deviation 1. */
  fatTailed(degrees: number): number
  pick<T>(items: readonly T[]): T
}

/** An independent stream for a path of names, so that one more instrument leaves the others as they were. */
export function createRandom(seed: number, ...path: readonly (string | number)[]): Random {
  const uniform = sfc32(hash128(`${seed}/${path.join('/')}`))
  const between = (low: number, high: number) => low + (high - low) * uniform()
  return {
    uniform,
    between,
    integer: (low, high) => low + Math.floor((high - low + 1) * uniform()),
    chance: (probability) => uniform() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    fatTailed: (degrees) => studentT(uniform, degrees) * Math.sqrt((degrees - 2) / degrees),
    pick: (items) => items[Math.floor(items.length * uniform())] as (typeof items)[number],
  }
}

/** Bailey's polar method. */
function studentT(uniform: () => number, degrees: number): number {
  for (;;) {
    const u = 2 * uniform() - 1
    const v = 2 * uniform() - 1
    const w = u * u + v * v
    if (w > 0 && w < 1) return u * Math.sqrt((degrees * (w ** (-2 / degrees) - 1)) / w)
  }
}

type State = readonly [number, number, number, number]

/** Chris Doty-Humphrey's small fast counting generator, 32 bit. */
function sfc32(state: State): () => number {
  let [a, b, c, counter] = state
  const next = () => {
    const out = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + out) | 0
    return (out >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

/** Four mixed words of a text (cyrb128). */
function hash128(text: string): State {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i)
    a = b ^ Math.imul(a ^ k, 597399067)
    b = c ^ Math.imul(b ^ k, 2869860233)
    c = d ^ Math.imul(c ^ k, 951274213)
    d = a ^ Math.imul(d ^ k, 2716044179)
  }
  return [a | 0, b | 0, c | 0, d | 0]
}
