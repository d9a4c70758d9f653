import { koreanTime, type Template } from './words.js'

export const SECURITY_TEMPLATES: {
  readonly [Type in 'security.new-login' | 'security.password-changed']: Template<Type>
} = {
  'security.new-login': {
    name: { ko: '새로운 로그인', en: 'New login' },
    link: () => '/settings/security',
    ko: ({ at, address, device }) => ({
      title: '새로운 기기에서 로그인했습니다',
      lines: ['본인이 아니라면 비밀번호를 바꾸고 모든 세션을 종료하세요.'],
      facts: [
        ['시각', koreanTime(at)],
        ['IP 주소', address],
        ['기기', device],
      ],
      action: '세션 확인',
    }),
    en: ({ at, address, device }) => ({
      title: 'A new login to your account',
      lines: ['If this was not you, change your password and end all sessions.'],
      facts: [
        ['Time', koreanTime(at)],
        ['Address', address],
        ['Device', device],
      ],
      action: 'Check your sessions',
    }),
  },
  'security.password-changed': {
    name: { ko: '비밀번호 변경', en: 'Password changed' },
    link: () => '/settings/security',
    ko: ({ at, address }) => ({
      title: '비밀번호가 변경되었습니다',
      lines: ['본인이 변경하지 않았다면 바로 비밀번호를 재설정하세요.'],
      facts: [
        ['시각', koreanTime(at)],
        ['IP 주소', address],
      ],
      action: '보안 설정 열기',
    }),
    en: ({ at, address }) => ({
      title: 'Your password was changed',
      lines: ['If this was not you, reset your password at once.'],
      facts: [
        ['Time', koreanTime(at)],
        ['Address', address],
      ],
      action: 'Open security settings',
    }),
  },
}
