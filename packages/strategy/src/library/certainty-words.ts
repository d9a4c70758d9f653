import type { Bilingual, Certainty } from './about.js'

/** How sure a published rule is, for people. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, Bilingual>> = {
  definition: {
    ko: '저자의 논문이나 자료 페이지에 있는 정의를 읽었습니다.',
    en: 'The definition was read in the paper or on the data page of its authors.',
  },
  replication: {
    ko: '공개된 재현 연구(OpenSourceAP)의 정의에서 가져왔습니다. 논문을 직접 대조하지는 않았습니다.',
    en: 'From the definitions of an open replication (OpenSourceAP); the paper itself was not compared.',
  },
  mixed: {
    ko: '일부는 저자의 자료에서, 일부는 다른 사람의 요약에서 왔습니다.',
    en: 'Partly from the authors’ own pages, partly from a summary by others.',
  },
  secondary: {
    ko: '숫자를 적은 다른 사람의 글에서 왔습니다. 책의 쪽수와 대조하지 않았습니다.',
    en: 'From pages by others that state the numbers; not compared with the pages of the book.',
  },
  disputed: {
    ko: '다른 사람의 글에서 왔고, 글마다 숫자가 다릅니다.',
    en: 'From pages by others, and their numbers differ.',
  },
}
