import type { Template } from './words.js'

export const SHARING_TEMPLATES: {
  readonly [Type in 'strategy.cloned' | 'ranking.entered']: Template<Type>
} = {
  'strategy.cloned': {
    name: { ko: '내 전략 복제됨', en: 'Strategy cloned' },
    link: ({ strategyId }) => `/strategies/${strategyId}`,
    ko: ({ name, byNickname }) => ({
      title: `${byNickname}님이 전략을 복제했습니다`,
      lines: [`${byNickname}님이 공개 전략 「${name}」을(를) 복제했습니다.`],
      facts: [],
      action: '전략 보기',
    }),
    en: ({ name, byNickname }) => ({
      title: `${byNickname} cloned your strategy`,
      lines: [`${byNickname} has cloned your public strategy “${name}”.`],
      facts: [],
      action: 'See the strategy',
    }),
  },
  'ranking.entered': {
    name: { ko: '랭킹 진입', en: 'Ranking entered' },
    link: ({ strategyId }) => `/strategies/${strategyId}`,
    ko: ({ name, rank, statistic, period }) => ({
      title: `「${name}」 전략이 랭킹 ${rank}위에 올랐습니다`,
      lines: ['공개 전략 랭킹에 올랐습니다. 공개한 뒤의 성과는 백테스트와 나누어 표시됩니다.'],
      facts: [
        ['순위', `${rank}위`],
        ['지표', statistic],
        ['기간', period],
      ],
      action: '전략 보기',
    }),
    en: ({ name, rank, statistic, period }) => ({
      title: `“${name}” is now number ${rank} of the ranking`,
      lines: ['It has entered the ranking of public strategies, where what came after publication stands apart.'],
      facts: [
        ['Rank', String(rank)],
        ['Statistic', statistic],
        ['Period', period],
      ],
      action: 'See the strategy',
    }),
  },
}
