import { brokenAnswer } from '../core/failure.js'
import type { CanonicalRow } from '../core/provider.js'
import { dashedDate } from '../core/weekdays.js'
import { wireNumber, wireText } from '../core/wire-cells.js'
import type { DatagoItem } from './answers.js'

/** A row of getStockPriceInfo as a bar; base = close - vs, the published change. */
export function barOfItem(item: DatagoItem): CanonicalRow {
  const code = wireText(item.srtnCd)
  const day = wireText(item.basDt)
  if (code === null || day === null || !/^\d{8}$/.test(day)) throw brokenAnswer('a row without srtnCd or basDt')
  const number = (field: string): number | null => wireNumber(item[field], field)
  const close = number('clpr')
  const change = number('vs')
  return {
    code,
    date: dashedDate(day),
    open: number('mkp'),
    high: number('hipr'),
    low: number('lopr'),
    close,
    base: close === null || change === null ? null : close - change,
    volume: number('trqu'),
    value: number('trPrc'),
    shares: number('lstgStCnt'),
    name: wireText(item.itmsNm),
    board: wireText(item.mrktCtg),
  }
}
