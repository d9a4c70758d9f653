import type { RunResult } from '@stocklab/engine'
import { both } from '../bilingual.js'
import { DASH, decimal, percent, shortMoney, signedPercent } from '../format.js'
import { type Html, html } from '../html.js'
import { type Column, figure, lead, type Section, table } from '../parts.js'
import { researchPage } from '../research-page.js'
import { strategyName } from '../sections/title.js'
import { countedSections } from '../sections/trials.js'
import type { CapacityPoint, CapacityStudy } from './capacity-study.js'
import { type CapitalLine, capitalChart } from './capital-chart.js'

const say = (ko: string, en: string) => both({ ko, en })

/** The study as one page in both languages; the estimate of market impact is shown where asked for. */
export function capacityReport(study: CapacityStudy, specified: RunResult, withImpact: boolean): string {
  const { manifest, points, participation } = study
  return researchPage(
    {
      kind: say('운용 규모 분석', 'Capacity study'),
      name: strategyName(manifest.strategy),
      description: null,
      madeUp: manifest.made_up,
      facts: [
        [say('기간', 'Period'), html`${manifest.period.from} – ${manifest.period.to}`],
        [say('시장', 'Market'), manifest.market],
        [say('시험한 자본', 'Capitals'), decimal(points.length, 0)],
        [say('하루 거래량 가운데 한 주문의 한도', "Most of a day's volume an order takes"), percent(participation, 1)],
      ],
    },
    [
      summarySection(study),
      ...countedSections(specified),
      curveSection(study, withImpact),
      ordersSection(study),
      tableSection(study, withImpact),
      readingSection(study, withImpact),
    ],
  )
}

function summarySection(study: CapacityStudy): Section {
  const { manifest, points, firstCut, tenthCut, halfCagr } = study
  const money = (value: number) => shortMoney(value, manifest.market)
  const [first, last] = [points[0]!, points.at(-1)!]
  const [from, to] = [money(first.capital), money(last.capital)]
  const growth = {
    ko: `자본 ${from.ko}에서 연 ${percent(first.cagr)}, ${to.ko}에서 연 ${percent(last.cagr)}입니다.`,
    en: `With ${from.en} it made ${percent(first.cagr)} a year, with ${to.en} ${percent(last.cagr)}.`,
  }
  const cutAt = firstCut === null ? null : money(firstCut)
  const tenth = tenthCut === null ? null : money(tenthCut)
  const cut =
    cutAt === null
      ? { ko: '거래량 한도에 걸린 주문은 없었습니다.', en: 'No order met the cap on volume.' }
      : {
          ko: `거래량이 모자라 줄어든 주문은 ${cutAt.ko}부터 나옵니다${tenth === null ? '.' : ` (열에 하나 이상은 ${tenth.ko}부터).`}`,
          en: `Orders begin to be cut for want of volume at ${cutAt.en}${tenth === null ? '.' : ` (one in ten from ${tenth.en} on).`}`,
        }
  const half = halfWords(first, halfCagr === null ? null : money(Number(halfCagr.toPrecision(2))))
  return {
    id: 'summary',
    title: say('한눈에', 'In short'),
    body: html`<p class="story">${both({
      ko: `${growth.ko} ${cut.ko} ${half.ko}`,
      en: `${growth.en} ${cut.en} ${half.en}`,
    })}</p>`,
  }
}

function halfWords({ cagr }: CapacityPoint, at: { readonly ko: string; readonly en: string } | null) {
  if (cagr === null || cagr <= 0)
    return {
      ko: '가장 작은 자본에서도 수익이 없어, 절반이 되는 규모는 따질 수 없습니다.',
      en: 'Even the smallest capital made nothing, so there is nothing to halve.',
    }
  return at === null
    ? {
        ko: '시험한 범위에서 연수익률이 절반으로 줄지는 않았습니다.',
        en: 'CAGR did not fall to half within this range.',
      }
    : { ko: `연수익률은 약 ${at.ko}에서 절반이 됩니다.`, en: `CAGR is halved at about ${at.en}.` }
}

