import type { Template } from './words.js'

const DISABLED_BECAUSE = {
  ko: { gone: '상대 서버가 더 이상 받지 않겠다고 답했습니다(410).', failing: '5일 동안 한 번도 전달되지 않았습니다.' },
  en: { gone: 'It answered that it wants nothing any more (410).', failing: 'Nothing arrived there for five days.' },
} as const

export const SYSTEM_TEMPLATES: {
  readonly [Type in 'data.updated' | 'system.announcement' | 'webhook.disabled']: Template<Type>
} = {
  'data.updated': {
    name: { ko: '시세 데이터 갱신', en: 'Market data updated' },
    link: () => '/market',
    ko: ({ market, version, lastSession }) => ({
      title: `${market} 데이터가 ${lastSession}까지 갱신되었습니다`,
      lines: ['새 데이터로 백테스트를 다시 실행할 수 있습니다.'],
      facts: [
        ['시장', market],
        ['마지막 거래일', lastSession],
        ['버전', version],
      ],
      action: '시장 보기',
    }),
    en: ({ market, version, lastSession }) => ({
      title: `Data of ${market} now reach ${lastSession}`,
      lines: ['Backtests can be run again on the new data.'],
      facts: [
        ['Market', market],
        ['Last session', lastSession],
        ['Version', version],
      ],
      action: 'See the market',
    }),
  },
  'system.announcement': {
    name: { ko: '공지', en: 'Announcement' },
    link: () => null,
    ko: ({ title, body }) => ({ title: title.ko, lines: body.ko.split('\n'), facts: [], action: '' }),
    en: ({ title, body }) => ({ title: title.en, lines: body.en.split('\n'), facts: [], action: '' }),
  },
  'webhook.disabled': {
    name: { ko: '웹훅 꺼짐', en: 'Webhook turned off' },
    link: ({ endpointId }) => `/settings/webhooks/${endpointId}`,
    ko: ({ url, reason }) => ({
      title: '웹훅이 꺼졌습니다',
      lines: [DISABLED_BECAUSE.ko[reason], '고친 뒤 다시 켜고, 전달되지 못한 알림을 다시 보낼 수 있습니다.'],
      facts: [['주소', url]],
      action: '웹훅 설정 열기',
    }),
    en: ({ url, reason }) => ({
      title: 'A webhook was turned off',
      lines: [
        DISABLED_BECAUSE.en[reason],
        'Once mended it can be turned on again, and what was missed can be replayed.',
      ],
      facts: [['Address', url]],
      action: 'Open webhook settings',
    }),
  },
}
