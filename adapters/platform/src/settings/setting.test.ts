import type { StockLabError } from '@stocklab/domain'
import { expect, it } from 'vitest'
import { PLATFORM_SETTINGS } from './platform-settings.js'
import { headers, listOfTexts, ratio, readSettings, unknownSettings, wholeNumber, yesOrNo } from './setting.js'

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

it('reads shares and headers strictly', () => {
  const table = { R: { schema: ratio(1), meaning: '' }, H: { schema: headers(), meaning: '' } }
  expect(readSettings(table, {})).toEqual({ R: 1, H: {} })
  expect(readSettings(table, { R: '0.05', H: 'Authorization=Basic%20a2V5PQ==, x-team = a%2Cb' })).toEqual({
    R: 0.05,
    H: { authorization: 'Basic a2V5PQ==', 'x-team': 'a,b' },
  })
  for (const R of ['1.1', '-0.1', '10 %', '1e-3', '.5']) expect(() => readSettings(table, { R })).toThrow('from 0 to 1')
  for (const H of ['key', 'key=', 'a b=c', 'key=%zz', 'key=%0d%0aother:x', 'key=%ff'])
    expect(() => readSettings(table, { H })).toThrow('expected name=value')
})

it('takes a collector by its address alone, and repeats nothing of what proves who sends', () => {
  const read = (environment: Record<string, string>) => readSettings(PLATFORM_SETTINGS, environment)
  expect(read({ STOCKLAB_OTLP_URL: 'https://otlp.example.com/otlp' }).STOCKLAB_OTLP_URL).toContain('otlp')
  const { message } = failure({ STOCKLAB_OTLP_URL: 'https://me:hunter2@x', STOCKLAB_OTLP_HEADERS: 'hunter2' })
  expect(message).toContain('STOCKLAB_OTLP_URL: expected an address without a user')
  expect(message).toContain('STOCKLAB_OTLP_HEADERS: expected name=value')
  expect(message).not.toContain('hunter2')
  for (const url of ['collector:4317', 'collector', 'http://', 'https://collector.example.com:99999'])
    expect(failure({ STOCKLAB_OTLP_URL: url }).message).toContain('http:// or https://')
})

it('finds what is most likely misspelt', () => {
  expect(unknownSettings(PLATFORM_SETTINGS, { STOCKLAB_DATABASE: 'x', PATH: '/', STOCKLAB_DATA: 'd' })).toEqual([
    'STOCKLAB_DATABASE',
  ])
})
