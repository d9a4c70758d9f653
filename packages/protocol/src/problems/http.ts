import type { ProblemMeaning } from './problem.js'

/** Problems that every route can have. */
export const HTTP_PROBLEMS = {
  BODY_TOO_LARGE: { status: 413, en: 'The body is larger than this route takes.', ko: '본문이 허용 크기를 넘습니다.' },
  FORBIDDEN: {
    status: 403,
    en: 'This account or key is not allowed to do that.',
    ko: '이 계정이나 키에는 권한이 없습니다.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    en: 'The headers of the request are larger than the server takes.',
    ko: '요청 헤더가 허용 크기를 넘습니다.',
  },
  INPUT_INVALID: { status: 400, en: 'The request does not fit its schema.', ko: '요청이 형식에 맞지 않습니다.' },
  INTERNAL: {
    status: 500,
    en: 'A fault of ours; it has been noted under the request id.',
    ko: '서버 오류입니다. 요청 번호로 기록했습니다.',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    status: 415,
    en: 'The route does not read this content type.',
    ko: '지원하지 않는 콘텐츠 형식입니다.',
  },
  RATE_LIMITED: {
    status: 429,
    en: 'Too many requests; wait as long as the answer says.',
    ko: '요청이 너무 많습니다. 안내된 시간만큼 기다려 주세요.',
  },
  REQUEST_TOO_SLOW: {
    status: 408,
    en: 'The request was not whole in the time that the server waits for it.',
    ko: '정해진 시간 안에 요청이 모두 도착하지 않았습니다.',
  },
  ROUTE_UNKNOWN: { status: 404, en: 'There is no such route.', ko: '없는 경로입니다.' },
  SERVICE_UNAVAILABLE: {
    status: 503,
    en: 'A service that this needs cannot be reached at the moment.',
    ko: '필요한 서비스에 지금 연결할 수 없습니다.',
  },
  UNAUTHENTICATED: { status: 401, en: 'Log in or send a key first.', ko: '먼저 로그인하거나 키를 보내 주세요.' },
} as const satisfies Readonly<Record<string, ProblemMeaning>>
