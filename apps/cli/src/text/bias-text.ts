import type { Bias, BiasPart, BiasRemark } from '@stocklab/engine'
import type { BiasStatistic, BiasStudy } from '@stocklab/report'
import { decimal, MADE_UP, MISSING_MARK, money, percent } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

const NAMES: Readonly<Record<Bias, string>> = {
  survivorship: 'survivorship',
  look_ahead: 'look-ahead',
  restatement: 'restatement',
  limits_and_halts: 'limits and halts',
  costs: 'costs',
}

const MEANINGS: Readonly<Record<Bias, string>> = {
  survivorship: "today's names alone: who is gone by the last day of the data was never there",
  look_ahead: 'statements known when their period ends, orders filled at the close they were decided on',
  restatement: 'the newest version of each figure, for all the past',
  limits_and_halts: 'no price limits, no halts, no ticks, no lots, no cap on volume',
  costs: 'no commission, no tax, no slippage',
}

const REMARKS: Readonly<Record<BiasRemark, string>> = {
  no_ended_names:
    'the data hold no name that stopped trading, so this cannot be measured; if companies that died are missing, every figure here is too good',
  no_statements: 'cannot matter: the strategy reads no statements',
  fills_only: 'fills alone: the strategy reads no statements',
  no_restated_figures: 'cannot be measured: no figure in the data was ever restated',
  adjusted_prices: 'prices are vendor-adjusted, so price limits and ticks are off in the strict run too',
  no_limits_in_market: 'the market has no price limits: halts, ticks, lots and the cap on volume alone',
  no_costs: 'cannot matter: the strategy names no costs',
}

const COLUMNS: readonly { readonly id: BiasStatistic; readonly head: string }[] = [
  { id: 'cagr', head: 'CAGR' },
  { id: 'max_drawdown', head: 'max drawdown' },
  { id: 'annual_volatility', head: 'volatility' },
  { id: 'sharpe', head: 'Sharpe' },
]

/** The study for a terminal. */
export function biasText(study: BiasStudy): string {
  const end = (name: string, which: 'strict' | 'naive') => [
    name,
    ...COLUMNS.map(({ id }) => {
      const value = endOf(study, id, which)
      return id === 'sharpe' ? decimal(value) : percent(value)
    }),
  ]
  const part = ({ bias, applies }: BiasPart) => [
    `  ${NAMES[bias]}`,
    ...COLUMNS.map(({ id }) => {
      const value = applies ? study.split[id]?.parts[bias] : undefined
      if (value === undefined) return MISSING_MARK
      return id === 'sharpe' ? signedDecimal(value) : points(value)
    }),
  ]
  const rows = [end('strict, as specified', 'strict'), ...study.parts.map(part), end('naive', 'naive')]
  return [
    study.manifest.made_up ? `${MADE_UP}\n` : '',
    `\n${renderTable(['', ...COLUMNS.map(({ head }) => head)], rows, ['left', 'right', 'right', 'right', 'right'])}\n`,
    'Parts in percentage points (of CAGR: a year). Each is averaged over all orders in which the biases can be added, so that they sum to the whole.\n\n',
    ...study.parts.map((one) => `- ${NAMES[one.bias]}: ${MEANINGS[one.bias]}${remark(one)}${unchanged(study, one)}.\n`),
  ].join('')
}

function endOf({ split, runs }: BiasStudy, id: BiasStatistic, which: 'strict' | 'naive'): number | null {
  const value = split[id]?.[which] ?? runs.at(which === 'strict' ? 0 : -1)?.statistics[id]
  return typeof value === 'number' ? value : null
}

function remark({ bias, remark: code, count }: BiasPart): string {
  if (code !== null) return ` (${REMARKS[code]})`
  if (count === null) return ''
  return bias === 'survivorship'
    ? ` (${money(count)} names ended before the last day)`
    : ` (${money(count)} figures were restated)`
}

function unchanged({ split }: BiasStudy, { bias, applies }: BiasPart): string {
  return applies && split.cagr?.parts[bias] === 0 ? '; here it changed nothing of CAGR' : ''
}

function points(value: number): string {
  return `${signOf(value, 4)}${percent(Math.abs(value)).replace(' %', '')} pp`
}

function signedDecimal(value: number): string {
  return `${signOf(value, 2)}${decimal(Math.abs(value))}`
}

function signOf(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits))
  return rounded > 0 ? '+' : rounded < 0 ? '-' : ''
}
