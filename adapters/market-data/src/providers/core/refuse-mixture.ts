import { StockLabError } from '@stocklab/domain'
import { readManifest } from '../../lake/lake.js'
import type { Delivery } from './provider.js'
import type { PageOrigin } from './spool.js'

/**
 * Throws `data` where the lake holds other prices of the market than the fetch brings. The import would say the same,
 * but only after hours of fetching.
 */
export function refuseMixture(dataDir: string, delivery: Delivery, origin: PageOrigin): void {
  const facts = readManifest(dataDir)?.markets[delivery.market]
  if (facts === undefined || facts.madeUp === (origin === 'made-up')) return
  const held = facts.madeUp ? 'made-up' : 'recorded'
  const sentence = `expected ${held} prices as the lake holds for ${delivery.market}, the service brings ${origin} ones`
  throw new StockLabError('data', 'SOURCE_ORIGIN_MIXED', sentence, {
    hint: 'real and made-up prices cannot stand in one market; use another data directory with --data',
  })
}
