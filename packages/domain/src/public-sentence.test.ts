import { expect, it } from 'vitest'
import { ERROR_CATALOGUE } from './error-catalogue.js'
import { StockLabError } from './errors.js'
import { publicSentence } from './public-sentence.js'

it('keeps what an error says to whoever made it', () => {
  const error = new StockLabError('input', 'CODE_UNKNOWN', 'expected a code, received "x"', { hint: 'see the list' })
  expect(publicSentence(error)).toEqual({ message: 'expected a code, received "x"', hint: 'see the list' })
})

it('says what the catalogue says where the message names a place of the machine', () => {
  const place = { file: '/srv/data' }
  for (const error of [
    new StockLabError('missing-input', 'LAKE_MISSING', 'expected market data in /srv/data', { place, hint: '/srv' }),
    new StockLabError('data', 'LAKE_UNREADABLE', 'cannot open /srv/data/lake/x.parquet'),
    new StockLabError('unavailable', 'BUCKET_UNREACHABLE', 'http://10.0.0.3:9000/lake does not answer'),
  ])
    expect(publicSentence(error)).toEqual({
      message: ERROR_CATALOGUE[error.code as keyof typeof ERROR_CATALOGUE].meaning,
      hint: undefined,
    })
})

it('says nothing of a place where the catalogue knows nothing', () => {
  const error = new StockLabError('data', 'NEVER_HEARD_OF', 'broke /srv/data', { place: { file: '/srv/data' } })
  expect(publicSentence(error).message).not.toContain('/srv')
})
