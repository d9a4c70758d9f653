import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, initialsOf, meansInitials, strokesOf } from './hangul.js'
import { buildInstrumentIndex } from './instrument-index.js'
import type { SearchedInstrument } from './searched-instrument.js'

function instrument(code: string, name: string, changes: Partial<SearchedInstrument> = {}): SearchedInstrument {
  return {
    market: 'KRX',
    code,
    name,
    nameEn: null,
    board: 'KOSPI',
    kind: 'common',
    sector: null,
    currency: 'KRW',
    isListed: true,
    listedOn: null,
    delistedOn: null,
    size: 1,
    madeUp: false,
    ...changes,
  }
}

const index = buildInstrumentIndex([
  instrument('005930', '삼성전자', { nameEn: 'Samsung Electronics', size: 400 }),
  instrument('005935', '삼성전자우', { size: 50, kind: 'preferred' }),
  instrument('006400', '삼성SDI', { size: 30 }),
  instrument('000660', 'SK하이닉스', { nameEn: 'SK hynix', size: 90 }),
  instrument('012330', '신세계정보', { size: 10 }),
  instrument('000059', '성삼전자', { isListed: false, size: 999 }),
  instrument('BTC/USDT', 'Bitcoin', { market: 'CRYPTO', size: 5 }),
])
const codes = (query: string, limit = 10) => index.search(query, limit).map((hit) => hit.instrument.code)

describe('what people type', () => {
  it('finds by code: the exact one first, then beginnings, then parts', () => {
    expect(codes('005930')).toEqual(['005930'])
    expect(index.search('00593', 10).map(({ match }) => match)).toEqual(['prefix', 'prefix'])
    expect(codes('59')).toEqual(['005930', '005935', '000059'])
    expect(codes('btc usdt')).toEqual(['BTC/USDT'])
  })

  it('finds by Korean name at every stage of typing, the larger first', () => {
    expect(codes('삼')).toEqual(['005930', '005935', '006400', '000059'])
    expect(codes('삼서')).toEqual(['005930', '005935', '006400'])
    expect(codes('전자')).toEqual(['005930', '005935', '000059'])
  })

  it('finds by initial consonants, also when the keyboard joined them', () => {
    expect(codes('ㅅㅅㅈㅈ')).toEqual(['005930', '005935', '000059'])
    expect(codes('skㅎㅇ')).toEqual(['000660'])
    expect(codes('ㅎㅇㄴㅅ')).toEqual(['000660'])
    expect(codes('ㅅㅅㄱ')).toEqual(['012330'])
  })

  it('finds by English name without regard to case', () => {
    expect(codes('HYNIX')).toEqual(['000660'])
    expect(codes('sams')).toEqual(['005930'])
  })

  it('puts the listed before the delisted', () => {
    expect(codes('ㅅㅅㅈ').at(-1)).toBe('000059')
  })

  it('finds in one market alone where that is asked for', () => {
    expect(index.search('5', 10, 'CRYPTO')).toEqual([])
    expect(index.search('b', 10, 'CRYPTO').map((hit) => hit.instrument.code)).toEqual(['BTC/USDT'])
  })

  it('finds nothing for nothing and keeps to the limit', () => {
    expect(codes('  ./ ')).toEqual([])
    expect(codes('없는이름')).toEqual([])
    expect(codes('삼', 2)).toHaveLength(2)
  })
})

it('finds the same as a look through all of them, whatever is typed', () => {
  const letters = fc.constantFrom(...'삼성전자우신세계SK하이ㅅㅈㅎㄱ059ab ')
  const names = fc.array(fc.string({ unit: letters, minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(names, fc.string({ unit: letters, minLength: 1, maxLength: 4 }), (list, query) => {
      const instruments = list.map((name, k) => instrument(`${k}5`, name, { size: k }))
      const found = buildInstrumentIndex(instruments).search(query, 100)
      expect(new Set(found.map((hit) => hit.instrument.code))).toEqual(lookThrough(instruments, query))
      expect(found.length).toBe(new Set(found.map((hit) => hit.instrument.code)).size)
    }),
  )
})

function lookThrough(instruments: readonly SearchedInstrument[], query: string): ReadonlySet<string> {
  const plain = foldText(query)
  const strokes = strokesOf(plain)
  const fits = ({ code, name }: SearchedInstrument) => {
    if (plain === '') return false
    if (meansInitials(plain)) return initialsOf(foldText(name)).includes(strokes)
    return [foldText(code), strokesOf(foldText(name))].some((text) => text.includes(strokes))
  }
  return new Set(instruments.filter(fits).map(({ code }) => code))
}
