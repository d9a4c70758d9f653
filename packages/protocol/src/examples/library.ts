/** Examples of the library of known strategies, shown in the description of the API. */

export const LIBRARY_SUMMARY = {
  id: '0196f1f0-5e5e-7000-8000-000000000011',
  libraryId: 'graham-net-net',
  market: 'KRX',
  tags: ['risk:high', 'turnover:low', 'value'],
  factors: ['ncav_ratio'],
  revision: 1,
  about: {
    number: 2,
    name: { ko: '그레이엄 순유동자산(NCAV)', en: 'Graham net-nets' },
    description: {
      ko: '유동자산에서 모든 부채를 뺀 값의 3분의 2보다 싸게 거래되는 회사를 사서 50% 오르거나 2년이 지나면 팝니다.',
      en: 'Buys companies below two thirds of current assets less all liabilities; sells after +50 % or two years.',
    },
    source: {
      author: 'Benjamin Graham',
      work: 'Security Analysis; The Intelligent Investor',
      read: 'a summary by dustitwind',
    },
    certainty: 'secondary',
    certainty_note: {
      ko: '50% 이익 실현과 2년 매도, 30종목은 기억에 의존했습니다.',
      en: 'The sale after +50 % or two years and the 30 names are from memory.',
    },
    risk: 'high',
    style: ['value'],
    adaptations: [
      {
        ko: 'KOSPI·KOSDAQ 보통주만: 스팩, 우선주, 리츠, 관리종목, 정리매매는 뺍니다. 중국 기업은 빼지 못합니다(국적 자료가 없음).',
        en: 'Common stock of KOSPI and KOSDAQ: no SPAC, preferred share, REIT, administrative issue or liquidation trading. Chinese issuers stay in, as the data names no nationality.',
      },
    ],
  },
  turnover: 'low',
  measured: {
    market: 'the made-up demo market of "stocklab data demo", 2014-01-02 to 2025-12-30',
    statistics: { cagr: 0.083, sharpe: 0.7491, max_drawdown: -0.2653 },
    madeUp: true,
  },
}

export const LIBRARY_LIST = { items: [LIBRARY_SUMMARY] }

export const LIBRARY_STRATEGY = {
  ...LIBRARY_SUMMARY,
  document: {
    schema: 'stocklab/strategy@1',
    name: 'Graham net-nets',
    description:
      '유동자산에서 모든 부채를 뺀 값의 3분의 2보다 싸게 거래되는 회사를 사서 50% 오르거나 2년이 지나면 팝니다. Buys companies below two thirds of current assets less all liabilities; sells after +50 % or two years.',
    market: 'KRX',
    capital: 100000000,
    period: { from: null, to: null },
    benchmark: 'equal:KRX',
    parameters: {},
    universe: {
      markets: ['KOSPI', 'KOSDAQ'],
      kinds: ['common'],
      sectors: {
        include: [],
        exclude: [
          '금융',
          '금융업',
          '은행',
          '증권',
          '보험',
          '기타금융',
          '은행 및 저축기관',
          '보험업',
          '재 보험업',
          '보험 및 연금관련 서비스업',
          '금융 지원 서비스업',
          '신탁업 및 집합투자업',
          '기타 금융업',
        ],
      },
      status: { exclude: ['administrative', 'liquidation'] },
      codes: { include: [], exclude: [] },
      where: null,
    },
    let: {},
    entry: {
      schedule: 'monthly',
      mode: 'fill',
      where: 'ncav_ratio >= 1.5',
      rank_by: [{ value: 'ncav_ratio', order: 'high', weight: 1 }],
      max_positions: 30,
      max_new_per_day: null,
      sizing: 'equal',
      max_position_weight: null,
      max_position_value: null,
      rebalance_threshold: 0,
    },
    exit: {
      trigger: 'close',
      take_profit: 0.5,
      stop_loss: null,
      trailing_stop: null,
      min_hold_days: 0,
      max_hold_days: 504,
      where: null,
    },
    execution: { price: 'open', slippage_bps: 30, tick_rounding: true, participation: null },
    costs: 'krx',
    liquidate_at_end: false,
  },
  source: null,
  standing: null,
  figures: [],
}
