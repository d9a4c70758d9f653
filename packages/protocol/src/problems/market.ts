import type { ProblemMeaning } from './problem.js'

/** Problems of the slice market. */
export const MARKET_PROBLEMS = {
  CURSOR_INVALID: {
    status: 400,
    en: 'The cursor belongs to another question; begin with the first page.',
    ko: '다른 요청의 커서입니다. 첫 페이지부터 다시 요청해 주세요.',
  },
  CURSOR_STALE: {
    status: 410,
    en: 'The data changed since the page before; begin with the first page.',
    ko: '앞 페이지 이후 데이터가 바뀌었습니다. 첫 페이지부터 다시 요청해 주세요.',
  },
  EXPRESSION_INVALID: {
    status: 422,
    en: 'An expression cannot be read; its place is named.',
    ko: '수식을 해석할 수 없습니다. 위치를 확인해 주세요.',
  },
  FACTOR_UNKNOWN: { status: 404, en: 'The catalogue has no such factor.', ko: '없는 팩터입니다.' },
  INSTRUMENT_UNKNOWN: { status: 404, en: 'The data hold no such code.', ko: '데이터에 없는 종목 코드입니다.' },
  INTERVAL_UNAVAILABLE: {
    status: 422,
    en: 'The data hold no bars of this interval.',
    ko: '이 주기의 시세 데이터가 없습니다.',
  },
  LIST_FULL: { status: 409, en: 'The list holds as many as it may.', ko: '목록이 가득 찼습니다.' },
  MARKET_MISSING: { status: 404, en: 'The data hold no such market.', ko: '데이터에 없는 시장입니다.' },
  MARKET_PERIOD_EMPTY: {
    status: 422,
    en: 'The data have no session in this period.',
    ko: '이 기간에는 거래일 데이터가 없습니다.',
  },
  NAME_TAKEN: { status: 409, en: 'You have one of this name already.', ko: '같은 이름이 이미 있습니다.' },
  UNIVERSE_UNKNOWN: { status: 404, en: 'There is no such universe.', ko: '없는 유니버스입니다.' },
  WATCHLIST_UNKNOWN: { status: 404, en: 'There is no such watchlist.', ko: '없는 관심 목록입니다.' },
} as const satisfies Readonly<Record<string, ProblemMeaning>>
