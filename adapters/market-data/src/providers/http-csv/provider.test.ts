import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../importers/import-fixture.js'
import { fetchInto } from '../core/fetch-into.js'
import { koreanDays } from '../core/korean-days.fixture.js'
import { describeProvider, type ProviderCase, settingsFor } from '../core/provider.contract.js'
import { type SimulatedService, startSimulator } from '../core/simulator/server.js'
import { parseCsv } from './csv-text.js'
import { httpCsvProvider } from './provider.js'
import { simulateCsv } from './simulator.js'

const KEY = 'token with space/and+plus'
const COLUMNS = ['code', 'date', 'open', 'high', 'low', 'close', 'base', 'volume', 'value'] as const
const CODES = ['000010', '311840']

const mapping = {
  date: 'date',
  open: 'open',
  high: 'high',
  low: 'low',
  close: 'close',
  volume: 'volume',
  value: 'value',
}

const play: ProviderCase = {
  provider: httpCsvProvider,
  service() {
    const { bars, market } = koreanDays()
    return {
      service: simulateCsv(market, { key: KEY }),
      correct() {
        bars[0] = { ...bars[0]!, close: 71_005 }
      },
    }
  },
  wish: {
    from: '2024-02-29',
    to: '2024-03-05',
    codes: CODES,
    options: {
      url: '/bars.csv?code={code}&from={from}&to={to}&token={key}',
      market: 'KRX',
      columns: JSON.stringify(mapping),
    },
  },
  key: KEY,
  now: '2024-03-08T09:00:00Z',
  columns: COLUMNS,
  bars: koreanDays()
    .bars.filter(({ code }) => CODES.includes(code))
    .map((bar) => COLUMNS.map((column) => (column === 'base' ? null : bar[column]))),
  correction: { row: '000010 2024-02-29', column: 'close', before: 71_000, after: 71_005 },
}

describeProvider('http-csv', { ...play, keyPresence: 'optional' })

/** A server with one table. */
const tableOf = (body: string | Buffer): SimulatedService => {
  const answer = { headers: { 'content-type': 'text/csv' }, body }
  return { key: undefined, wrongKey: answer, quota: answer, xmlError: answer, answer: () => answer }
}

describe('http-csv and other tables', () => {
  it('reads a table of all codes in EUC-KR, with separators, slashes in dates and names', async () => {
    const table =
      '종목,일자,시가,고가,저가,종가,거래량,이름\n000010,2024/02/29,"71,000","71,010","70,990","71,000",10,가나전자\n'
    const simulator = await startSimulator(tableOf(iconv.encode(table, 'cp949')))
    try {
      const columns = {
        code: '종목',
        date: '일자',
        open: '시가',
        high: '고가',
        low: '저가',
        close: '종가',
        volume: '거래량',
        name: '이름',
      }
      const settings = { ...settingsFor(play, simulator), variables: {} }
      const options = { url: '/all.csv', market: 'KRX', columns: JSON.stringify(columns) }
      await fetchInto(httpCsvProvider, { from: '2024-02-29', to: '2024-03-05', options }, settings)
      expect(await rowsOf(settings.dataDir, 'bars', 'code, date, high, value')).toEqual([
        { code: '000010', date: '2024-02-29', high: 71_010, value: 710_000 },
      ])
      expect(await rowsOf(settings.dataDir, 'instruments', 'name')).toEqual([{ name: '가나전자' }])
    } finally {
      await simulator.close()
    }
  })

  it('names a column that the table lacks', async () => {
    const simulator = await startSimulator(tableOf('date,open\n2024-02-29,1\n'))
    try {
      const settings = { ...settingsFor(play, simulator), variables: {} }
      await expect(fetchInto(httpCsvProvider, play.wish, settings)).rejects.toThrow(
        'a header without the column "high"',
      )
    } finally {
      await simulator.close()
    }
  })

  it('reads quoted commas, quotes and line breaks, and refuses an open quotation mark', () => {
    expect(parseCsv('a,b\r\n"x, ""y""\nz",\r\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', ''],
    ])
    expect(() => parseCsv('a,b\n"x,1\n')).toThrow('breaks off')
    expect(() => parseCsv('a,b\n1\n')).toThrow('1 fields in row 2 where the header has 2')
  })
})
