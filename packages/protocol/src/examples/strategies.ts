/** Examples of strategies, shown in the description of the API. */

export const SOURCE =
  'name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n'

export const DOCUMENT = {
  schema: 'stocklab/strategy@1',
  name: 'Momentum',
  description: null,
  market: 'KRX',
  capital: 100000000,
  period: { from: null, to: null },
  benchmark: null,
  parameters: {},
  universe: {
    markets: [],
    kinds: ['common'],
    sectors: { include: [], exclude: [] },
    status: { exclude: ['administrative'] },
    codes: { include: [], exclude: [] },
    where: null,
  },
  let: {},
  entry: {
    schedule: 'monthly',
    mode: 'rotate',
    where: null,
    rank_by: [{ value: 'mom_12_1', order: 'high', weight: 1 }],
    max_positions: 20,
    max_new_per_day: null,
    sizing: 'equal',
    max_position_weight: null,
    max_position_value: null,
    rebalance_threshold: 0,
  },
  exit: {
    trigger: 'close',
    take_profit: null,
    stop_loss: null,
    trailing_stop: null,
    min_hold_days: 0,
    max_hold_days: null,
    where: null,
  },
  execution: { price: 'open', slippage_bps: 0, tick_rounding: true, participation: null },
  costs: 'krx',
  liquidate_at_end: false,
}

export const STRATEGY_SUMMARY = {
  id: '0196f1f0-5e5e-7000-8000-000000000010',
  name: 'Momentum',
  description: null,
  market: 'KRX',
  tags: ['momentum'],
  factors: ['mom_12_1'],
  revision: 2,
  visibility: 'public',
  anonymous: false,
  detailsHidden: false,
  publishedRevision: 2,
  publishedAt: '2026-03-14T02:10:41.120Z',
  publishedDataEnd: '2025-12-30',
  createdAt: '2026-03-14T01:59:26.535Z',
  updatedAt: '2026-03-14T02:10:41.120Z',
}

export const STRATEGY_PAGE = { items: [STRATEGY_SUMMARY], nextCursor: null }

export const STRATEGY = {
  ...STRATEGY_SUMMARY,
  document: DOCUMENT,
  source: SOURCE,
  sourceFormat: 'yaml',
  contentHash: '7b286de60140a6f7f743da33656e68263a6e2df502f2e0083ae4651a6f996de9',
  lineage: [],
}

export const UPDATE_STRATEGY = { source: SOURCE, note: 'Twenty instead of ten', revision: 1 }

export const STRATEGY_TAGS = { tags: ['low-risk', 'value'] }

export const STRATEGY_REVISION_SUMMARY = {
  revision: 2,
  note: 'Twenty instead of ten',
  contentHash: '7b286de60140a6f7f743da33656e68263a6e2df502f2e0083ae4651a6f996de9',
  createdAt: '2026-03-14T02:10:41.120Z',
}

export const STRATEGY_REVISIONS = { items: [STRATEGY_REVISION_SUMMARY], nextCursor: null }

export const STRATEGY_REVISION = {
  ...STRATEGY_REVISION_SUMMARY,
  document: DOCUMENT,
  source: SOURCE,
  sourceFormat: 'yaml',
}

export const STRATEGY_DIFF = {
  from: 1,
  to: 2,
  changes: [{ path: 'entry.max_positions', before: 10, after: 20 }],
  text: '--- revision 1\n+++ revision 2\n@@ -2,4 +2,4 @@\n market: KRX\n entry:\n   rank_by: [{ value: mom_12_1, order: high }]\n-  max_positions: 10\n+  max_positions: 20\n',
}

export const VALIDATE_STRATEGY = { source: SOURCE }

export const STRATEGY_VALIDATION = {
  valid: false,
  problems: [
    {
      message: 'unknown name "pbrr" at 6:10; did you mean "pbr"?',
      path: 'entry.where',
      line: 6,
      column: 10,
      snippet: '  where: pbrr < 1\n         ^',
      hint: null,
    },
  ],
  warnings: [],
  plan: null,
  document: null,
}

export const PUBLISH_STRATEGY = { revision: 2, anonymous: false, detailsHidden: false }

export const CLONE_STRATEGY = { revision: 2 }

export const PUBLIC_SUMMARY = {
  id: '0196f1f0-5e5e-7000-8000-000000000010',
  name: 'Momentum',
  description: null,
  market: 'KRX',
  tags: ['momentum'],
  factors: ['mom_12_1'],
  detailsHidden: false,
  author: '가치투자자',
  libraryId: null,
  revision: 2,
  publishedAt: '2026-03-14T02:10:41.120Z',
  publishedDataEnd: '2025-12-30',
}

export const PUBLIC_PAGE = { items: [PUBLIC_SUMMARY], nextCursor: null }

export const PART_FIGURES = {
  from: '2023-12-01',
  to: '2025-06-30',
  returns: 380,
  statistics: { cagr: 0.4155, sharpe: 1.5543, max_drawdown: -0.338 },
  reasons: {},
}

export const STANDING = {
  runId: '0196f1f0-5e5e-7000-8000-000000000020',
  ranAt: '2026-03-14T02:10:41.120Z',
  dataVersion: 'dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff',
  madeUp: true,
  trials: null,
  deflatedSharpe: null,
  backtestYears: 1.5797,
  minBacktestYears: null,
  tooShort: false,
}

export const PUBLIC_STRATEGY = {
  ...PUBLIC_SUMMARY,
  document: DOCUMENT,
  source: SOURCE,
  sourceFormat: 'yaml',
  lineage: [],
  standing: STANDING,
  figures: [{ period: 'all', before: PART_FIGURES, after: null }],
}

export const STRATEGY_RANKING = {
  statistic: 'cagr',
  period: 'all',
  part: 'before',
  better: 'high',
  items: [
    {
      rank: 1,
      id: '0196f1f0-5e5e-7000-8000-000000000010',
      name: 'Momentum',
      market: 'KRX',
      tags: ['momentum'],
      author: '가치투자자',
      libraryId: null,
      detailsHidden: false,
      publishedAt: '2026-03-14T02:10:41.120Z',
      publishedDataEnd: '2025-12-30',
      value: 0.4155,
      before: PART_FIGURES,
      after: null,
      standing: STANDING,
    },
  ],
  nextCursor: null,
  waiting: false,
}
