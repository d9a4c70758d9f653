import { isoDate } from '@stocklab/domain'
import { periodOf } from '../../../demo/filings.js'
import { createKrxMarket } from '../../../demo/krx-market.js'
import { STATEMENT_ITEMS, STATEMENT_SPANS } from '../../../demo/tables.js'
import { booksOf, type FiledRow, type SimulatedCompany } from './books.js'

/** The companies of a made-up Korean market. */
export function booksOfDemo(size: {
  readonly seed: number
  readonly instruments: number
  readonly years: number
}): readonly SimulatedCompany[] {
  const { instruments, statements: filed, actions } = createKrxMarket(size)
  const rows = filed.code.map(
    (code, i): FiledRow => ({
      code: instruments[code]!.code,
      period: periodOf(filed.quarter[i]!),
      span: STATEMENT_SPANS[filed.span[i]!]!,
      item: STATEMENT_ITEMS[filed.item[i]!]!,
      value: filed.value[i]!,
      consolidated: filed.consolidated[i] === 1,
      available_from: isoDate(filed.availableFrom[i]!),
      filing: filed.filings[filed.filing[i]!]!,
    }),
  )
  const dividends = actions.flatMap((one) =>
    one.kind === 'cash_dividend' && one.amount
      ? [{ code: one.code, ex_date: isoDate(one.exDate), amount: one.amount }]
      : [],
  )
  return booksOf(rows, { names: new Map(instruments.map((one) => [one.code, one.name])), dividends })
}
