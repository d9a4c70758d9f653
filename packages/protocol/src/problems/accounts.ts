import type { ProblemMeaning } from './problem.js'

/** Problems of the slice accounts. */
export const ACCOUNT_PROBLEMS = {
  API_KEYS_FULL: {
    status: 409,
    en: 'The account has as many API keys as it may have; revoke one first.',
    ko: 'API 키를 더 만들 수 없습니다. 먼저 하나를 폐기해 주세요.',
  },
  API_KEY_UNKNOWN: { status: 404, en: 'The account has no such API key.', ko: '해당 API 키가 없습니다.' },
  CSRF_REFUSED: {
    status: 403,
    en: 'The request does not prove that it comes from a page of this site.',
    ko: '이 사이트의 페이지에서 보낸 요청인지 확인할 수 없습니다.',
  },
  LAST_ADMINISTRATOR: {
    status: 409,
    en: 'The last administrator cannot leave; name another one first.',
    ko: '마지막 관리자는 나갈 수 없습니다. 먼저 다른 관리자를 지정해 주세요.',
  },
  LINK_EXPIRED: {
    status: 410,
    en: 'The link is used up or too old; ask for another one.',
    ko: '이미 사용했거나 만료된 링크입니다. 다시 요청해 주세요.',
  },
  LOGIN_LOCKED: {
    status: 429,
    en: 'Too many attempts; wait as long as the answer says.',
    ko: '시도가 너무 많습니다. 안내된 시간만큼 기다려 주세요.',
  },
  LOGIN_REFUSED: {
    status: 401,
    en: 'The address or the password is wrong, or the address is not confirmed yet.',
    ko: '이메일이나 비밀번호가 다르거나, 아직 확인되지 않은 이메일입니다.',
  },
  NICKNAME_TAKEN: { status: 409, en: 'Somebody else has this nickname.', ko: '이미 사용 중인 닉네임입니다.' },
  PASSWORD_WEAK: { status: 422, en: 'The password is too easy to guess.', ko: '추측하기 쉬운 비밀번호입니다.' },
  PASSWORD_WRONG: { status: 403, en: 'The password is wrong.', ko: '비밀번호가 다릅니다.' },
  REGISTRATION_CLOSED: {
    status: 403,
    en: 'This platform takes no registrations.',
    ko: '이 플랫폼은 가입을 받지 않습니다.',
  },
  SECOND_FACTOR_REFUSED: {
    status: 401,
    en: 'The code of the second factor is wrong or was used before.',
    ko: '2단계 인증 코드가 다르거나 이미 사용되었습니다.',
  },
  SECOND_FACTOR_REQUIRED: {
    status: 401,
    en: 'The account asks for a code of its second factor.',
    ko: '2단계 인증 코드가 필요합니다.',
  },
  SESSION_UNKNOWN: { status: 404, en: 'The account has no such session.', ko: '해당 세션이 없습니다.' },
  TOTP_NOT_BEGUN: {
    status: 409,
    en: 'No second factor is being set up; begin with a new secret.',
    ko: '진행 중인 2단계 인증 설정이 없습니다. 처음부터 시작해 주세요.',
  },
  TOTP_OFF: { status: 409, en: 'The account has no second factor.', ko: '2단계 인증을 사용하지 않는 계정입니다.' },
  TOTP_ON: {
    status: 409,
    en: 'The account has a second factor already; disable it first.',
    ko: '이미 2단계 인증을 사용하고 있습니다. 먼저 해제해 주세요.',
  },
  USER_UNKNOWN: { status: 404, en: 'There is no such account.', ko: '해당 계정이 없습니다.' },
} as const satisfies Readonly<Record<string, ProblemMeaning>>
