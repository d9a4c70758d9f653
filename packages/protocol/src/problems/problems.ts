import { ACCOUNT_PROBLEMS } from './accounts.js'
import { BACKTEST_PROBLEMS } from './backtests.js'
import { HTTP_PROBLEMS } from './http.js'
import { MARKET_PROBLEMS } from './market.js'
import { NOTIFICATION_PROBLEMS } from './notifications.js'
import { STRATEGY_PROBLEMS } from './strategies.js'

/** Every code of a problem that is made for the API; errors of the engine keep the codes of the domain's catalogue. */
export const PROBLEMS = {
  ...HTTP_PROBLEMS,
  ...ACCOUNT_PROBLEMS,
  ...STRATEGY_PROBLEMS,
  ...BACKTEST_PROBLEMS,
  ...MARKET_PROBLEMS,
  ...NOTIFICATION_PROBLEMS,
} as const

export type ProblemCode = keyof typeof PROBLEMS
