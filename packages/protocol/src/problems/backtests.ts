import type { ProblemMeaning } from './problem.js'

/** Problems of the slice backtests. */
export const BACKTEST_PROBLEMS = {
  BACKTEST_ACTIVE: {
    status: 409,
    en: 'The backtest has not ended: cancel it first.',
    ko: '아직 끝나지 않은 백테스트입니다. 먼저 취소해 주세요.',
  },
  BACKTEST_DETAILS_DROPPED: {
    status: 410,
    en: 'The daily values, trades and decisions of this backtest are older than they are kept; its statistics are there.',
    ko: '이 백테스트의 일별 값, 거래, 의사결정은 보관 기간이 지났습니다. 통계는 남아 있습니다.',
  },
  BACKTEST_LISTENERS: {
    status: 429,
    en: 'As many listeners as there may be follow this backtest already.',
    ko: '이 백테스트를 보고 있는 연결이 이미 최대입니다.',
  },
  BACKTEST_OVER: {
    status: 409,
    en: 'The backtest has ended: there is nothing to cancel.',
    ko: '이미 끝난 백테스트라 취소할 수 없습니다.',
  },
  BACKTEST_SUCCEEDED: {
    status: 409,
    en: 'Only a backtest that failed or was cancelled can be tried again.',
    ko: '실패했거나 취소된 백테스트만 다시 시도할 수 있습니다.',
  },
  BACKTEST_UNFINISHED: {
    status: 409,
    en: 'The backtest has no result yet, or ended without one.',
    ko: '아직 결과가 없거나 결과 없이 끝난 백테스트입니다.',
  },
  BACKTEST_UNKNOWN: {
    status: 404,
    en: 'There is no such backtest, or it is not shown to this account.',
    ko: '그런 백테스트가 없거나 이 계정에는 보이지 않습니다.',
  },
  BACKTESTS_TOO_MANY: {
    status: 429,
    en: 'As many of your backtests as may wait or run do so already.',
    ko: '대기하거나 실행 중인 백테스트가 이미 최대 개수입니다.',
  },
  BACKTEST_NO_STUDY: {
    status: 409,
    en: 'The backtest is a single run, or a study that has not been completed.',
    ko: '단일 실행이거나 아직 완료되지 않은 연구입니다.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    en: 'The idempotency key belongs to an earlier request with another body.',
    ko: '이 멱등 키는 내용이 다른 이전 요청에 쓰였습니다.',
  },
  QUEUE_FULL: {
    status: 503,
    en: 'The queue is full; wait as long as the answer says.',
    ko: '대기열이 가득 찼습니다. 안내된 시간만큼 기다려 주세요.',
  },
} as const satisfies Readonly<Record<string, ProblemMeaning>>
