import { StockLabError } from '../../errors.js'
import type { InstrumentKind } from '../../instrument.js'

export const KRX_BOARDS = ['KOSPI', 'KOSDAQ', 'KONEX'] as const
export type KrxBoard = (typeof KRX_BOARDS)[number]

/** Board names in listings, with the segments that exchange files put in their place. */
const BOARD_OF: ReadonlyMap<string, KrxBoard> = new Map([
  ...KRX_BOARDS.map((board): [string, KrxBoard] => [board, board]),
  ['KOSDAQ GLOBAL', 'KOSDAQ'],
])

/** The board whose rules a listing follows; throws RULES_UNKNOWN_BOARD, because a guess here would be a wrong tax. */
export function krxBoard(board: string): KrxBoard {
  const known = BOARD_OF.get(board)
  if (known === undefined) {
    throw new StockLabError('data', 'RULES_UNKNOWN_BOARD', `expected KOSPI, KOSDAQ or KONEX, received "${board}"`, {
      hint: 'Name one of these boards in the market column of the instruments and listings.',
    })
  }
  return known
}

/** Exchange-traded products have ticks and taxes of their own. Listed funds of other kinds follow the shares. */
export function isTradedProduct(kind: InstrumentKind): boolean {
  return kind === 'etf' || kind === 'etn'
}
