import type { PriceBasis } from '../../instrument.js'
import { inForce } from '../dated.js'
import type { MarketRules, PriceLimits, RuleContext } from '../market-rules.js'
import { nearestTick } from '../round-to-tick.js'
import { isTradedProduct, type KrxBoard, krxBoard } from './boards.js'
import { KRX_CALENDAR } from './krx-calendar.js'
import { LIMIT_RATES } from './limit-rates.js'
import { KOSPI_LOTS } from './lot-table.js'
import { SELL_TAX } from './sell-tax-table.js'
import { PRODUCT_TICKS, SHARE_TICKS, type TickTable } from './tick-tables.js'

/** Base times rate in ticks may fall this far short of a whole number by binary noise alone. */
const TICK_NOISE = 1e-9

const shareTicks = byBoard((board) => inForce(SHARE_TICKS[board]))
const productTicks = inForce(PRODUCT_TICKS)
const limitRates = byBoard((board) => inForce(LIMIT_RATES[board]))
const sellTaxes = inForce(SELL_TAX)
const kospiLots = inForce(KOSPI_LOTS)

/**
 * The Korea Exchange. Not modelled, because no table of ours tells them apart: the wider limits of leveraged products,
 * the opening range of a first trading day, and liquidation trading (its listing status tells, which the caller knows).
 */
export const KRX_RULES: MarketRules = {
  id: 'KRX',
  currency: 'KRW',
  annualisation: 252,
  tickRoundingByDefault: true,
  hasPriceLimits: true,
  indexOf: (board) => krxBoard(board),
  lot,
  tick,
  priceLimits,
  priceLimitRate,
  sellTax,
  presetCosts: { commission: 0.00015, dividendTax: 0.154 },
  supportsPriceRules: (prices: PriceBasis) => prices === 'raw',
  calendar: KRX_CALENDAR,
}

function lot(price: number, context: RuleContext): number {
  if (krxBoard(context.board) !== 'KOSPI') return 1
  const rule = kospiLots(context.day) ?? KOSPI_LOTS[0]!
  return price < rule.threshold ? rule.lotBelow : 1
}

function tick(price: number, context: RuleContext): number {
  const table = isTradedProduct(context.kind)
    ? (productTicks(context.day) ?? PRODUCT_TICKS[0]!)
    : shareTickTable(krxBoard(context.board), context)
  let size = table.bands[0]!.tick
  for (const band of table.bands) {
    if (price < band.price) break
    size = band.tick
  }
  return size
}

function shareTickTable(board: KrxBoard, context: RuleContext): TickTable {
  return shareTicks[board](context.day) ?? SHARE_TICKS[board][0]!
}

function priceLimitRate(context: RuleContext): number | null {
  return limitRates[krxBoard(context.board)](context.day)?.rate ?? null
}

/**
 * The width is cut down to the tick at the base price, each limit to the tick at its own price. A base price off the
 * grid is rounded to the nearest tick first.
 */
function priceLimits(base: number, context: RuleContext): PriceLimits | null {
  const rate = priceLimitRate(context)
  if (rate === null || !(base > 0)) return null
  const baseTick = tick(base, context)
  const onGrid = nearestTick(base, baseTick)
  const width = cutDown(onGrid * rate, baseTick)
  return {
    lower: cutDown(onGrid - width, tick(onGrid - width, context)),
    upper: cutDown(onGrid + width, tick(onGrid + width, context)),
  }
}

function cutDown(price: number, size: number): number {
  return Math.floor(price / size + TICK_NOISE) * size
}

function sellTax(context: RuleContext): number {
  if (isTradedProduct(context.kind)) return 0
  return (sellTaxes(context.day) ?? SELL_TAX[0]!).rates[krxBoard(context.board)]
}

function byBoard<Value>(build: (board: KrxBoard) => Value): Readonly<Record<KrxBoard, Value>> {
  return { KOSPI: build('KOSPI'), KOSDAQ: build('KOSDAQ'), KONEX: build('KONEX') }
}
