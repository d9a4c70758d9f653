import { normalQuantile } from '@stocklab/engine'
import { decimal, percent } from '../format.js'
import { type Html, html } from '../html.js'
import { figure, lead, type Section, table } from '../parts.js'
import { focusOf } from './summary-section.js'
import type { TearSheetStudy } from './tearsheet-study.js'
import { say } from './words.js'

const EULER_MASCHERONI = 0.5772156649015329
const TRIES = [1, 5, 20, 100, 345]

/** What the figures do not say, in plain words. */
export function caveatsSection(study: TearSheetStudy): Section {
  const focus = focusOf(study.sheet)
  return {
    id: 'caveats',
    title: say('믿기 전에', 'Before you believe it'),
    body: html`${lead(
      say('아래를 읽지 않은 t값은 절반의 진실입니다.', 'A t-value without the following is half the truth.'),
    )}<ul>${points(study).map((point) => html`<li>${point}</li>\n`)}</ul>${figure(
      say('몇 개나 시험해 보았나', 'How many were tried'),
      say(
        '아무 힘이 없는 팩터를 여러 개 시험하면, 그중 가장 좋아 보이는 것의 |t|는 평균 이만큼 됩니다.',
        'Of several factors without any power, the best-looking one has on average this |t|.',
      ),
      table(
        [
          { head: say('시험한 팩터', 'Factors tried'), cell: (tries: number) => decimal(tries, 0) },
          {
            head: say('우연만으로 가장 큰 |t|', 'Largest |t| by luck alone'),
            cell: (tries: number) => decimal(luckiest(tries)),
          },
          {
            head: say('이 팩터의 |t|', '|t| of this factor'),
            cell: () => decimal(focus.rankIc.t === null ? null : Math.abs(focus.rankIc.t)),
          },
        ],
        TRIES,
      ),
    )}`,
  }
}

/** Expected largest |t| among so many independent factors without power (Bailey and López de Prado 2014, two-sided). */
function luckiest(tries: number): number {
  if (tries === 1) return Math.sqrt(2 / Math.PI)
  const quantile = (share: number) => normalQuantile(1 - share / 2)
  return (1 - EULER_MASCHERONI) * quantile(1 / tries) + EULER_MASCHERONI * quantile(1 / (tries * Math.E))
}

function points({ sheet, manifest }: TearSheetStudy): readonly Html[] {
  const { counts } = sheet
  const n = (value: number) => decimal(value, 0)
  return [
    ...(manifest.made_up
      ? [
          say(
            '만들어 낸 데이터입니다. 여기서 통한 팩터는 아무것도 증명하지 않습니다.',
            'The data are made up: a factor that works here has proven nothing.',
          ),
        ]
      : []),
    ...sheet.horizons
      .filter(({ reason }) => reason === 'TOO_SHORT')
      .map(({ horizon }) =>
        say(
          `${horizon}거래일 뒤의 수익률은 없습니다. 데이터가 그 전에 끝납니다.`,
          `There are no returns over ${horizon} sessions: the data end before.`,
        ),
      ),
    overlapPoint(sheet),
    counts.delisted > 0
      ? say(
          `상장폐지: 표의 ${n(counts.pairs)}쌍 가운데 ${n(counts.delisted)}쌍은 기간이 끝나기 전에 상장폐지되었습니다. 빼지 않고, 마지막 종가(정리매매 포함)로 끝난 것으로 셈했습니다.`,
          `Delistings: of ${n(counts.pairs)} pairs ${n(counts.delisted)} were delisted on the way. They are not dropped but keep what their last close left, liquidation trading included.`,
        )
      : say(
          '생존 편향: 도중에 상장폐지된 쌍이 하나도 없습니다. 데이터에 사라진 회사가 빠져 있다면 모든 숫자가 실제보다 좋습니다.',
          'Survivorship: no pair was delisted on the way. If companies that died are missing from the data, every figure is too good.',
        ),
    say(
      `거래정지: ${n(counts.noEntry)}개 값은 다음 날 거래가 없어 뺐고, ${n(counts.untraded)}쌍은 끝나는 날 거래가 없어 그 전 종가로 셈했습니다. 실제로는 팔 수 없었을 날입니다.`,
      `Halts: ${n(counts.noEntry)} values are left out because the stock did not trade on the next session; ${n(counts.untraded)} pairs end on a day without trade and are valued at the close before, at which nobody could have sold.`,
    ),
    say(
      '상위에서 하위를 뺀 값은 공매도가 공짜이고 늘 된다고 여깁니다. 개인이 얻을 수 있던 것은 비용을 뺀 한쪽 묶음과 전체의 차이입니다.',
      'Highest minus lowest takes short selling as free and always possible. What a private investor could have had is one group after costs against everyone.',
    ),
    say(
      '수익률에는 배당이 들어 있지 않습니다. 액면분할 등은 반영했습니다.',
      'Returns are without dividends; splits are taken out.',
    ),
    ...(manifest.prices === 'adjusted'
      ? [
          say(
            '공급자가 수정한 주가라서 상한가와 시가총액을 알 수 없습니다. 거래 가능 여부가 실제보다 너그럽습니다.',
            'Prices are vendor-adjusted, so limits and market values are unknown: "tradable" is too generous.',
          ),
        ]
      : []),
    ...(manifest.values_estimated
      ? [say('거래대금은 종가 × 거래량으로 어림한 값입니다.', 'Money traded is estimated as close times volume.')]
      : []),
    ...(counts.flatDates > 0
      ? [
          say(
            `${n(counts.flatDates)}개 날짜에는 모든 종목의 값이 같아 계수가 없습니다.`,
            `On ${n(counts.flatDates)} dates every stock has the same value, so there is no coefficient.`,
          ),
        ]
      : []),
    ...(counts.thinDates > 0
      ? [
          say(
            `${n(counts.thinDates)}개 날짜에는 쌍이 10개보다 적어 계수를 내지 않았습니다.`,
            `On ${n(counts.thinDates)} dates there are fewer than ten pairs and no coefficient.`,
          ),
        ]
      : []),
    say(
      `수수료와 세금은 그날의 규정이지만, 주문이 가격을 움직이는 몫은 들어 있지 않습니다(슬리피지 ${percent(sheet.slippage, 2)} 외).`,
      `Commission and tax are those of the day, but orders that move the price are not in it beyond ${percent(sheet.slippage, 2)} of slippage.`,
    ),
  ]
}

function overlapPoint({ sampled, focus }: TearSheetStudy['sheet']): Html {
  const apart = decimal(sampled.sessionsApart, 1)
  if (sampled.sessionsApart >= focus)
    return say(
      `날짜 사이는 평균 ${apart}거래일, 수익률은 ${focus}거래일 동안이라 이웃한 날짜의 수익률이 거의 겹치지 않습니다. 더 긴 기간의 수익률은 겹칩니다.`,
      `Dates are ${apart} sessions apart and returns span ${focus}, so neighbours hardly overlap; those of longer horizons do.`,
    )
  return say(
    `날짜 사이는 평균 ${apart}거래일이고 수익률은 ${focus}거래일 동안입니다. 이웃한 날짜는 같은 날들을 함께 씁니다. 날짜가 많다고 증거가 그만큼 많은 것은 아니며, ICIR에 날짜 수의 제곱근을 곱하면 과장됩니다.`,
    `Dates are ${apart} sessions apart and returns span ${focus}: neighbours share days. Many dates are not as many pieces of evidence, and the ICIR times the root of the dates overstates.`,
  )
}
