import type { SampleSchedule } from '@stocklab/engine'
import { both } from '../bilingual.js'
import { type Html, html } from '../html.js'

export const say = (ko: string, en: string): Html => both({ ko, en })

export function everyWords(every: SampleSchedule): Html {
  if (every === 'day') return say('매 거래일', 'every session')
  return every === 'week'
    ? say('매주 마지막 거래일', 'last session of each week')
    : say('매월 마지막 거래일', 'last session of each month')
}

/** Names of the fifths, or of however many groups there are: 1 lowest. */
export function quantileName(position: number, count: number): Html {
  if (position === 0) return html`Q1\u00a0<small>${say('최저', 'lowest')}</small>`
  if (position === count - 1) return html`Q${count}\u00a0<small>${say('최고', 'highest')}</small>`
  return html`Q${position + 1}`
}

export interface LegendEntry {
  readonly color: 'strategy' | 'benchmark' | 'gain' | 'loss' | 'grid'
  readonly name: Html
}

export function legendOf(entries: readonly LegendEntry[]): Html {
  return html`<p class="legend">${entries.map(
    ({ color, name }) =>
      html`<span class="key"${color === 'strategy' ? '' : html` style="--strategy:var(--${color})"`}>${name}</span>`,
  )}</p>`
}

export function horizonWords(sessions: number): Html {
  return say(`${sessions}일`, sessions === 1 ? '1\u00a0day' : `${sessions}\u00a0days`)
}

const SIZES: Readonly<Record<string, readonly [ko: string, en: string]>> = {
  small: ['소형 (하위 1/3)', 'Small (lowest third)'],
  mid: ['중형', 'Mid'],
  large: ['대형 (상위 1/3)', 'Large (highest third)'],
}

export function sizeName(group: string): Html {
  const [ko, en] = SIZES[group] ?? [group, group]
  return say(ko, en)
}
