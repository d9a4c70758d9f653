type Language = 'ko' | 'en'

export interface LetterText {
  readonly subject: string
  readonly lines: readonly string[]
  /** What to follow, under the text. */
  readonly link?: string
}

export type LetterKind = 'registration' | 'taken' | 'reset'

/** What letters about accounts say. */
export function letterText(kind: LetterKind, language: Language, link: string): LetterText {
  const { subject, lines } = TEXTS[kind][language]
  return { subject, lines, link }
}

const TEXTS: Readonly<Record<LetterKind, Readonly<Record<Language, Omit<LetterText, 'link'>>>>> = {
  registration: {
    ko: {
      subject: 'Stock Lab 가입을 확인해 주세요',
      lines: [
        '이 이메일 주소로 Stock Lab 가입을 신청하셨습니다.',
        '아래 링크를 열고 가입할 때 정한 비밀번호를 입력하면 계정이 만들어집니다. 링크는 하루 동안 한 번 쓸 수 있습니다.',
        '신청하지 않으셨다면 이 메일을 무시해 주세요. 계정은 만들어지지 않습니다.',
      ],
    },
    en: {
      subject: 'Confirm your Stock Lab account',
      lines: [
        'Somebody, you we hope, registered this address with Stock Lab.',
        'Follow the link and type the password of the registration: then the account is made. The link works once, for a day.',
        'If it was not you, ignore this letter. No account is made.',
      ],
    },
  },
  taken: {
    ko: {
      subject: 'Stock Lab 계정이 이미 있습니다',
      lines: [
        '이 이메일 주소로 Stock Lab 가입이 신청되었지만, 이미 계정이 있어 아무것도 바뀌지 않았습니다.',
        '비밀번호를 잊으셨다면 아래 페이지에서 다시 정할 수 있습니다.',
        '신청하지 않으셨다면 이 메일을 무시해 주세요.',
      ],
    },
    en: {
      subject: 'You have a Stock Lab account already',
      lines: [
        'Somebody registered this address with Stock Lab. It has an account already, so nothing was changed.',
        'If you forgot the password, choose another one on the page below.',
        'If it was not you, ignore this letter.',
      ],
    },
  },
  reset: {
    ko: {
      subject: 'Stock Lab 비밀번호를 다시 정해 주세요',
      lines: [
        '이 계정의 비밀번호를 다시 정하는 링크를 요청하셨습니다. 링크는 30분 동안 한 번 쓸 수 있습니다.',
        '요청하지 않으셨다면 이 메일을 무시해 주세요. 비밀번호는 그대로입니다.',
      ],
    },
    en: {
      subject: 'Choose a new Stock Lab password',
      lines: [
        'You asked for a link to choose a new password. It works once, for 30 minutes.',
        'If you did not ask, ignore this letter. The password stays as it is.',
      ],
    },
  },
}
