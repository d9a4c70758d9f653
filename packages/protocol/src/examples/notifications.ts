/** Examples of notifications and webhooks, shown in the description of the API. */

export const NOTIFICATION = {
  id: '0196f1f0-5e5e-7000-8000-000000000050',
  type: 'backtest.failed',
  title: '백테스트 실패: Momentum',
  body: '「Momentum」 백테스트가 실패했습니다.',
  link: '/backtests/0196f1f0-5e5e-7000-8000-000000000020',
  createdAt: '2026-03-14T01:59:26.535Z',
  readAt: null,
}

export const NOTIFICATION_PAGE = { items: [NOTIFICATION], nextCursor: null, unread: 1 }

export const UNREAD = { unread: 1 }

export const NOTIFICATION_STREAM = { type: 'notification', notification: NOTIFICATION }

export const PREFERENCES = {
  events: [
    {
      event: 'backtest.completed',
      title: '백테스트 완료',
      channels: {
        'in-app': { enabled: true, fixed: false },
        email: { enabled: false, fixed: false },
        webhook: { enabled: true, fixed: false },
      },
    },
  ],
}

export const DELIVERY = {
  id: '0196f1f0-5e5e-7000-8000-000000000051',
  eventId: '0196f1f0-5e5e-7000-8000-000000000052',
  event: 'backtest.failed',
  channel: 'webhook',
  webhookId: '0196f1f0-5e5e-7000-8000-000000000053',
  status: 'delivered',
  attempts: 1,
  nextAttemptAt: null,
  error: null,
  responseStatus: 200,
  responseSnippet: 'ok',
  createdAt: '2026-03-14T01:59:26.535Z',
  deliveredAt: '2026-03-14T02:10:41.120Z',
}

export const DELIVERY_PAGE = { items: [DELIVERY], nextCursor: null }

export const EVENT_RECORDED = { eventId: '0196f1f0-5e5e-7000-8000-000000000052' }

export const WEBHOOK = {
  id: '0196f1f0-5e5e-7000-8000-000000000053',
  url: 'https://example.com/stocklab',
  description: '',
  events: ['backtest.completed'],
  enabled: true,
  disabledReason: null,
  failingSince: null,
  previousSecretUntil: null,
  createdAt: '2026-03-14T01:59:26.535Z',
  updatedAt: '2026-03-14T01:59:26.535Z',
}

export const WEBHOOKS = { items: [WEBHOOK] }

export const WEBHOOK_WITH_SECRET = { ...WEBHOOK, secret: 'whsec_…' }

export const SECRET_ROTATION = { overlapHours: 24 }

export const REPLAYED = { replayed: 3 }
