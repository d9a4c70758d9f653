/** Examples of backtests side by side, shown in the description of the API. */

export const RUN_COMPARISON = {
  runs: [
    {
      id: '0196f1f0-5e5e-7000-8000-000000000020',
      name: 'Momentum of the demo',
      market: 'KRX',
      period: { from: '2023-06-01', to: '2025-06-30' },
      dataVersion: 'dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff',
      madeUp: true,
    },
    {
      id: '0196f1f0-5e5e-7000-8000-000000000021',
      name: 'Momentum of the demo',
      market: 'KRX',
      period: { from: '2023-12-01', to: '2025-06-30' },
      dataVersion: 'dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff',
      madeUp: true,
    },
  ],
  common: { from: '2023-12-01', to: '2025-06-30', days: 381 },
  curves: {
    dates: ['2023-12-01', '2025-06-30'],
    values: [
      [1, 0.676],
      [1, 1.6887],
    ],
    drawdowns: [
      [0, -0.3722],
      [0, -0.0141],
    ],
  },
  statistics: [
    {
      id: 'total_return',
      group: 'return',
      unit: 'signed',
      name: { ko: '누적수익률', en: 'Total return' },
      meaning: { ko: '시작부터 끝까지의 수익률', en: 'Growth from the first day to the last' },
      values: [-0.3818, 0.6887],
    },
  ],
  correlations: [
    [1, 0.4298],
    [0.4298, 1],
  ],
  drawdownOverlap: [
    [1, 0.4973],
    [0.4973, 1],
  ],
  risk: [
    { volatility: 0.2933, maxDrawdown: -0.4273, var95: 0.0303, cvar95: 0.0417, worstDay: -0.0713 },
    { volatility: 0.2424, maxDrawdown: -0.338, var95: 0.0212, cvar95: 0.0271, worstDay: -0.0394 },
  ],
  cautions: [
    {
      ko: '백테스트 기간이 서로 다릅니다. 통계는 각자의 기간에서 구한 값이고, 곡선과 위험은 공통 기간의 값입니다.',
      en: 'The runs cover different periods: the statistics are of each period, curves and risk of the days they share.',
    },
  ],
}

export const RUN_ANALYTICS = {
  jobs: { total: 3, completed: 2, failed: 0, cancelled: 1, open: 0, successRate: 1 },
  returns: { runs: 1, mean: 0.6887, median: 0.6887, positiveShare: 1, histogram: [{ from: null, to: -0.5, count: 0 }] },
  best: [
    {
      id: '0196f1f0-5e5e-7000-8000-000000000020',
      name: 'Momentum of the demo',
      market: 'KRX',
      createdAt: '2026-05-31T23:00:00.000Z',
      madeUp: true,
      totalReturn: 0.6887,
      cagr: 0.4155,
      sharpe: 1.5543,
      maxDrawdown: -0.338,
    },
  ],
  worst: [
    {
      id: '0196f1f0-5e5e-7000-8000-000000000020',
      name: 'Momentum of the demo',
      market: 'KRX',
      createdAt: '2026-05-31T23:00:00.000Z',
      madeUp: true,
      totalReturn: 0.6887,
      cagr: 0.4155,
      sharpe: 1.5543,
      maxDrawdown: -0.338,
    },
  ],
  months: [
    {
      month: '2026-05',
      jobs: { total: 3, completed: 2, failed: 0, cancelled: 1, open: 0, successRate: 1 },
      meanReturn: 0.6887,
      meanSharpe: 1.5543,
      bestReturn: 0.6887,
    },
  ],
}
