import type { MarketId } from '../instrument.js'
import { CRYPTO_RULES } from './crypto/crypto-rules.js'
import { KRX_RULES } from './krx/krx-rules.js'
import type { MarketRules } from './market-rules.js'
import { US_RULES } from './us/us-rules.js'

const RULES: Readonly<Record<MarketId, MarketRules>> = { KRX: KRX_RULES, US: US_RULES, CRYPTO: CRYPTO_RULES }

/** The dated rules of a market. */
export function marketRules(id: MarketId): MarketRules {
  return RULES[id]
}
