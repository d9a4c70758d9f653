import type { RunHead } from '@stocklab/platform'
import type { RunComparison } from '@stocklab/protocol'

type Caution = RunComparison['cautions'][number]

/** What makes runs unfair to compare. */
export function cautionsOf(runs: readonly { readonly head: RunHead }[]): Caution[] {
  const heads = runs.map(({ head }) => head)
  const differ = (read: (head: RunHead) => string) => new Set(heads.map(read)).size > 1
  const cautions: (readonly [boolean, Caution])[] = [
    [
      differ(({ period_from, period_to }) => `${period_from} ${period_to}`),
      {
        ko: '백테스트 기간이 서로 다릅니다. 통계는 각자의 기간에서 구한 값이고, 곡선과 위험은 공통 기간의 값입니다.',
        en: 'The runs cover different periods: the statistics are of each period, curves and risk of the days they share.',
      },
    ],
    [
      differ(({ data_version }) => data_version),
      { ko: '서로 다른 데이터 버전으로 계산했습니다.', en: 'The runs used different versions of the data.' },
    ],
    [
      differ(({ market }) => market),
      { ko: '거래한 시장과 통화가 다릅니다.', en: 'The runs trade different markets and currencies.' },
    ],
    [
      differ(({ engine_version }) => engine_version),
      { ko: '엔진 버전이 다릅니다.', en: 'The runs were made by different versions of the engine.' },
    ],
    [
      heads.some(({ made_up }) => made_up),
      {
        ko: '가상 시장의 결과가 있습니다. 실제 수익률과는 아무 관계가 없습니다.',
        en: 'At least one run used made-up data: it says nothing about real returns.',
      },
    ],
  ]
  return cautions.flatMap(([applies, caution]) => (applies ? [caution] : []))
}
