/** Name and meaning of each part of a gain. */
export const PART_WORDS = {
  market: {
    ko: ['시장', '평균 투자비중만큼 시장을 들고 있었다면 벌었을 돈'],
    en: ['Market', 'What the average exposure would have earned in the market'],
  },
  timing: {
    ko: ['비중 조절', '시장이 오른 날 더, 내린 날 덜 들고 있어서 번 돈'],
    en: ['Timing', 'From holding more when the market rose and less when it fell'],
  },
  selection: {
    ko: ['종목 선택', '들고 있던 종목이 시장보다 더 올라서 번 돈'],
    en: ['Selection', 'From stocks that did better than the market while held'],
  },
  trading: {
    ko: ['체결과 배당', '종가가 아닌 값에 사고판 차이와 배당'],
    en: ['Fills, dividends', 'From buying and selling off the close, and dividends'],
  },
  costs: { ko: ['비용', '수수료, 세금, 슬리피지'], en: ['Costs', 'Commission, tax and slippage'] },
} as const

export const FACTOR_WORDS = {
  alpha: { ko: '알파 (남는 몫)', en: 'Alpha (what is left)' },
  market: { ko: '시장', en: 'Market' },
  size: { ko: '소형주 (작은 것 − 큰 것)', en: 'Size (small minus large)' },
  value: { ko: '가치 (장부가/시가 높은 것 − 낮은 것)', en: 'Value (high minus low book to market)' },
  momentum: { ko: '모멘텀 (12-1개월 승자 − 패자)', en: 'Momentum (12-1 winners minus losers)' },
  low_volatility: { ko: '저변동 (조용한 것 − 거친 것)', en: 'Low volatility (calm minus wild)' },
} as const
