import { isoDate, marketRules } from '@stocklab/domain'
import type { GroupReturn, MarketOverview, Mover } from '@stocklab/protocol'
import { priceDifference } from '../price-difference.js'
import { known, sectorOn } from '../quotes/build-quote.js'
import type { Theme } from '../universes/themes-queries.js'
import type { MarketView } from '../view/market-view.js'
import type { SharedMarket } from '../view/shared-market.js'
import { groupReturns } from './group-returns.js'
import type { SessionMove } from './session-moves.js'

const SHOWN = 10

/** The last session of a market. */
export function buildOverview(view: MarketView, themes: readonly Theme[]): MarketOverview {
  const { market } = view
  const { moves } = view
  const traded = moves.filter(({ isTraded }) => isTraded)
  const changed = traded.filter(({ changeRatio }) => !Number.isNaN(changeRatio))
  const byChange = changed.toSorted((a, b) => b.changeRatio - a.changeRatio)
  const byValue = traded.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value)
  const day = market.sessions[view.last] as number
  const moverOf = ({ row, close, changeRatio, value }: SessionMove): Mover => ({
    code: market.instruments[row]?.code ?? '',
    name: market.instruments[row]?.name ?? '',
    close,
    changeRatio: known(changeRatio),
    value: known(value),
  })
  return {
    market: market.market,
    session: isoDate(day),
    nextSession: isoDate(marketRules(market.market).calendar.nextSession(day)),
    indices: indicesOf(market),
    breadth: breadthOf(market, moves),
    gainers: byChange
      .filter(({ direction }) => direction === 1)
      .slice(0, SHOWN)
      .map(moverOf),
    losers: byChange
      .filter(({ direction }) => direction === -1)
      .slice(-SHOWN)
      .reverse()
      .map(moverOf),
    mostTraded: byValue.slice(0, SHOWN).map(moverOf),
    sectors: sectorReturns(view),
    themes: themeReturns(view, themes),
    dataVersion: market.dataVersion,
    madeUp: market.madeUp,
  }
}

/** Sectors as of the last session, best return first. */
export function sectorReturns(view: MarketView): GroupReturn[] {
  const groups = new Map<string, SessionMove[]>()
  for (const move of view.moves) {
    const sector = sectorOn(view.market, move.row, view.last)
    if (sector === null) continue
    const known = groups.get(sector)
    if (known === undefined) groups.set(sector, [move])
    else known.push(move)
  }
  return groupReturns([...groups].map(([name, moves]) => ({ id: name, name, nameEn: null, moves })))
}

export function themeReturns(view: MarketView, themes: readonly Theme[]): GroupReturn[] {
  const byRow = view.once('moves by row', () => new Map(view.moves.map((move) => [move.row, move])))
  return groupReturns(
    themes.map(({ id, nameKo, nameEn, codes }) => ({
      id,
      name: nameKo,
      nameEn,
      moves: codes.flatMap((code) => byRow.get(view.rowOf(code) ?? -1) ?? []),
    })),
  )
}

function indicesOf({ indices, sessions }: SharedMarket): MarketOverview['indices'] {
  return Object.entries(indices).flatMap(([code, closes]) => {
    const at = closes.findLastIndex((close) => !Number.isNaN(close))
    if (at < 0) return []
    const before = closes.findLastIndex((close, t) => t < at && !Number.isNaN(close))
    const close = closes[at] as number
    const previous = before < 0 ? null : (closes[before] as number)
    return [
      {
        code,
        date: isoDate(sessions[at] as number),
        close,
        change: previous === null ? null : priceDifference(close, previous),
        changeRatio: previous === null ? null : close / previous - 1,
      },
    ]
  })
}

function breadthOf(market: SharedMarket, moves: readonly SessionMove[]): MarketOverview['breadth'] {
  const rules = marketRules(market.market)
  const hasLimits = rules.hasPriceLimits && rules.supportsPriceRules(market.prices)
  const count = (test: (move: SessionMove) => boolean) => moves.filter(test).length
  return {
    listed: moves.length,
    traded: count(({ isTraded }) => isTraded),
    advancers: count(({ direction }) => direction === 1),
    decliners: count(({ direction }) => direction === -1),
    unchanged: count(({ isTraded, direction, changeRatio }) => isTraded && direction === 0 && changeRatio === 0),
    limitUp: hasLimits ? count(({ atUpperLimit }) => atUpperLimit) : null,
    limitDown: hasLimits ? count(({ atLowerLimit }) => atLowerLimit) : null,
    newHighs: count(({ isNewHigh }) => isNewHigh),
    newLows: count(({ isNewLow }) => isNewLow),
  }
}
