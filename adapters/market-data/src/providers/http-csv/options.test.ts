import { expect, it } from 'vitest'
import type { FetchRequest } from '../core/provider.js'
import { readCsvOptions } from './options.js'

const COLUMNS = { date: 'Date', open: 'O', high: 'H', low: 'L', close: 'C', volume: 'V' }

function requestWith(columns: object): FetchRequest {
  const options = {
    url: 'https://example.org/{code}.csv',
    market: 'US',
    prices: 'raw',
    columns: JSON.stringify(columns),
  }
  return { options, codes: ['AAPL'] } as unknown as FetchRequest
}

it('takes the columns of a source, the code from the address where no column names it', () => {
  expect(readCsvOptions(requestWith(COLUMNS)).mapping).toEqual(COLUMNS)
})

it('refuses a key that is none of ours, which would leave a column out unseen', () => {
  expect(() => readCsvOptions(requestWith({ ...COLUMNS, share: 'Shares' }))).toThrow(/names of the columns/)
})
