import { expect, it } from 'vitest'
import { foldText, initialsOf, meansInitials, strokesOf } from './hangul.js'

it('writes a syllable as the strokes that type it', () => {
  expect(strokesOf('삼성')).toBe('ㅅㅏㅁㅅㅓㅇ')
  expect(strokesOf('값')).toBe('ㄱㅏㅂㅅ')
  expect(strokesOf('왜')).toBe('ㅇㅗㅐ')
  expect(strokesOf('sk하이')).toBe('skㅎㅏㅇㅣ')
})

it('takes every stage of typing for a beginning of the name', () => {
  const name = strokesOf(foldText('삼성전자'))
  for (const typed of ['ㅅ', '사', '삼', '삼ㅅ', '삼서', '삼성', '삼성ㅈ', '삼성저', '삼성전자'])
    expect(name.startsWith(strokesOf(foldText(typed)))).toBe(true)
})

it('gives initial consonants, and reads those that the keyboard joined', () => {
  expect(initialsOf('삼성전자')).toBe('ㅅㅅㅈㅈ')
  expect(initialsOf('sk하이닉스')).toBe('skㅎㅇㄴㅅ')
  expect(strokesOf(foldText('ㄳ'))).toBe('ㄱㅅ')
})

it('tells initials from names', () => {
  expect(['ㅅㅅ', 'skㅎ', '삼ㅅ', 'ㅏ', 'sk'].map((text) => meansInitials(foldText(text)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

it('takes no notice of case, width, spaces and punctuation', () => {
  expect(foldText('  ＳＫ Hynix, Inc. ')).toBe('skhynixinc')
  expect(foldText('BTC/USDT')).toBe('btcusdt')
  expect(foldText('ㅅㅅㅈㅈ')).toBe('ㅅㅅㅈㅈ')
})
