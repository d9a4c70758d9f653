/** What is asked of a running platform. Each answers rows of figures; times in milliseconds. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { clientOf } from './client.mjs'
import { load, pause, quantiles } from './load.mjs'

const EXAMPLE = `
schema: stocklab/strategy@1
name: Momentum
market: KRX
universe: { where: "trading_value_avg_20d > 300m" }
parameters: { lookback: 120 }
entry: { schedule: monthly, where: "close > sma(close, $lookback)", rank_by: [{ value: "mom_12_1", order: high }], max_positions: 20 }
`

const searchOf = (turn) => ({ document: EXAMPLE, study: { kind: 'optimize', turn, objectives: ['sharpe'] } })

const SEARCHES = [
  ['a search of 232 points', searchOf(['lookback=20..250:2', 'entry.max_positions=10,20'])],
  ['a search of 1,000 points', searchOf(['lookback=21..270:1', 'entry.max_positions=8,12,16,24'])],
  ['a search of 4,000 points', searchOf(['lookback=21..270:1', 'entry.max_positions=5..20:1'])],
]

const read = (kind, share, path) => ({ kind, share, path: typeof path === 'string' ? () => path : path })

/** What people of a service of this kind mostly do. */
export function mixOf(codes) {
  const any = (random) => codes[Math.floor(random() * codes.length)]
  return [
    read('quotes', 30, (random) => `/api/v1/quotes?codes=${Array.from({ length: 10 }, () => any(random)).join(',')}`),
    read('quote', 15, (random) => `/api/v1/quotes/${any(random)}`),
    read('company', 10, (random) => `/api/v1/companies/${any(random)}`),
    read('chart', 5, (random) => `/api/v1/charts/${any(random)}?interval=day&from=2025-01-02`),
    read('search', 5, () => `/api/v1/instruments/search?q=${encodeURIComponent('ㄷㅁ')}&limit=10`),
    read('overview', 10, '/api/v1/market/overview?market=KRX'),
    read('ranking', 10, '/api/v1/strategies/public/ranking?statistic=cagr'),
    read('own strategies', 5, '/api/v1/strategies'),
    read('own backtests', 5, '/api/v1/backtests'),
    read('factors', 5, '/api/v1/factors'),
  ]
}

/** 1,000 people with a pause of two seconds between requests. */
export async function thousandPeople({ address, tokens, codes }, seconds) {
  const { kinds, faults } = await load(address, { tokens, mix: mixOf(codes), seconds, pauseMs: 2_000 })
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  return { rows: kinds, perSecond: all / seconds, faults }
}

/** As many answers as it gives, a hundred connections asking without a pause, beside the bare framework. */
export async function throughput({ address, tokens, codes }, seconds) {
  const hello = await startHello()
  const rows = []
  try {
    const headers = { authorization: `Bearer ${tokens[0]}` }
    const works = [
      ['hello, the same framework', `${hello.address}/hello`, {}],
      ['a quote', `${address}/api/v1/quotes/${codes[0]}`, headers],
      ['the ranking', `${address}/api/v1/strategies/public/ranking?statistic=cagr`, headers],
    ]
    for (let round = 0; round < 2; round += 1) {
      for (const [kind, url, its] of works) {
        const { requests, latency, non2xx } = await autocannon({
          url,
          headers: its,
          connections: 100,
          duration: seconds,
        })
        rows.push({ kind, perSecond: requests.average, p50: latency.p50, p99: latency.p99, refused: non2xx })
      }
    }
  } finally {
    hello.stop()
  }
  return { rows }
}

function startHello() {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./hello.mjs', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve) =>
    child.stdout.once('data', (line) => resolve({ address: String(line).trim(), stop: () => child.kill() })),
  )
}

/**
 * From the publication of an event of a long run to its arrival at each of many listeners, who come all at once when the run
 * has just begun; what was published before a listener was there is counted apart.
 */
