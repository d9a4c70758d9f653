import { INSTRUMENT, QUOTE } from './market.js'

/** Examples of universes, themes and watchlists, shown in the description of the API. */

export const UNIVERSES = {
  items: [
    {
      id: 'market:KRX',
      kind: 'market',
      market: 'KRX',
      nameKo: 'KRX 전체',
      nameEn: 'All of KRX',
      description: '',
      condition: null,
      members: 60,
    },
  ],
}

export const UNIVERSE_MEMBERS = {
  id: '0196f1f0-5e5e-7000-8000-000000000030',
  kind: 'own',
  market: 'KRX',
  nameKo: '오르는 종목',
  nameEn: '오르는 종목',
  description: '',
  condition: 'ret_1m > 0',
  members: 1,
  page: {
    items: [
      {
        code: '960010',
        name: '데모식품 002',
        nameEn: 'Demo Foods 002',
        market: 'KRX',
        board: 'KOSDAQ',
        kind: 'common',
        sector: '음식료',
        currency: 'KRW',
        isListed: true,
        listedOn: '2024-11-01',
        delistedOn: null,
        madeUp: true,
      },
    ],
    nextCursor: null,
  },
  unknown: [],
}

export const CREATED_UNIVERSE = { id: '0196f1f0-5e5e-7000-8000-000000000030' }

export const THEME = { market: 'KRX', nameKo: '내수 소비', nameEn: 'Home consumption', codes: ['960010', '960550'] }

export const THEMES = {
  session: '2025-12-30',
  items: [
    {
      id: 'consumption',
      name: '내수 소비',
      nameEn: 'Home consumption',
      members: 8,
      traded: 8,
      meanReturn: 0.0286,
      weightedReturn: 0.0445,
      advancers: 7,
      decliners: 1,
      descriptionKo: '데모 시장의 예시 테마',
      descriptionEn: 'An example theme of the demo market',
      codes: ['960010'],
    },
  ],
}

export const WATCHLIST = {
  id: '0196f1f0-5e5e-7000-8000-000000000040',
  name: '관심 종목',
  codes: ['960060'],
  updatedAt: '2026-03-14T01:59:26.535Z',
}

export const WATCHLISTS = { items: [WATCHLIST] }

export const WATCHLIST_CHANGE = { name: '관심 종목', codes: ['960060', '960500'] }

export const WATCHLIST_ORDER = { ids: ['0196f1f0-5e5e-7000-8000-000000000041', '0196f1f0-5e5e-7000-8000-000000000040'] }

export const WATCHLIST_ITEM = { note: '다음 실적 확인' }

export const WATCHLIST_WITH_QUOTES = {
  id: '0196f1f0-5e5e-7000-8000-000000000040',
  name: '관심 종목',
  updatedAt: '2026-03-14T01:59:26.535Z',
  items: [{ code: '960020', note: '', addedAt: '2026-03-14T01:59:26.535Z', quote: QUOTE }],
}

export const RECENTLY_VIEWED = { items: [{ viewedAt: '2026-03-14T01:59:26.535Z', instrument: INSTRUMENT }] }
