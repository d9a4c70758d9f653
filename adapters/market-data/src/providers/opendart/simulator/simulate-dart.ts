import type { CanonicalRow } from '../../core/provider.js'
import type { SimulatedService } from '../../core/simulator/server.js'
import type { SimulatedMarket } from '../../core/simulator/simulated-market.js'
import { booksOf, type FiledDividend, type FiledRow, type SimulatedCompany } from './books.js'
import { simulatedDart } from './dart-simulator.js'

/** OpenDART over the statements that a market of a lake holds; read when the first question comes. */
export function simulateDart(market: SimulatedMarket, key: string): SimulatedService {
  const companies: SimulatedCompany[] = []
  const service = simulatedDart({ key, companies })
  let loading: Promise<unknown> | undefined
  return {
    ...service,
    async answer(url, request) {
      loading ??= booksOfMarket(market).then((books) => companies.push(...books))
      await loading
      return service.answer(url, request)
    },
  }
}

async function booksOfMarket(market: SimulatedMarket): Promise<readonly SimulatedCompany[]> {
  const [statements, actions, instruments] = await Promise.all([
    market.rowsOf('fundamentals'),
    market.rowsOf('actions'),
    market.rowsOf('instruments'),
  ])
  const names = new Map(instruments.map(({ code, name }) => [String(code), String(name ?? code)]))
  const dividends = actions.filter((row) => row.kind === 'cash_dividend').map(dividendOf)
  return booksOf(statements.map(filedRowOf), { names, dividends })
}

const dividendOf = (row: CanonicalRow): FiledDividend => ({
  code: String(row.code),
  ex_date: String(row.ex_date),
  amount: Number(row.amount),
})

const filedRowOf = (row: CanonicalRow): FiledRow => ({
  code: String(row.code),
  period: String(row.period),
  span: row.span as FiledRow['span'],
  item: String(row.item),
  value: Number(row.value),
  consolidated: row.consolidated === true,
  available_from: String(row.available_from),
  filing: String(row.filing),
})
