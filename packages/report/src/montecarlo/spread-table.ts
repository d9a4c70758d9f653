import { type Band, bandOf } from '@stocklab/engine'
import { both } from '../bilingual.js'
import { DASH, decimal, signedPercent } from '../format.js'
import { type Html, html } from '../html.js'
import { table } from '../parts.js'
import type { MonteCarloStudy } from './montecarlo-study.js'

interface SpreadRow {
  readonly name: Html
  readonly actual: number | null
  readonly band: Band | null
  readonly format: (value: number | null) => string
}

const ratio = (value: number | null) => signedPercent(value)
const plain = (value: number | null) => decimal(value, 2)

/** Median and bands of each way of making other histories, beside the run itself. */
export function spreadTable(study: MonteCarloStudy): Html {
  return table<SpreadRow>(
    [
      { head: '', align: 'left', cell: (row) => row.name },
      { head: both({ ko: '실제', en: 'Run' }), cell: (row) => html`<b>${row.format(row.actual)}</b>` },
      ...(['p5', 'p25', 'p50', 'p75', 'p95'] as const).map((edge) => ({
        head: edge === 'p50' ? both({ ko: '중앙값', en: 'Median' }) : `${edge.slice(1)}%`,
        cell: (row: SpreadRow) => (row.band === null ? DASH : row.format(row.band[edge])),
      })),
    ],
    rowsOf(study),
  )
}

function rowsOf({ actual, bootstrap, trades, starts, missed }: MonteCarloStudy): readonly SpreadRow[] {
  const row = (name: Html, actually: number | null, values: readonly (number | null)[], format = ratio): SpreadRow => {
    const known = values.filter((value) => value !== null)
    return { name, actual: actually, band: known.length === 0 ? null : bandOf(known), format }
  }
  const figures = (ko: string, en: string, from: typeof starts | typeof bootstrap.figures) => [
    row(
      both({ ko: `${ko}: CAGR`, en: `${en}: CAGR` }),
      actual.cagr,
      from.map((one) => one.cagr),
    ),
    row(
      both({ ko: `${ko}: 최대낙폭`, en: `${en}: max drawdown` }),
      actual.max_drawdown,
      from.map((one) => one.max_drawdown),
    ),
    row(
      both({ ko: `${ko}: 샤프비율`, en: `${en}: Sharpe` }),
      actual.sharpe,
      from.map((one) => one.sharpe),
      plain,
    ),
  ]
  return [
    ...figures('다른 순서', 'Other order', bootstrap.figures),
    row(
      both({ ko: '거래 다시 뽑기: 총수익률', en: 'Resampled trades: total return' }),
      null,
      trades.map((one) => one.total_return),
    ),
    row(
      both({ ko: '거래 다시 뽑기: 최장 연속손실', en: 'Resampled trades: longest losing streak' }),
      null,
      trades.map((one) => one.longest_losing_streak),
      (value) => decimal(value, 0),
    ),
    ...figures('다른 시작일', 'Other first day', starts),
    ...figures('놓친 매수', 'Missed entries', missed),
  ]
}
