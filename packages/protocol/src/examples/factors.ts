/** Examples of factors, shown in the description of the API. */

export const FACTORS = {
  categories: [
    {
      id: 'value',
      nameKo: '가치',
      nameEn: 'Value',
      factors: [
        {
          id: 'per',
          nameKo: '주가수익비율(PER)',
          nameEn: 'Price / earnings',
          category: 'value',
          kind: 'mixed',
          unit: 'ratio',
          direction: 'lower',
          formula: 'market_cap / net_income_parent_ttm',
          source: 'Basu (1977)',
          needsStatements: true,
          parameters: [],
          call: null,
        },
      ],
    },
  ],
}

export const FACTOR_DETAIL = {
  id: 'rsi_14',
  nameKo: '상대강도지수(RSI14)',
  nameEn: 'RSI 14',
  category: 'momentum_technical',
  kind: 'technical',
  unit: 'percent',
  direction: 'neutral',
  formula: '100 * AG / (AG + AL), AG and AL = WILDER14 of gains and losses',
  source: 'TA-Lib RSI; Wilder (1978)',
  needsStatements: false,
  parameters: [{ name: 'n', value: 14, least: 1, most: 10000, whole: true }],
  call: 'rsi(14)',
  inputs: ['adj_close'],
  dependsOn: [],
  lookback: 14,
  lookbackUnit: 'trading days',
  warmup: 'first value on bar index 14 (needs 15 bars since listing)',
  missingRule: 'MASK: AG + AL = 0 gives NaN (TA-Lib returns 0); incomplete window or missing bar gives NaN',
  pointInTimeRule: 'PIT-T: market data up to the close of t, usable from the next session',
}
