import type { MarketId } from '@stocklab/domain'
import { readManifest, watchLake } from '@stocklab/market-data'
import { type Edition, EditionReplaced, type EditionSettings, openEdition } from './edition.js'
import type { MarketView } from './market-view.js'

export interface MarketsSettings extends EditionSettings {
  /** How often the lake is asked for a new version. */
  readonly watchEveryMs?: number
  /** Told of what fails while nobody waits for it. */
  readonly report?: (error: unknown) => void
}

/**
 * The newest version of the lake, in memory and shared by all requests. When another version takes its place, the markets
 * in use are loaded from it first and then change hands in one step; whoever is being answered goes on with the version
 * they began with, which is let go of after them.
 */
export interface Markets {
  /** Throws StockLabError (missing-input) where nothing was imported yet. */
  read<T>(use: (edition: Edition) => Promise<T>): Promise<T>
  /** The same for what is answered piece by piece; the version stays until the last piece was taken or nobody wants more. */
  readMany<T>(use: (edition: Edition) => AsyncGenerator<T>): AsyncGenerator<T>
  readMarket<T>(market: MarketId, use: (view: MarketView, edition: Edition) => Promise<T>): Promise<T>
  /** Loads a market and what is computed of it once, so that nobody has to wait for it. */
  warm(markets: readonly MarketId[]): Promise<void>
  /** Hears of each version that took the place of another. */
  onVersion(listener: (version: string) => void): void
  close(): Promise<void>
}

interface Held {
  readonly edition: Promise<Edition>
  readers: number
  isRetired: boolean
}

const WATCH_EVERY_MS = 3_000
/** A version is replaced while it is loaded only by imports in quick succession. */
const MOST_ATTEMPTS = 5

export function openMarkets(settings: MarketsSettings): Markets {
  const { dataDirectory, report = () => undefined } = settings
  const listeners: ((version: string) => void)[] = []
  let current: Held | undefined
  let replacing: Promise<void> = Promise.resolve()
  let isClosed = false

  const hold = (): Held => {
    if (current !== undefined) return current
    const held: Held = { edition: openEdition(settings), readers: 0, isRetired: false }
    current = held
    // Nothing was imported yet, or it cannot be read: the next one to ask tries again.
    held.edition.catch(() => {
      if (current === held) current = undefined
    })
    return held
  }
  const letGo = (held: Held) => {
    if (held.isRetired && held.readers === 0) held.edition.then((edition) => edition.close()).catch(report)
  }
  const retire = (held: Held | undefined) => {
    if (held === undefined) return
    held.isRetired = true
    letGo(held)
  }
  const replace = async () => {
    const old = current
    const oldEdition = await old?.edition.catch(() => undefined)
    const next = await openEdition(settings)
    if (isClosed || next.version === oldEdition?.version) return next.close()
    const wanted = (oldEdition?.opened ?? []).filter((market) => next.markets.includes(market))
    await Promise.all(wanted.map((market) => next.view(market)))
    current = { edition: Promise.resolve(next), readers: 0, isRetired: false }
    retire(old)
    for (const listener of listeners) listener(next.version)
  }
  const queueReplace = () => {
    replacing = replacing.then(replace).catch(report)
    return replacing
  }
  const watch = watchLake(dataDirectory, readVersion(dataDirectory), settings.watchEveryMs ?? WATCH_EVERY_MS, () => {
    void queueReplace()
  })

  const readOnce = async <T>(use: (edition: Edition) => Promise<T>): Promise<T> => {
    const held = hold()
    held.readers++
    try {
      return await use(await held.edition)
    } finally {
      held.readers--
      letGo(held)
    }
  }
  const read = async <T>(use: (edition: Edition) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await readOnce(use)
      } catch (error) {
        if (!(error instanceof EditionReplaced) || attempt === MOST_ATTEMPTS) throw error
        await queueReplace()
      }
    }
  }
  async function* readMany<T>(use: (edition: Edition) => AsyncGenerator<T>): AsyncGenerator<T> {
    for (let attempt = 1; ; attempt++) {
      const held = hold()
      held.readers++
      let hasBegun = false
      try {
        for await (const piece of use(await held.edition)) {
          hasBegun = true
          yield piece
        }
        return
      } catch (error) {
        if (hasBegun || !(error instanceof EditionReplaced) || attempt === MOST_ATTEMPTS) throw error
      } finally {
        held.readers--
        letGo(held)
      }
      await queueReplace()
    }
  }
  const markets: Markets = {
    read,
    readMany,
    readMarket: (market, use) => read(async (edition) => use(await edition.view(market), edition)),
    async warm(wanted) {
      for (const market of wanted) {
        await markets.readMarket(market, async (view) => void (await view.computeFactorDay()))
      }
    },
    onVersion: (listener) => void listeners.push(listener),
    async close() {
      isClosed = true
      watch.close()
      await replacing
      const held = current
      current = undefined
      await held?.edition.then((edition) => edition.close()).catch(() => undefined)
    },
  }
  return markets
}

function readVersion(dataDirectory: string): string | undefined {
  try {
    return readManifest(dataDirectory)?.version
  } catch {
    return undefined
  }
}
