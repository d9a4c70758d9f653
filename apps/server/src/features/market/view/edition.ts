import { existsSync, realpathSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import type { MarketId } from '@stocklab/domain'
import {
  buildInstrumentIndexInSlices,
  type InstrumentIndex,
  type Lake,
  type LakeReader,
  openLake,
  openLakeReader,
} from '@stocklab/market-data'
import { Problem } from '../../../http/problem.js'
import { type MarketView, openMarketView } from './market-view.js'

export interface EditionSettings {
  readonly dataDirectory: string
  /** Threads of each market beside its own; 1 = none. */
  readonly threads: number
}

/** One version of the lake as people see it. It answers until it is closed, whatever is imported meanwhile. */
export interface Edition {
  readonly version: string
  readonly lake: Lake
  readonly index: InstrumentIndex
  readonly reader: LakeReader
  readonly markets: readonly MarketId[]
  /** Markets that somebody asked for. */
  readonly opened: readonly MarketId[]
  /** Loads a market when it is first asked for; those who ask meanwhile share the load. Throws MARKET_MISSING. */
  view(market: MarketId): Promise<MarketView>
  close(): Promise<void>
}

/** Thrown where the lake got a new version while a market was loaded: the newer edition is to be asked. */
export class EditionReplaced extends Error {
  constructor() {
    super('expected the version of the lake that was opened, it has a newer one')
    this.name = 'EditionReplaced'
  }
}

export async function openEdition({ dataDirectory, threads }: EditionSettings): Promise<Edition> {
  // A mirrored lake is a link that leads elsewhere with each version; an edition stays with the one it began with.
  const directory = existsSync(dataDirectory) ? realpathSync(dataDirectory) : dataDirectory
  const lake = openLake(directory)
  const reader = await openLakeReader(lake)
  const index = await indexOf(reader)
  const markets = (Object.keys(lake.manifest.markets) as MarketId[]).filter((id) => lake.filesOf('bars', id).length > 0)
  const views = new Map<MarketId, Promise<MarketView>>()
  const open = async (market: MarketId): Promise<MarketView> => {
    const view = await openMarketView({ dataDirectory: directory, market, threads })
    if (view.market.dataVersion === lake.version) return view
    await view.close()
    throw new EditionReplaced()
  }
  /** Whoever asks next loads the market again. */
  const forgetWhenEnded = (market: MarketId, view: Promise<MarketView>) => {
    const forget = () => {
      if (views.get(market) === view) views.delete(market)
    }
    view.then(({ ended }) => ended).then(forget, forget)
  }
  return {
    version: lake.version,
    lake,
    index,
    reader,
    markets,
    get opened() {
      return [...views.keys()]
    },
    view(market) {
      if (!markets.includes(market)) {
        return Promise.reject(
          new Problem('MARKET_MISSING', `expected one of ${markets.join(', ')}, received ${market}`),
        )
      }
      let view = views.get(market)
      if (view === undefined) {
        view = open(market)
        views.set(market, view)
        forgetWhenEnded(market, view)
      }
      return view
    },
    async close() {
      reader.close()
      await Promise.allSettled([...views.values()].map(async (view) => (await view).close()))
    },
  }
}

async function indexOf(reader: LakeReader): Promise<InstrumentIndex> {
  try {
    return await buildInstrumentIndexInSlices(await reader.instruments(), turn)
  } catch (error) {
    reader.close()
    throw error
  }
}
