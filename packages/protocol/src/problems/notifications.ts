import type { ProblemMeaning } from './problem.js'

/** Problems of the slice notifications. */
export const NOTIFICATION_PROBLEMS = {
  DELIVERY_UNDERWAY: {
    status: 409,
    en: 'The delivery is still on its way; only what arrived or was given up can be replayed.',
    ko: '아직 전달 중입니다. 전달되었거나 포기된 건만 다시 보낼 수 있습니다.',
  },
  DELIVERY_UNKNOWN: { status: 404, en: 'There is no such delivery.', ko: '없는 전달 기록입니다.' },
  NOTIFICATION_CHANNEL_FIXED: {
    status: 422,
    en: 'This event is always, or never, told by this channel.',
    ko: '이 알림의 해당 채널은 켜거나 끌 수 없습니다.',
  },
  NOTIFICATION_UNKNOWN: { status: 404, en: 'There is no such notification.', ko: '없는 알림입니다.' },
  WEBHOOK_ADDRESS_REFUSED: {
    status: 422,
    en: 'Webhooks are sent to encrypted addresses on the internet only.',
    ko: '웹훅은 인터넷의 https 주소로만 보냅니다.',
  },
  WEBHOOK_DISABLED: {
    status: 409,
    en: 'The webhook is turned off; turn it on first.',
    ko: '꺼진 웹훅입니다. 먼저 켜 주세요.',
  },
  WEBHOOK_LIMIT: {
    status: 409,
    en: 'There are as many webhooks as one account may have.',
    ko: '계정당 만들 수 있는 웹훅 수를 넘었습니다.',
  },
  WEBHOOK_UNKNOWN: { status: 404, en: 'There is no such webhook.', ko: '없는 웹훅입니다.' },
} as const satisfies Readonly<Record<string, ProblemMeaning>>
