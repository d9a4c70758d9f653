/** Examples of accounts, shown in the description of the API. */

export const REGISTER = {
  email: 'kim@example.com',
  nickname: '가치투자자',
  password: 'correct horse battery staple',
  language: 'ko',
}

export const REGISTERED = { next: 'confirm' }

export const CONFIRM_REGISTRATION = {
  token: 'paste-the-forty-three-characters-of-the-lin',
  password: 'correct horse battery staple',
}

export const LOGIN = { email: 'kim@example.com', password: 'correct horse battery staple', code: '492039' }

export const ME = {
  id: '0196f1f0-5e5e-7000-8000-000000000001',
  email: 'kim@example.com',
  nickname: '가치투자자',
  role: 'user',
  language: 'ko',
  emailVerified: true,
  secondFactor: false,
  createdAt: '2026-03-14T01:59:26.535Z',
  csrfToken: 'sent-back-as-x-csrf-token',
}

export const LOGGED_IN = { me: ME, token: null, endsAt: '2026-05-13T01:59:26.535Z' }

export const PATCH_ME = { language: 'en' }

export const NICKNAME_ANSWER = { usable: false, reason: 'taken' }

export const CHANGE_PASSWORD = { current: 'correct horse battery staple', password: 'a longer horse than before' }

export const FORGOT_PASSWORD = { email: 'kim@example.com' }

export const ACCEPTED = { accepted: true }

export const RESET_PASSWORD = {
  token: 'paste-the-forty-three-characters-of-the-lin',
  password: 'a longer horse than before',
}

export const PROVE = { password: 'correct horse battery staple', code: '492039' }

export const SESSIONS = {
  items: [
    {
      id: '0196f1f0-5e5e-7000-8000-000000000004',
      kind: 'cookie',
      address: '127.0.0.1',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
      createdAt: '2026-03-14T01:59:26.535Z',
      lastSeenAt: '2026-03-14T02:10:41.120Z',
      expiresAt: '2026-03-21T02:10:41.120Z',
      current: true,
    },
  ],
}

export const REVOKED = { revoked: 2 }

export const TOTP_ENROLMENT = {
  uri: 'otpauth://totp/Stock%20Lab:kim%40example.com?issuer=Stock%20Lab&secret=JBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
  secret: 'JBSWY3DPEHPK3PXP',
}

export const TOTP_CODE = { code: '492039' }

export const RECOVERY_CODES = { recoveryCodes: ['ABCD-EFGH-IJKL-MNOP', 'QRST-UVWX-YZ23-4567'] }

export const CREATE_API_KEY = { name: 'nightly screen', scopes: ['market:read'], expiresAt: null }

export const API_KEY = {
  id: '0196f1f0-5e5e-7000-8000-000000000003',
  name: 'nightly screen',
  prefix: 'slk_Zx81aaQ2',
  scopes: ['market:read'],
  createdAt: '2026-03-14T01:59:26.535Z',
  expiresAt: null,
  lastUsedAt: null,
}

export const API_KEYS = { items: [API_KEY] }

export const CREATED_API_KEY = { apiKey: API_KEY, secret: 'slk_Zx81aaQ2_the-rest-is-shown-this-once' }

export const AUDIT_PAGE = {
  items: [
    {
      id: 11,
      at: '2026-03-14T01:59:26.535Z',
      action: 'role.change',
      actorId: '0196f1f0-5e5e-7000-8000-000000000001',
      subjectId: '0196f1f0-5e5e-7000-8000-000000000002',
      address: '127.0.0.1',
      detail: { after: 'user', before: 'admin' },
    },
  ],
  nextCursor: null,
}

export const ADMIN_USERS = {
  items: [
    {
      id: '0196f1f0-5e5e-7000-8000-000000000001',
      email: 'kim@example.com',
      nickname: '가치투자자',
      role: 'user',
      emailVerified: true,
      secondFactor: false,
      createdAt: '2026-03-14T01:59:26.535Z',
      lastSeenAt: '2026-03-14T02:10:41.120Z',
    },
  ],
  nextCursor: null,
}

export const CHANGE_ROLE = { role: 'admin' }