function curveSection({ points }: CapacityStudy, withImpact: boolean): Section {
  const line = (read: (point: CapacityPoint) => number | null, look: Omit<CapitalLine, 'points'>): CapitalLine => ({
    ...look,
    points: points.map((point) => [point.capital, read(point)] as const),
  })
  const growth = say('연수익률(CAGR)', 'CAGR')
  const fall = say('최대낙폭', 'Max drawdown')
  const axis = (value: number) => percent(value, Math.abs(value) < 0.0995 && value !== 0 ? 1 : 0)
  return {
    id: 'curve',
    title: say('자본이 커지면', 'As capital grows'),
    body: html`${lead(
      say(
        '가로축은 자본(로그 눈금, 10M = 1천만, 100M = 1억, 1B = 10억), 점 하나가 백테스트 한 번입니다.',
        'Capital runs along the bottom on a logarithmic scale; every dot is a backtest.',
      ),
    )}${figure(
      growth,
      withImpact
        ? say(
            '점선은 제곱근 법칙으로 어림한 시장 충격을 뺀 값입니다(어림값).',
            'The dashed line is what an estimate of market impact by the square-root law leaves.',
          )
        : '',
      capitalChart(
        [
          line(({ cagr }) => cagr, { color: 'strategy' }),
          ...(withImpact ? [line(afterImpact, { color: 'loss', dashed: true as const })] : []),
        ],
        axis,
        growth,
      ),
    )}${figure(fall, '', capitalChart([line(({ max_drawdown }) => max_drawdown, { color: 'loss' })], axis, fall))}`,
  }
}

function afterImpact({ cagr, impactAnnual }: CapacityPoint): number | null {
  return cagr === null || impactAnnual === null ? null : cagr - impactAnnual
}

function ordersSection({ points }: CapacityStudy): Section {
  const share = (read: (point: CapacityPoint) => number) => (point: CapacityPoint) =>
    [point.capital, point.orders === 0 ? null : read(point) / point.orders] as const
  const label = say(
    '진한 선은 거래량 한도로 줄거나 취소된 주문, 옅은 선은 다른 까닭(거래정지, 상한가, 매도가 끝나지 않아 자리 없음, 한 주 값에 못 미치는 금액)로 취소된 주문의 비율입니다.',
    'The strong line is the share of orders cut or dropped by the cap on volume, the pale one of buys that lapsed for another reason (halted, locked, no place because a sale was not through, too little money for one lot).',
  )
  return {
    id: 'orders',
    title: say('주문은 어떻게 되었나', 'What became of the orders'),
    body: html`${lead(label)}${capitalChart(
      [
        { points: points.map(share(({ lapsed }) => lapsed)), color: 'benchmark' },
        { points: points.map(share(({ cut }) => cut)), color: 'strategy' },
      ],
      (value) => percent(value, value < 0.0995 && value !== 0 ? 1 : 0),
      label,
    )}`,
  }
}

function tableSection({ points, manifest }: CapacityStudy, withImpact: boolean): Section {
  const share = (count: number, of: number) => (of === 0 ? DASH : percent(count / of, 1))
  const columns: readonly Column<CapacityPoint>[] = [
    { head: say('자본', 'Capital'), cell: ({ capital }) => html`<b>${both(shortMoney(capital, manifest.market))}</b>` },
    { head: 'CAGR', cell: ({ cagr }) => signedPercent(cagr, 1) },
    { head: say('최대낙폭', 'Max drawdown'), cell: ({ max_drawdown }) => percent(max_drawdown, 1) },
    { head: say('샤프', 'Sharpe'), cell: ({ sharpe }) => decimal(sharpe) },
    { head: say('주문', 'Orders'), cell: ({ orders }) => decimal(orders, 0) },
    { head: say('거래량에 걸림', 'Cut by volume'), cell: ({ cut, orders }) => share(cut, orders) },
    { head: say('그 밖의 취소', 'Lapsed'), cell: ({ lapsed, orders }) => share(lapsed, orders) },
    { head: say('거래량 중 몫', 'Of volume'), cell: ({ meanShare }) => percent(meanShare, 3) },
    { head: say('투자 비중', 'Invested'), cell: ({ exposure }) => percent(exposure, 0) },
    ...(withImpact
      ? [
          {
            head: say('시장 충격, 연 (어림)', 'Impact a year (estimate)'),
            cell: ({ impactAnnual }: CapacityPoint) => percent(impactAnnual, 2),
          },
        ]
      : []),
  ]
  return { id: 'table', title: say('자본별 숫자', 'By capital'), body: table(columns, points) }
}

