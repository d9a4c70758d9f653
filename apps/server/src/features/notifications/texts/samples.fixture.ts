import type { EventPayload } from '@stocklab/protocol'
import type { ToldEvent } from './templates.js'

const ID = '7d444840-9dc0-11d1-b245-5ffdce74fad2'

/** One event of each type. */
export const SAMPLES: { readonly [Type in ToldEvent]: EventPayload<Type> } = {
  'backtest.completed': {
    backtestId: ID,
    name: 'Momentum 20',
    totalReturn: 2.418,
    cagr: 0.1307,
    maxDrawdown: -0.2841,
    sharpe: 0.87,
    seconds: 12.4,
  },
  'backtest.failed': {
    backtestId: ID,
    name: 'Momentum 20',
    code: 'LAKE_CODE_MISSING',
    reason: 'expected a listed code, received 999999',
  },
  'optimisation.completed': { backtestId: ID, name: 'Momentum 20', points: 1_200, objective: 'sharpe', best: 1.31 },
  'strategy.cloned': { strategyId: ID, name: 'Momentum 20', byNickname: 'kim' },
  'ranking.entered': { strategyId: ID, name: 'Momentum 20', rank: 3, statistic: 'cagr', period: '3y' },
  'security.new-login': { at: '2026-03-02T15:30:00Z', address: '203.0.113.7', device: 'Firefox, Linux' },
  'security.password-changed': { at: '2026-03-02T15:30:00Z', address: '203.0.113.7' },
  'data.updated': { market: 'KRX', version: 'v42', lastSession: '2026-03-02' },
  'system.announcement': {
    title: { ko: '점검 안내', en: 'Maintenance' },
    body: { ko: '오늘 02시부터 10분간 멈춥니다.\n작업은 이어집니다.', en: 'Down for ten minutes.\nJobs go on.' },
  },
  'webhook.disabled': { endpointId: ID, url: 'https://example.com/hook?a=1&b=2', reason: 'gone' },
}
