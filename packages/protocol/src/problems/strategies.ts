import type { ProblemMeaning } from './problem.js'

/** Problems of the slice strategies. */
export const STRATEGY_PROBLEMS = {
  STRATEGY_CHANGED: {
    status: 409,
    en: 'The strategy was changed in the meantime: read it again, then send your change.',
    ko: '그 사이에 전략이 바뀌었습니다. 다시 읽은 뒤 변경해 주세요.',
  },
  STRATEGY_DETAILS_HIDDEN: {
    status: 403,
    en: 'The author shows the results of this strategy, not the strategy itself.',
    ko: '작성자가 결과만 공개하고 전략 내용은 공개하지 않았습니다.',
  },
  STRATEGY_INVALID: {
    status: 422,
    en: 'The strategy document does not hold; each fault is named with its place.',
    ko: '전략 문서에 잘못된 곳이 있습니다. 위치와 함께 알려 드립니다.',
  },
  STRATEGY_LIMIT: {
    status: 409,
    en: 'There are as many strategies or revisions as one account or strategy may have.',
    ko: '계정이나 전략이 가질 수 있는 최대 개수에 이르렀습니다.',
  },
  STRATEGY_REVISION_MISSING: {
    status: 400,
    en: 'A change names the revision it was made from, in If-Match or in the body.',
    ko: '변경하려면 어느 리비전에서 출발했는지 If-Match나 본문에 적어 주세요.',
  },
  STRATEGY_REVISION_UNKNOWN: {
    status: 404,
    en: 'The strategy has no such revision.',
    ko: '그 전략에는 그런 리비전이 없습니다.',
  },
  STRATEGY_UNKNOWN: {
    status: 404,
    en: 'There is no such strategy, or it is not shown to this account.',
    ko: '그런 전략이 없거나 이 계정에는 보이지 않습니다.',
  },
} as const satisfies Readonly<Record<string, ProblemMeaning>>
