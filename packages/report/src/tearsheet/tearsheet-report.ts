import { both } from '../bilingual.js'
import { decimal } from '../format.js'
import { type Content, html } from '../html.js'
import { lead, type Section, table } from '../parts.js'
import { researchPage } from '../research-page.js'
import { caveatsSection } from './caveats-section.js'
import { decaySection, quantileSection, stabilitySection } from './horizon-sections.js'
import { portfolioSection } from './portfolio-section.js'
import { summarySection } from './summary-section.js'
import type { TearSheetStudy } from './tearsheet-study.js'
import { coverageSection, groupsSection, yearsSection } from './time-sections.js'
import { everyWords, say } from './words.js'

/** The tear sheet as one self-contained page in Korean and English, light and dark. Equal studies give equal bytes. */
export function tearSheetReport(study: TearSheetStudy): string {
  const { sheet, manifest } = study
  return researchPage(
    {
      kind: say('팩터 분석표', 'Factor tear sheet'),
      name: manifest.expression,
      description: null,
      madeUp: manifest.made_up,
      facts: [
        ...(manifest.name === null ? [] : ([[say('팩터', 'Factor'), both(manifest.name)]] as const)),
        [say('기간', 'Period'), html`${sheet.period.from} – ${sheet.period.to}`],
        [say('시장', 'Market'), manifest.market],
        [
          say('날짜', 'Dates'),
          html`${decimal(sheet.sampled.dates, 0)} <small>${everyWords(sheet.sampled.every)}</small>`,
        ],
        [say('투자 대상', 'Universe'), universeWords(study)],
      ],
    },
    [
      summarySection(study),
      decaySection(sheet),
      yearsSection(sheet),
      quantileSection(sheet),
      portfolioSection(sheet, manifest.commission),
      stabilitySection(sheet),
      groupsSection(sheet),
      coverageSection(sheet, manifest.market),
      caveatsSection(study),
      manifestSection(study),
    ],
  )
}

function universeWords({ manifest }: TearSheetStudy): Content {
  const kinds = html`<code>${manifest.kinds.join(', ')}</code>`
  return manifest.universe === null ? kinds : html`${kinds} <code>${manifest.universe}</code>`
}

/** Everything the sheet depended on. */
function manifestSection({ sheet, manifest }: TearSheetStudy): Section {
  const rows: readonly (readonly [Content, Content])[] = [
    [say('수식', 'Expression'), html`<code>${manifest.expression}</code>`],
    [say('엔진', 'Engine'), manifest.engine_version],
    [say('데이터 버전', 'Data version'), html`<code>${manifest.data_version}</code>`],
    [
      say('가격', 'Prices'),
      manifest.prices === 'raw' ? say('원주가', 'as traded') : say('수정주가', 'vendor-adjusted'),
    ],
    [
      say('수익률', 'Returns'),
      html`<code>${sheet.price === 'open' ? 'ao[t+1+h] / ao[t+1] - 1' : 'ac[t+1+h] / ac[t+1] - 1'}</code>`,
    ],
    [say('기간(거래일)', 'Horizons (sessions)'), sheet.horizons.map(({ horizon }) => horizon).join(', ')],
    [say('묶음', 'Groups'), String(sheet.quantiles)],
  ]
  return {
    id: 'manifest',
    title: say('무엇으로 셈했나', 'What it was made of'),
    body: html`${lead(
      say(
        '같은 데이터와 수식으로 다시 셈하면 같은 값이 나옵니다.',
        'The same data and expression give the same figures again.',
      ),
    )}${table(
      [
        { head: '', align: 'left', cell: ([name]) => name },
        { head: '', align: 'left', cell: ([, value]) => value },
      ],
      rows,
    )}`,
  }
}
