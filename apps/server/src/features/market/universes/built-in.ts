import { INSTRUMENT_KINDS, type InstrumentKind } from '@stocklab/domain'
import type { UniverseView } from '@stocklab/protocol'
import { boardOn, statusOn } from '../quotes/build-quote.js'
import type { MarketView } from '../view/market-view.js'

/** A universe that every market brings along. */
export interface BuiltInUniverse extends Omit<UniverseView, 'members'> {
  has(row: number): boolean
}

const KIND_NAMES: Readonly<Record<InstrumentKind, readonly [ko: string, en: string]>> = {
  common: ['보통주', 'Common stocks'],
  preferred: ['우선주', 'Preferred stocks'],
  spac: ['스팩', 'SPACs'],
  reit: ['리츠', 'REITs'],
  etf: ['ETF', 'ETFs'],
  etn: ['ETN', 'ETNs'],
  fund: ['펀드', 'Funds'],
  crypto: ['가상자산', 'Crypto assets'],
}

/** The market, its boards and its kinds of instruments on session `t`; an id begins with what it is. */
export function builtInUniverses({ market }: MarketView, t: number): readonly BuiltInUniverse[] {
  const isListed = (row: number) => statusOn(market, row, t) !== null
  const about = { market: market.market, condition: null, description: '' }
  const boards = new Set(market.instruments.flatMap((_, row) => (isListed(row) ? (boardOn(market, row, t) ?? []) : [])))
  const kinds = new Set(market.instruments.filter((_, row) => isListed(row)).map(({ kind }) => kind))
  return [
    {
      ...about,
      id: `market:${market.market}`,
      kind: 'market',
      nameKo: `${market.market} 전체`,
      nameEn: `All of ${market.market}`,
      has: isListed,
    },
    ...[...boards].sort().map(
      (board): BuiltInUniverse => ({
        ...about,
        id: `board:${board}`,
        kind: 'board',
        nameKo: board,
        nameEn: board,
        has: (row) => isListed(row) && boardOn(market, row, t) === board,
      }),
    ),
    ...INSTRUMENT_KINDS.filter((kind) => kinds.has(kind)).map(
      (kind): BuiltInUniverse => ({
        ...about,
        id: `kind:${market.market}:${kind}`,
        kind: 'kind',
        nameKo: `${market.market} ${KIND_NAMES[kind][0]}`,
        nameEn: `${KIND_NAMES[kind][1]} of ${market.market}`,
        has: (row) => isListed(row) && market.instruments[row]?.kind === kind,
      }),
    ),
  ]
}

/** Rows that belong, ascending. */
export function membersOf(view: MarketView, has: (row: number) => boolean): number[] {
  return view.market.instruments.flatMap((_, row) => (has(row) ? [row] : []))
}
