/** People who read, each at a pace of their own over a connection of their own; how long each kind of answer took. */
import { Client } from 'undici'

/** Lets `people` of the list send requests for `seconds`, each with pauses of `pauseMs` on average. */
export async function load(origin, { tokens, mix, seconds, pauseMs, warmSeconds = 20 }) {
  const samples = new Map(mix.map(({ kind }) => [kind, []]))
  const faults = new Map()
  const begin = performance.now()
  const measured = begin + warmSeconds * 1000
  const end = measured + seconds * 1000
  const random = seeded(1)
  const total = mix.reduce((sum, { share }) => sum + share, 0)

  const pick = () => {
    let left = random() * total
    for (const one of mix) {
      left -= one.share
      if (left < 0) return one
    }
    return mix.at(-1)
  }

  async function person(token) {
    const client = new Client(origin, { pipelining: 1 })
    const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'identity' }
    await pause(random() * pauseMs)
    // Requests are due at times of their own: one that is late because the one before took long counts the wait as well.
    let due = performance.now()
    while (performance.now() < end) {
      const { kind, path } = pick()
      try {
        const { statusCode, body } = await client.request({ method: 'GET', path: path(random), headers })
        await body.dump()
        if (due >= measured) samples.get(kind).push(performance.now() - due)
        if (statusCode >= 400) count(faults, `${kind} ${statusCode}`)
      } catch (error) {
        count(faults, `${kind} ${error.code ?? error.message}`)
      }
      due = Math.max(due + -Math.log(1 - random()) * pauseMs, performance.now() - 10 * pauseMs)
      if (due > performance.now()) await pause(due - performance.now())
    }
    await client.close()
  }

  await Promise.all(tokens.map(person))
  return {
    kinds: [...samples].map(([kind, times]) => ({ kind, ...quantiles(times) })),
    faults: Object.fromEntries(faults),
    seconds,
  }
}

export function quantiles(times) {
  const sorted = Float64Array.from(times).sort()
  const at = (q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) }
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1)

function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
