/** Examples of the market, of the demo market, shown in the description of the API. */

export const INSTRUMENT = {
  code: '960060',
  name: '데모전자 007',
  nameEn: 'Demo Electronics 007',
  market: 'KRX',
  board: 'KOSPI',
  kind: 'common',
  sector: '전기전자',
  currency: 'KRW',
  isListed: true,
  listedOn: '1992-10-10',
  delistedOn: null,
  madeUp: true,
}

export const INSTRUMENT_SEARCH = { items: [{ ...INSTRUMENT, match: 'initials' }] }

export const QUOTE = {
  code: '960020',
  name: '데모전자 003',
  nameEn: 'Demo Electronics 003',
  market: 'KRX',
  board: 'KOSPI',
  currency: 'KRW',
  status: 'normal',
  date: '2025-12-30',
  open: 27800,
  high: 28350,
  low: 27350,
  close: 28050,
  base: 28050,
  change: 0,
  changeRatio: 0,
  volume: 1797,
  value: 50113838,
  marketCap: 33828300000,
  nextSession: { date: '2026-01-02', limits: { lower: 19650, upper: 36450 } },
  dataVersion: '904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815',
  madeUp: true,
}

export const QUOTES = { items: [QUOTE], missing: [{ code: '999999', reason: 'unknown' }] }

export const CHART = {
  code: '960000',
  name: '데모모터스 001',
  market: 'KRX',
  interval: 'day',
  prices: 'adjusted',
  currency: 'KRW',
  dataVersion: '904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815',
  madeUp: true,
  bars: [
    {
      date: '2025-12-01',
      from: '2025-12-01',
      open: 4930,
      high: 4970,
      low: 4840,
      close: 4850,
      volume: 50045,
      value: 245095388,
      complete: true,
    },
  ],
  overlays: [{ expression: 'rank(close)', values: [0.1695] }],
}

export const CORRELATIONS = {
  codes: ['960000', '960010'],
  from: '2025-03-04',
  to: '2025-12-30',
  matrix: [
    [1, 0.1213],
    [0.1213, 1],
  ],
  observations: [
    [204, 204],
    [204, 204],
  ],
  dataVersion: '904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815',
  madeUp: true,
}

export const MARKET_OVERVIEW = {
  market: 'KRX',
  session: '2025-12-30',
  nextSession: '2026-01-02',
  indices: [{ code: 'KOSDAQ', date: '2025-12-30', close: 600.32, change: 10.96, changeRatio: 0.0186 }],
  breadth: {
    listed: 60,
    traded: 60,
    advancers: 33,
    decliners: 25,
    unchanged: 2,
    limitUp: 0,
    limitDown: 0,
    newHighs: 4,
    newLows: 0,
  },
  gainers: [{ code: '960550', name: '데모유통 056', close: 16380, changeRatio: 0.0791, value: 9550885600 }],
  losers: [{ code: '960110', name: '데모조선 012', close: 11250, changeRatio: -0.1163, value: 23175867975 }],
  mostTraded: [{ code: '960110', name: '데모조선 012', close: 11250, changeRatio: -0.1163, value: 23175867975 }],
  sectors: [
    {
      id: '유통',
      name: '유통',
      nameEn: null,
      members: 4,
      traded: 4,
      meanReturn: 0.0316,
      weightedReturn: 0.0506,
      advancers: 3,
      decliners: 1,
    },
  ],
  themes: [
    {
      id: 'electric-cars',
      name: '전기차',
      nameEn: 'Electric cars',
      members: 2,
      traded: 2,
      meanReturn: 0.0005,
      weightedReturn: 0.0009,
      advancers: 1,
      decliners: 0,
    },
  ],
  dataVersion: '904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815',
  madeUp: true,
}

export const SECTORS = {
  market: 'KRX',
  session: '2025-12-30',
  items: [
    {
      id: '유통',
      name: '유통',
      nameEn: null,
      members: 4,
      traded: 4,
      meanReturn: 0.0316,
      weightedReturn: 0.0506,
      advancers: 3,
      decliners: 1,
    },
  ],
  dataVersion: '904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815',
  madeUp: true,
}

export const SCREEN_ANSWER = {
  market: 'KRX',
  date: '2025-12-30',
  columns: ['close'],
  total: 1,
  candidates: 60,
  rows: [{ code: '960160', name: '데모소프트 017', board: 'KOSDAQ', sector: '소프트웨어', values: [208000] }],
  nextCursor: null,
  notes: [],
  dataVersion: '904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815',
  madeUp: true,
}
