import type { SimulatedAnswer, SimulatedService } from '../core/simulator/server.js'
import type { SimulatedBar, SimulatedMarket } from '../core/simulator/simulated-market.js'

const CSV = { 'content-type': 'text/csv; charset=utf-8' }
const COLUMNS = ['date', 'open', 'high', 'low', 'close', 'volume', 'value'] as const

/** `/bars.csv?code=…&from=…&to=…&token=…`: a table of one code, its token in the address. */
export function simulateCsv(market: SimulatedMarket, { key }: { readonly key: string }): SimulatedService {
  const wrongKey: SimulatedAnswer = { status: 403, headers: CSV, body: 'invalid token\n' }
  return {
    key,
    wrongKey,
    quota: { status: 429, headers: { ...CSV, 'retry-after': '86400' }, body: 'daily limit reached\n' },
    xmlError: { headers: { 'content-type': 'text/xml' }, body: '<?xml version="1.0"?><error>internal</error>' },
    async answer({ pathname, searchParams }) {
      if (pathname !== '/bars.csv') return { status: 404, headers: CSV, body: '' }
      if (searchParams.get('token') !== key) return wrongKey
      const asked = (name: string): string => searchParams.get(name) ?? ''
      const bars = await market.barsOfCode(asked('code'), asked('from'), asked('to'))
      return { headers: CSV, body: `${[COLUMNS.join(','), ...bars.map(lineOf)].join('\r\n')}\r\n` }
    },
  }
}

const lineOf = (bar: SimulatedBar): string => COLUMNS.map((column) => bar[column]).join(',')
