import { setTimeout as pause } from 'node:timers/promises'
import type { MarketId } from '@stocklab/domain'
import type { Cache, CacheKind, Database } from '@stocklab/platform'
import { RANKED_STATISTICS, rankingQuerySchema } from '@stocklab/protocol'
import type { WarmingTask } from './cache/warm-caches.js'
import { readStatementsText } from './features/market/companies/statements.js'
import { findInstrument } from './features/market/find-instrument.js'
import { readQuotes } from './features/market/quotes/quotes.js'
import { seedDemoThemes } from './features/market/universes/demo-themes.js'
import type { Edition } from './features/market/view/edition.js'
import type { Markets } from './features/market/view/markets.js'
import { listLibrary } from './features/strategies/library/library-queries.js'
import { rankStrategies } from './features/strategies/ranking/rank-strategies.js'

export interface WarmingPorts {
  readonly markets: Markets
  readonly cache: Cache<CacheKind>
  readonly database: Database
}

const MOST_TRADED = 200

/** What people ask first: the most traded instruments with their statements, and the rankings. */
export function warmingTasks({ markets, cache, database }: WarmingPorts): readonly WarmingTask[] {
  return [
    {
      name: 'themes of a made-up market',
      run: () => seedDemoThemes({ markets, cache, database }),
    },
    {
      name: 'markets',
      run: () => markets.read(({ markets: all }) => markets.warm(all)),
    },
    {
      name: 'quotes of the most traded',
      run: () =>
        markets.read(async (edition) => {
          for (const market of edition.markets) await readQuotes(edition, cache, await mostTraded(edition, market))
        }),
    },
    {
      name: 'statements of the most traded',
      run: (signal) =>
        markets.read(async (edition) => {
          for (const market of edition.markets) {
            // The most traded come last: should not all of them fit, they are those that stay.
            for (const code of (await mostTraded(edition, market)).toReversed()) {
              if (signal.aborted) return
              const { instrument } = await findInstrument(edition, code)
              await gently(() => readStatementsText(edition, { cache }, instrument, undefined), signal)
            }
          }
        }),
    },
    {
      name: 'rankings',
      run: async (signal) => {
        for (const statistic of Object.keys(RANKED_STATISTICS)) {
          if (signal.aborted) return
          await rankStrategies({ database, cache }, rankingQuerySchema.parse({ statistic }))
        }
      },
    },
    {
      name: 'strategies of known investors',
      run: async () => void (await listLibrary({ database, cache }, {})),
    },
  ]
}

async function mostTraded(edition: Edition, market: MarketId): Promise<readonly string[]> {
  const view = await edition.view(market)
  return view.moves
    .filter(({ isTraded }) => isTraded)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST_TRADED)
    .map(({ row }) => view.market.instruments[row]?.code ?? '')
}

/** Rests four times as long as it worked: whoever asks meanwhile comes first. */
async function gently(work: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  const began = performance.now()
  await work()
  await pause(4 * (performance.now() - began), undefined, { signal, ref: false }).catch(() => undefined)
}
