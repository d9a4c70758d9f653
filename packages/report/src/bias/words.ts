import type { Bias, BiasRemark } from '@stocklab/engine'
import type { Bilingual } from '../format.js'

/** What each bias is called and what the naive run does, in plain words. */
export const BIAS_WORDS: Readonly<Record<Bias, { readonly name: Bilingual; readonly meaning: Bilingual }>> = {
  survivorship: {
    name: { ko: '생존 편향', en: 'Survivorship' },
    meaning: {
      ko: '데이터의 마지막 날까지 거래되는 종목만으로 과거를 돌립니다. 상장폐지된 회사는 처음부터 없던 것이 되므로, 그 회사를 샀을 때의 손실도 사라집니다.',
      en: 'The past is run with the names that still trade on the last day of the data. Companies that were delisted were never there, and neither are the losses of having held them.',
    },
  },
  look_ahead: {
    name: { ko: '미래 참조', en: 'Look-ahead' },
    meaning: {
      ko: '재무제표를 공시일이 아니라 분기가 끝난 다음 날부터 아는 것으로 하고, 종가를 보고 내린 결정을 바로 그 종가에 체결합니다. 둘 다 현실에서는 불가능합니다.',
      en: 'Statements are known on the day after their period ends rather than after they were filed, and a decision made on a close is filled at that very close. Neither can be done.',
    },
  },
  restatement: {
    name: { ko: '재무 정정', en: 'Restatement' },
    meaning: {
      ko: '나중에 정정된 숫자를 처음부터 알던 것으로 씁니다. 과거 이력이 없는 데이터베이스를 쓰면 저절로 이렇게 됩니다.',
      en: 'Figures that were corrected later are used as if they had been right from the start. A database without history does this by itself.',
    },
  },
  limits_and_halts: {
    name: { ko: '가격제한·거래정지', en: 'Limits and halts' },
    meaning: {
      ko: '상·하한가에 잠긴 날과 거래가 없던 날에도 마음껏 사고팝니다. 호가 단위와 매매 수량 단위, 거래량 한도도 무시합니다.',
      en: 'Trades on days that were locked at a price limit and on days on which nothing traded. Ticks, lots and the cap on the share of the volume are ignored too.',
    },
  },
  costs: {
    name: { ko: '거래비용', en: 'Costs' },
    meaning: {
      ko: '수수료, 거래세, 배당세, 슬리피지를 모두 0으로 둡니다.',
      en: 'Commission, tax on sales, tax on dividends and slippage are all zero.',
    },
  },
}

/** Why a part is missing, or is only a part of itself. */
export const REMARK_WORDS: Readonly<Record<BiasRemark, Bilingual>> = {
  no_ended_names: {
    ko: '이 데이터에는 거래가 끝난 종목이 하나도 없어 잴 수 없습니다. 사라진 회사가 데이터에 빠져 있다면 이 쪽의 모든 숫자가 실제보다 좋습니다.',
    en: 'The data hold no name that stopped trading, so it cannot be measured. If companies that died are missing from the data, every figure on this page is too good.',
  },
  no_statements: {
    ko: '이 전략은 재무제표를 읽지 않으므로 해당이 없습니다.',
    en: 'Cannot matter: the strategy reads no statements.',
  },
  fills_only: {
    ko: '이 전략은 재무제표를 읽지 않으므로 체결 시점의 몫만 들어 있습니다.',
    en: 'The strategy reads no statements, so this is the timing of fills alone.',
  },
  no_restated_figures: {
    ko: '이 데이터에는 정정된 숫자가 하나도 없어 잴 수 없습니다.',
    en: 'No figure in the data was ever restated, so it cannot be measured.',
  },
  adjusted_prices: {
    ko: '공급자가 수정한 주가라서 엄격한 쪽에도 가격제한과 호가 단위가 없습니다. 거래정지와 거래량 한도의 몫만 들어 있습니다.',
    en: 'Prices are vendor-adjusted, so price limits and ticks are off in the strict run too: this is halts and the cap on volume alone.',
  },
  no_limits_in_market: {
    ko: '이 시장에는 가격제한이 없습니다. 거래정지, 호가·수량 단위, 거래량 한도의 몫입니다.',
    en: 'This market has no price limits: halts, ticks, lots and the cap on volume alone.',
  },
  no_costs: {
    ko: '이 전략 문서는 비용을 0으로 적었으므로 해당이 없습니다.',
    en: 'Cannot matter: the strategy document names no costs.',
  },
}
