import type { SearchAxis, Span } from '@stocklab/engine'
import { both, sayCode } from '../bilingual.js'
import { DASH, decimal, percent } from '../format.js'
import { type Content, type Html, html } from '../html.js'
import { statisticHint, statisticName } from '../sections/statistic.js'
import { STATISTIC_TEXTS } from '../text/statistics.js'
import { type Format, plainNumber } from './marks.js'

/** Text in both languages. */
export const say = (ko: string, en: string): Html => both({ ko, en })

/** How values of a statistic are written. */
export function formatOf(id: string): Format {
  const kind = STATISTIC_TEXTS[id]?.kind
  if (kind === 'signed' || kind === 'percent') return (value) => percent(value, 1)
  if (kind === 'ratio') return (value) => decimal(value, 2)
  return (value) => decimal(value, Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 1)
}

/** Name of an objective, with its aim where it is to be low. */
export function objectiveName({ id, aim }: { readonly id: string; readonly aim: 'max' | 'min' }): Html {
  return aim === 'min' ? html`${statisticName(id)} ${say('(낮을수록)', '(low)')}` : statisticName(id)
}

export function settingsWords(axes: readonly SearchAxis[], point: readonly number[]): string {
  return axes.map(({ name, values }, k) => `${name}\u00a0${plainNumber(values[point[k]!]!)}`).join(', ')
}

/** Why a point has no judgement; statistics and their reasons in both languages, faults of a document as they are. */
export function reasonWords(reason: string): Html {
  const [, id, code] = /^(\w+) has no value: (\w+)$/.exec(reason) ?? []
  if (id === undefined || code === undefined) return html`${reason}`
  return html`${statisticName(id)}: ${sayCode('reason.', code)}`
}

export interface Card {
  readonly name: Content
  readonly value: Content
  readonly hint: Content
}

export function cards(list: readonly Card[]): Html {
  return html`<dl class="cards">${list.map(
    ({ name, value, hint }) =>
      html`<div class="card"><dt>${name}</dt><dd class="value">${value}</dd><dd class="hint">${hint}</dd></div>\n`,
  )}</dl>`
}

/** Years without which a Sharpe ratio this high is no more than luck, after all trials. */
export function lengthCard(values: Readonly<Record<string, unknown>>): Card {
  const years = values.min_backtest_length
  return {
    name: statisticName('min_backtest_length'),
    value: typeof years === 'number' ? decimal(years, 1) : DASH,
    hint: statisticHint('min_backtest_length'),
  }
}

/** What the colours of a chart stand for. */
export function keys(entries: readonly (readonly [color: string, name: Content])[]): Html {
  return html`<p class="legend">${entries.map(
    ([color, name]) =>
      html`<span class="key"${color === 'strategy' ? '' : html` style="--strategy:var(--${color})"`}>${name}</span>`,
  )}</p>`
}

export const BEST_AND_ROBUST: readonly (readonly [string, Html])[] = [
  ['loss', say('최고', 'Best')],
  ['gain', say('가장 튼튼한 점', 'Most robust')],
]

const UNITS = {
  days: ['일', 'day'],
  months: ['개월', 'month'],
  years: ['년', 'year'],
} as const

export function spanWords({ count, unit }: Span): Html {
  const [ko, en] = UNITS[unit]
  return say(`${count}${ko}`, `${count} ${en}${count === 1 ? '' : 's'}`)
}