export async function listeners({ address, tokens }, count, seconds) {
  const client = clientOf(address, tokens[0])
  const begin = performance.now()
  const { id } = await client.post('/backtests/studies', SEARCHES.at(-1)[1])
  const seen = []
  const follow = async () => {
    const times = []
    seen.push(times)
    const following = await client.follow(id, (event) => {
      times.push([Number(event.id.split('-')[0]), event.arrivedMs])
    })
    times.openMs = following.openMs
    times.openedAfterMs = performance.now() - begin
    return following
  }
  const all = await Promise.all(Array.from({ length: count }, follow))
  await pause(seconds * 1_000)
  await client.post(`/backtests/${id}/cancel`)
  await Promise.all(all.map(({ ended }) => ended))
  const delays = (isMissed) =>
    seen.flatMap((times) =>
      times
        .filter(([publishedMs]) => publishedMs < times.openMs === isMissed)
        .map(([publishedMs, arrivedMs]) => arrivedMs - publishedMs),
    )
  return {
    rows: [
      { kind: `${count} listeners, to be there`, ...quantiles(seen.map((times) => times.openedAfterMs)) },
      { kind: 'what happens then', ...quantiles(delays(false)) },
      { kind: 'what they had missed', ...quantiles(delays(true)) },
    ],
  }
}

/** Many backtests asked for at once, while people go on reading. */
export async function manyBacktests({ address, tokens, codes }, count, seconds) {
  const begin = performance.now()
  const reading = load(address, {
    tokens: tokens.slice(0, 200),
    mix: mixOf(codes),
    seconds,
    pauseMs: 2_000,
    warmSeconds: 0,
  })
  const clients = Array.from({ length: count }, (_, i) => clientOf(address, tokens[i]))
  const jobs = await Promise.all(
    clients.map((client, i) => client.post('/backtests', { document: EXAMPLE, parameters: { lookback: 20 + i } })),
  )
  const acceptedMs = performance.now() - begin
  const ends = await Promise.all(jobs.map(({ id }, i) => clients[i].untilEnd(id)))
  const finishedMs = performance.now() - begin
  const { kinds, faults } = await reading
  const count200 = kinds.reduce((sum, kind) => sum + kind.count, 0)
  return {
    rows: [
      { kind: `${count} backtests accepted`, p50: acceptedMs },
      { kind: `${count} backtests ended`, p50: finishedMs },
      ...kinds.map((kind) => ({ ...kind, kind: `${kind.kind} meanwhile` })),
    ],
    completed: ends.filter(({ status }) => status === 'completed').length,
    reads: count200,
    faults,
  }
}

/** Searches on two workers, and on one of them alone; the capital differs each time, so that nothing is answered from the store. */
export async function halfTheTime({ address, tokens, workers, startWorker }) {
  let asked = 0
  const timed = async (search) => {
    asked++
    const client = clientOf(address, tokens[500 + asked])
    const begin = performance.now()
    const { id } = await client.post('/backtests/studies', { ...search, capital: 1e8 + asked * 1e6 })
    const { status } = await client.untilEnd(id)
    if (status !== 'completed') throw new Error(`the search ended as ${status}`)
    return performance.now() - begin
  }
  const times = SEARCHES.map(() => ({ two: [], one: [] }))
  for (let round = 0; round < 2; round += 1) {
    // Whoever has just started has its code still to compile.
    await timed(SEARCHES[0][1])
    for (const [k, [, search]] of SEARCHES.entries()) times[k].two.push(await timed(search))
    await workers.pop().stop()
    for (const [k, [, search]] of SEARCHES.entries()) times[k].one.push(await timed(search))
    workers.push(await startWorker())
  }
  return {
    rows: SEARCHES.flatMap(([name], k) => [
      { kind: `${name}, two workers`, ...quantiles(times[k].two) },
      { kind: 'the same, one worker', ...quantiles(times[k].one) },
    ]),
    ratios: times.map(({ two, one }) => Number((quantiles(one).p50 / quantiles(two).p50).toFixed(2))),
  }
}
