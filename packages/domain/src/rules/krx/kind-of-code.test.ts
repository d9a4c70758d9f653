import { expect, it } from 'vitest'
import { kindOfKrxCode } from './kind-of-code.js'

it.each([
  ['005930', '삼성전자', 'common'],
  ['005935', '삼성전자우', 'preferred'],
  ['00088K', '한화3우B', 'preferred'],
  ['047310', '파워로직스', 'common'],
  ['138930', 'BNK금융지주', 'common'],
  ['195940', 'HK이노엔', 'common'],
  ['138040', '메리츠금융지주', 'common'],
  ['369370', '블리츠웨이', 'common'],
  ['330590', '롯데리츠', 'reit'],
  ['088260', '이리츠코크렙', 'reit'],
  ['400560', '하나금융22호스팩', 'spac'],
  ['069500', 'KODEX 200', 'etf'],
  ['102110', 'TIGER 200', 'etf'],
  ['0000D0', 'TIGER 엔비디아미국채커버드콜밸런스(합성)', 'etf'],
  ['530031', '삼성 레버리지 WTI원유 선물 ETN', 'etn'],
  ['580011', 'KB 코스피 200 ETN(H)', 'etn'],
] as const)('%s %s is %s', (code, name, kind) => {
  expect(kindOfKrxCode(code, name)).toBe(kind)
})
