import { DOCUMENT } from './strategies.js'

/** Examples of what a backtest found, shown in the description of the API. */

export const RUN_RESULT = {
  id: '0196f1f0-5e5e-7000-8000-000000000020',
  name: 'Momentum',
  kind: 'backtest',
  market: 'KRX',
  currency: 'KRW',
  capital: 100000000,
  finalValue: 61822635.367,
  period: { from: '2023-06-01', to: '2025-06-30' },
  createdAt: '2026-03-14T01:59:26.535Z',
  strategyId: null,
  strategyRevision: null,
  madeUp: true,
  hasDetails: true,
  pinned: false,
  trials: null,
  statistics: [
    {
      id: 'total_return',
      group: 'return',
      unit: 'signed',
      name: { ko: '누적수익률', en: 'Total return' },
      meaning: { ko: '시작부터 끝까지의 수익률', en: 'Growth from the first day to the last' },
      value: -0.3818,
      reason: null,
    },
  ],
  manifest: {
    engine_version: '0.1.0',
    strategy: DOCUMENT,
    strategy_hash: '0e34f5e28979079033945dd21a6a90700f49b240f542e034b8adafde6134cd5c',
    parameters: {},
    market: 'KRX',
    data_version: 'dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff',
    prices: 'raw',
    made_up: true,
    period: { from: '2023-06-01', to: '2025-06-30' },
    seeds: {},
    counts: { sessions: 505, instruments: 58, decisions: 110 },
    timings: { load: 149.3, signals: 8.3 },
  },
  warnings: ['The market is made up: these numbers say nothing about a real one.'],
}

export const RUN_DAILY = {
  days: 505,
  items: [
    {
      date: '2023-06-01',
      cash: 100000000,
      stock_value: 0,
      total_value: 100000000,
      benchmark: 100000000,
      drawdown: 0,
      exposure: 0,
      positions: 0,
    },
    {
      date: '2025-06-30',
      cash: 1415.367,
      stock_value: 61821220,
      total_value: 61822635.367,
      benchmark: 88434505.783,
      drawdown: -0.4414,
      exposure: 1.0,
      positions: 5,
    },
  ],
}

export const PIN_RUN = { pinned: true }

export const TRADE_PAGE = {
  items: [
    {
      seq: 126,
      code: '960100',
      entry_date: '2024-06-10',
      entry_price: 1118,
      exit_date: '2024-06-13',
      exit_price: 969,
      quantity: 14841,
      held_days: 3,
      gross: -2211309,
      net: -2241840.6472,
      return: -0.1351,
      commission: 4645.975,
      tax: 25885.6722,
      exit_reason: 'stop_loss',
      mae: -0.1333,
      mfe: 0.0081,
    },
  ],
  nextCursor: null,
}

export const FILL_PAGE = {
  items: [
    {
      seq: 100,
      date: '2023-11-06',
      code: '960100',
      side: 'buy',
      quantity: 12257,
      price: 1631,
      commission: 2998.675,
      tax: 0,
      slippage: 0,
      reason: 'entry',
      decided_on: '2023-11-03',
      order_id: 101,
    },
  ],
  nextCursor: null,
}

export const LAPSED_PAGE = {
  items: [{ seq: 0, date: '2024-05-27', code: '960000', side: 'buy', reason: 'places', decided_on: '2024-05-24' }],
  nextCursor: null,
}

export const HOLDING_PAGE = {
  items: [
    {
      seq: 0,
      code: '960060',
      quantity: 599,
      entry_date: '2025-06-09',
      entry_price: 20850,
      price: 21800,
      value: 13058200,
    },
  ],
  nextCursor: null,
}

export const DECISION_PAGE = {
  items: [
    {
      seq: 2,
      date: '2023-06-09',
      equity: 104020209.4125,
      candidates: 32,
      ranked: [['960020', 1]],
      ordered: [{ code: '960540', side: 'buy', reason: 'entry', target: 20804041.8825, quantity: null }],
      unranked_buys: 0,
      not_bought: {},
      further: { reason: 'rank', codes: [], scores: [] },
    },
  ],
  nextCursor: null,
}

export const WHY_ANSWER = {
  code: '960500',
  name: '데모화학 051',
  date: '2023-06-01',
  madeUp: true,
  market: { listed: 'normal', close: 63700, volume: 44955 },
  inUniverse: true,
  universeWhere: null,
  entryWhere: {
    text: 'close > sma_20',
    joint: null,
    holds: true,
    operands: [{ text: 'close', value: 63700 }],
    parts: [],
  },
  ranks: [
    {
      text: 'close / lag(close, 20)',
      value: 1.5368,
      percentileInUniverse: 1,
      percentileInSector: 1,
      order: 'high',
      weight: 1,
    },
  ],
  factors: [{ text: 'sma_20', value: 52977.5, percentileInUniverse: 0.7708, percentileInSector: 0.8 }],
  held: null,
  levels: [],
  exits: [],
  outcome: {
    decides: true,
    decisionBefore: null,
    decisionAfter: '2023-06-02',
    rank: 1,
    score: 1,
    candidates: 25,
    ordered: [{ code: '960500', side: 'buy', reason: 'entry', target: 20000000, quantity: null }],
    notBought: null,
    lastBought: { code: '960460', rank: 5, score: 0.8333 },
    fills: [
      {
        date: '2023-06-02',
        code: '960500',
        side: 'buy',
        quantity: 322,
        price: 62100,
        commission: 2999.43,
        tax: 0,
        slippage: 0,
        reason: 'entry',
        decided_on: '2023-06-01',
        order_id: 1,
      },
    ],
    lapsed: [],
  },
}
