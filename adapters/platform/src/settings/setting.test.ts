import type { StockLabError } from '@stocklab/domain'
import { expect, it } from 'vitest'
import { PLATFORM_SETTINGS } from './platform-settings.js'
import { listOfTexts, readSettings, unknownSettings, wholeNumber, yesOrNo } from './setting.js'

const failure = (environment: Record<string, string>): StockLabError => {
  try {
    readSettings(PLATFORM_SETTINGS, environment)
  } catch (error) {
    return error as StockLabError
  }
  throw new Error('expected a refusal')
}

it('everything has a default that needs no service', () => {
  const settings = readSettings(PLATFORM_SETTINGS, {})
  expect(settings.STOCKLAB_DATABASE_URL).toBeUndefined()
  expect(settings.STOCKLAB_CACHE_MB).toBe(64)
})

it('an empty variable counts as unset', () => {
  expect(readSettings(PLATFORM_SETTINGS, { STOCKLAB_REDIS_URL: '' }).STOCKLAB_REDIS_URL).toBeUndefined()
})

it('names every variable that makes no sense, with what was given unless it is a secret', () => {
  const { code, message } = failure({ STOCKLAB_CACHE_MB: '-3', STOCKLAB_DATABASE_URL: 'mysql://root:hunter2@x/y' })
  expect(code).toBe('ENVIRONMENT_INVALID')
  expect(message).toContain('STOCKLAB_CACHE_MB: expected a whole number from 1 to 65536, received "-3"')
  expect(message).toContain('STOCKLAB_DATABASE_URL: expected an address that begins with postgres://')
  expect(message).not.toContain('hunter2')
})

it('reads numbers, words and lists strictly', () => {
  const table = {
    N: { schema: wholeNumber(1, 9, 5), meaning: '' },
    Y: { schema: yesOrNo('no'), meaning: '' },
    L: { schema: listOfTexts(), meaning: '' },
  }
  expect(readSettings(table, { L: ' a, b,,' })).toEqual({ N: 5, Y: false, L: ['a', 'b'] })
  for (const N of ['0', '10', '1.5', '1e0', ' 1', 'x']) expect(() => readSettings(table, { N })).toThrow('N: expected')
  expect(() => readSettings(table, { Y: 'true' })).toThrow('expected yes or no')
})

it('finds what is most likely misspelt', () => {
  expect(unknownSettings(PLATFORM_SETTINGS, { STOCKLAB_DATABASE: 'x', PATH: '/', STOCKLAB_DATA: 'd' })).toEqual([
    'STOCKLAB_DATABASE',
  ])
})