function readingSection(study: CapacityStudy, withImpact: boolean): Section {
  const { participation, participationFrom, sizedInMoney } = study
  const row = (ko: string, en: string): Html => html`<li>${say(ko, en)}</li>\n`
  const cap = percent(participation, 1)
  const origin = {
    option: ['명령에서 정한 값입니다.', 'as asked on the command line.'],
    document: ['전략 문서의 값입니다.', 'as the strategy document says.'],
    default: ['전략 문서에 없어 정한 기본값입니다.', 'because the strategy document names none.'],
  }[participationFrom] as [string, string]
  return {
    id: 'reading',
    title: say('어떻게 읽나', 'How to read this'),
    body: html`<ul>${[
      row(
        `한 주문은 그날 거래량의 ${cap}까지만 체결됩니다. ${origin[0]} 못 산 나머지는 취소되고, 못 판 나머지는 다음 날로 넘어갑니다.`,
        `An order fills up to ${cap} of the day's volume, ${origin[1]} What could not be bought lapses, what could not be sold waits for the next day.`,
      ),
      row(
        '한도 안의 주문은 크기와 상관없이 같은 값에 체결됩니다. 주문이 가격을 움직이는 몫(시장 충격)은 체결가에 들어 있지 않으므로, 실제 한계는 여기보다 작습니다.',
        'Below the cap an order fills at the same price whatever its size. That orders move prices (market impact) is not in the fills, so the real limit lies below what is shown here.',
      ),
      ...(withImpact
        ? [
            row(
              '시장 충격의 어림은 제곱근 법칙입니다: 20거래일 일간 변동성 × √(체결 수량 ÷ 그날 거래량), 계수는 1 (Tóth 외 2011). 체결마다 전액에 물려 연율로 더했습니다. 계수는 시장마다 다르고 대체로 0.5~1이므로 넉넉히 잡은 값입니다.',
              'The impact estimate is the square-root law: daily volatility of 20 sessions × √(quantity ÷ volume of the day) with a factor of 1 (Tóth et al. 2011), paid on the whole of each fill and added up by year. The factor differs between markets, mostly 0.5 to 1, so this is on the safe side.',
            ),
          ]
        : []),
      row(
        '거래량 중 몫은 체결 수량 ÷ 그날 거래량의 평균입니다. 매도는 이틀 이상 걸린 주문을 거래량에 걸린 것으로 셉니다.',
        'Of volume is the mean of quantity over volume of the day. A sell counts as cut where it took more than one day.',
      ),
      row(
        '자본이 커질수록 낙폭이 얕아지는 것은 안전해져서가 아니라, 살 수 없던 돈이 현금으로 남기 때문입니다.',
        'Drawdowns that get shallower with more capital are no safety: money that could not be invested lies in cash.',
      ),
      row(
        '아주 작은 자본에서는 비싼 주식을 한 주도 못 사 취소되는 주문이 있습니다. 규모가 작다고 늘 좋은 것은 아닙니다.',
        'A very small capital cannot buy one share of what is expensive, and such orders lapse: smaller is not always better.',
      ),
      row(
        '절반이 되는 자본은 두 점 사이를 로그 눈금에서 이은 값입니다.',
        'The capital at which CAGR halves is interpolated between two dots on the logarithmic scale.',
      ),
      ...(sizedInMoney
        ? [
            row(
              '이 전략은 종목당 금액이 정해져 있어, 그보다 큰 자본은 현금으로 남습니다. 연수익률이 줄어드는 데에는 그 몫도 들어 있습니다.',
              'This strategy sizes positions in money, so that more capital stays in cash; that alone lowers CAGR too.',
            ),
          ]
        : []),
      row(
        '시도 횟수 장부에는 문서 그대로의 백테스트 하나만 적힙니다.',
        'Only the backtest as specified is counted as a trial.',
      ),
    ]}</ul>`,
  }
}
