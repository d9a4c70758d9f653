import type { InstrumentKind } from '../../instrument.js'

/** First words of fund names: the product lines of Korean ETF issuers. */
const ETF_LINES = [
  'KODEX',
  'TIGER',
  'KBSTAR',
  'RISE',
  'ACE',
  'KINDEX',
  'ARIRANG',
  'PLUS',
  'SOL',
  'HANARO',
  'KOSEF',
  'KIWOOM',
  'TIMEFOLIO',
  'TIME',
  'KoAct',
  'WON',
  'WOORI',
  '1Q',
  'BNK',
  'FOCUS',
  'SMART',
  'TREX',
  'KTOP',
  'ITF',
  'HK',
  'KCGI',
  'VITA',
  'UNICORN',
  'TRUSTON',
  'DAISHIN343',
  '에셋플러스',
  '히어로즈',
  '마이티',
  '마이다스',
  '파워',
  '더제이',
]
/** The product line is a word of its own: "KODEX 200", never "파워로직스". */
const ETF_NAME = new RegExp(`^(?:${ETF_LINES.join('|')}) `)
const ETN_NAME = /(?:^|\s)ETN(?:\(|\s|$)/
const SPAC_NAME = /스팩/
const REIT_NAME = /리츠/
/** Companies whose names contain the syllables by chance. */
const NOT_A_REIT = /메리츠|블리츠/

/** The kind of a KRX code where the source does not say it: wrappers by name, then common where the code ends in 0. */
export function kindOfKrxCode(code: string, name: string): InstrumentKind {
  if (ETN_NAME.test(name)) return 'etn'
  if (ETF_NAME.test(name)) return 'etf'
  if (SPAC_NAME.test(name)) return 'spac'
  if (REIT_NAME.test(name) && !NOT_A_REIT.test(name)) return 'reit'
  return code.endsWith('0') ? 'common' : 'preferred'
}
