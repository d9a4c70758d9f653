import type { CanonicalRow } from '../../core/provider.js'
import type { SimulatedService } from '../../core/simulator/server.js'
import type { SimulatedMarket } from '../../core/simulator/simulated-market.js'
import type { SimulatedSymbol } from './answer-vantage.js'
import { type SymbolHistory, symbolOf } from './symbols.js'
import { simulatedVantage } from './vantage-simulator.js'

/** Alpha Vantage for a paid key over the prices and actions of a market of a lake; its statements are made of the prices. */
export function simulateVantage(market: SimulatedMarket, key: string): SimulatedService {
  const symbols: SimulatedSymbol[] = []
  const service = simulatedVantage({ key, symbols, plan: 'premium' })
  let loading: Promise<unknown> | undefined
  return {
    ...service,
    async answer(url, request) {
      loading ??= symbolsOf(market).then((known) => symbols.push(...known))
      await loading
      return service.answer(url, request)
    },
  }
}

async function symbolsOf(market: SimulatedMarket): Promise<readonly SimulatedSymbol[]> {
  const [instruments, actions] = await Promise.all([market.rowsOf('instruments'), market.rowsOf('actions')])
  return Promise.all(instruments.map((row) => historyOf(market, row, actions).then(symbolOf)))
}

const textOf = (cell: CanonicalRow[string] | undefined): string | null =>
  cell === null || cell === undefined ? null : String(cell)

async function historyOf(
  market: SimulatedMarket,
  instrument: CanonicalRow,
  actions: readonly CanonicalRow[],
): Promise<SymbolHistory> {
  const code = String(instrument.code)
  const own = actions.filter((row) => row.code === code)
  return {
    code,
    name: textOf(instrument.name) ?? code,
    exchange: textOf(instrument.market) ?? 'NYSE',
    delistedOn: textOf(instrument.delisted_on),
    sector: (textOf(instrument.sector) ?? 'NONE').toUpperCase(),
    bars: await market.barsOfCode(code, '1900-01-01', '2199-12-31'),
    splits: own
      .filter((row) => row.kind === 'split')
      .map((row) => ({ date: String(row.ex_date), ratio: Number(row.ratio) })),
    dividends: own
      .filter((row) => row.kind === 'cash_dividend')
      .map((row) => ({
        exDate: String(row.ex_date),
        amount: Number(row.amount),
        recordDate: textOf(row.record_date),
        payDate: textOf(row.pay_date),
      })),
  }
}
