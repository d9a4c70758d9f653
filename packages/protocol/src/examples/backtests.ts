/** Examples of backtests and studies, shown in the description of the API. */

export const BACKTEST_STATUS = {
  id: '0196f1f0-5e5e-7000-8000-000000000020',
  status: 'queued',
  queuePosition: 1,
  attempt: 0,
  cancelRequested: false,
  progress: null,
  parts: null,
  error: null,
  estimate: { durationMs: 250, startsInMs: 0, learnedFrom: 0, cells: 34189, factors: 2, decisions: 48 },
}

export const BACKTEST = {
  ...BACKTEST_STATUS,
  kind: 'backtest',
  name: 'Momentum',
  market: 'KRX',
  strategyId: '0196f1f0-5e5e-7000-8000-000000000010',
  strategyRevision: 2,
  priority: 'normal',
  createdAt: '2026-03-14T01:59:26.535Z',
  queuedAt: '2026-03-14T01:59:26.535Z',
  startedAt: null,
  endedAt: null,
}

export const BACKTEST_PAGE = { items: [BACKTEST], nextCursor: null }

export const BACKTEST_LOG = {
  lines: [{ id: 1, at: '2026-03-14T01:59:26.535Z', level: 'info', text: 'taken by w, attempt 1' }],
}

export const PARTIAL_STUDY = { status: 'running', parts: { done: 1, total: 3 }, found: null }

export const STUDY_RESULT = {
  schema: 'stocklab/optimize@1',
  market: 'KRX',
  data_version: '1b8fecd69f2787a7b0ca174d5bcf5c17f2971b9d3425b845487cd397a2d6afcd',
  made_up: true,
  period: { from: '2022-01-03', to: '2025-12-30' },
  method: 'grid',
  seed: 1,
  axes: [{ name: 'entry.max_positions', values: [5] }],
  objectives: ['sharpe'],
  counts: { points: 3, judged: 3, trials_of_family: 3 },
}
