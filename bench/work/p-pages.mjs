import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createDemoMarket } from '@stocklab/market-data'
import { CACHE_KINDS, createMemoryCache, migrate, openDatabase } from '@stocklab/platform'
import { FACTORS } from '@stocklab/strategy'
import { marketRoutes } from '../../apps/server/dist/features/market/market-routes.js'
import { openMarkets } from '../../apps/server/dist/features/market/view/markets.js'
import { screeningRoutes } from '../../apps/server/dist/features/screening/routes.js'
import { createApp } from '../../apps/server/dist/http/create-app.js'
import { DATA_FOLDER } from '../lib/made-up-market.mjs'
import { rowOf } from '../lib/measure.mjs'

const SIZE = { seed: 1, instruments: 2_500, years: 10 }

export const question =
  'market pages of 2,500 instruments over ten years, uncached, while everybody shares one process: time an answer, and the longest turn of the event loop'

const THIRTY = FACTORS.filter(({ group }) => group !== 'base')
  .filter((_, k) => k % 9 === 0)
  .slice(0, 30)
  .map(({ id }) => id)

const PAGES = [
  { name: 'search by initials', request: () => ({ url: `/instruments/search?q=${encodeURIComponent('ㄷㅁㅈㅈ')}` }) },
  { name: '100 quotes', request: (codes) => ({ url: `/quotes?codes=${codes.slice(0, 100).join()}` }) },
  { name: 'overview', request: () => ({ url: '/market/overview' }) },
  { name: 'company', request: (codes, n) => ({ url: `/companies/${codes[n]}` }) },
  {
    name: 'ten years of days, three overlays',
    request: (codes, n) => ({ url: `/charts/${codes[n]}?overlay=sma(close,20)&overlay=rsi_14&overlay=bb_upper_20` }),
  },
  {
    name: 'a year of days with a rank',
    request: (codes, n) => ({ url: `/charts/${codes[n]}?from=2025-01-01&overlay=rank(mom_12_1)` }),
  },
  {
    name: 'screen with 30 factors',
    request: (_, n) => ({
      method: 'POST',
      url: '/screen',
      payload: { condition: `close > ${n}`, columns: THIRTY, sort: { by: THIRTY[0] } },
    }),
  },
  {
    name: '50 correlations over ten years',
    request: (codes, n) => ({ method: 'POST', url: '/correlations', payload: { codes: codes.slice(n, n + 50) } }),
  },
]

export async function run({ runs = 5, note }) {
  const dataDirectory = await demoFolder(note)
  const database = await openDatabase({ kind: 'memory' })
  await migrate(database)
  const cache = createMemoryCache({ kinds: CACHE_KINDS })
  const markets = openMarkets({ dataDirectory, threads: 2, report: (error) => note(String(error)) })
  const again = openMarkets({ dataDirectory, threads: 1 })
  const app = createApp({ authenticator: { authenticate: async () => SOMEBODY } })
  await app.register(marketRoutes({ markets, cache, database }))
  await app.register(screeningRoutes({ markets, cache, database }))
  await app.ready()
  try {
    return await measure({ app, cache, markets, again, runs, note })
  } finally {
    await app.close()
    await markets.close()
    await again.close()
    await cache.close()
    await database.destroy()
  }
}

async function measure({ app, cache, markets, again, runs, note }) {
  const rows = []
  const turns = []
  const timed = async (name, times, work) => {
    const watch = watchTurns()
    for (let n = 0; n < times; n++) {
      const from = performance.now()
      await work(n)
      rows.push([name, performance.now() - from])
    }
    const longest = await watch.end()
    turns.push(longest)
    note(`${name}: longest turn of the event loop ${longest.toFixed(1)} ms`)
  }
  await timed('load the market', 1, () => markets.readMarket('KRX', async () => undefined))
  await timed('load it again, as for a new version', 1, () => again.readMarket('KRX', async () => undefined))
  await timed('all factors of the last session with percentiles', 1, () => markets.warm(['KRX']))
  const codes = await markets.readMarket('KRX', async ({ market }) =>
    market.instruments.filter((_, row) => market.lastBar[row] === market.sessions.length - 1).map(({ code }) => code),
  )
  const answer = async ({ name, request }, n) => {
    for (const kind of Object.keys(CACHE_KINDS)) await cache.deleteKind(kind)
    const reply = await app.inject(request(codes, n))
    if (reply.statusCode !== 200) throw new Error(`${name}: ${reply.body.slice(0, 300)}`)
  }
  // The first answer of a page compiles it.
  for (const page of PAGES) await timed(`first: ${page.name}`, 1, () => answer(page, runs))
  for (const page of PAGES) await timed(page.name, runs, (n) => answer(page, n))
  const peak = process.resourceUsage().maxRSS / 1024
  const names = [...new Set(rows.map(([name]) => name))]
  const timesOf = (name) => rows.filter((row) => row[0] === name).map(([, ms]) => ms)
  return [
    ...names.map((name) => rowOf('p', name, timesOf(name), [peak])),
    rowOf('p', 'longest turn of the event loop, processor time', [Math.max(...turns)], [peak]),
  ]
}

/**
 * The longest turn by the processor time of the main thread, as Linux counts it: what a turn takes while other processes
 * have the processor says nothing about the turn.
 */
function watchTurns() {
  let last = mainThreadMs()
  let longest = 0
  const look = () => {
    const now = mainThreadMs()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(look, 1)
  return {
    async end() {
      await new Promise((resolve) => setTimeout(resolve, 20))
      clearInterval(timer)
      return longest
    },
  }
}

function mainThreadMs() {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}

const SOMEBODY = { userId: '', role: 'user', scopes: 'all', credentialId: '', by: 'bearer' }

/** Made once; it takes minutes. */
async function demoFolder(note) {
  const folder = join(DATA_FOLDER, `demo-${SIZE.instruments}x${SIZE.years}`)
  if (existsSync(folder)) return folder
  note('making the demo market, once')
  const partial = `${folder}.partial`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  await createDemoMarket(partial, SIZE)
  renameSync(partial, folder)
  return folder
}
