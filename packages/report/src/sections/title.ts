import type { Schedule, StrategyDocument } from '@stocklab/strategy'
import { both, say, sayCode } from '../bilingual.js'
import { decimal, shortMoney } from '../format.js'
import { type Content, type Html, html } from '../html.js'
import type { ReportInput } from '../report-input.js'

/** Name, description and terms of the run; made-up data say so first. */
export function titleBlock({ result }: ReportInput): Html {
  const { manifest, daily } = result
  const document = manifest.strategy as Partial<StrategyDocument>
  const first = daily[0]
  const last = daily[daily.length - 1]
  const period = first === undefined || last === undefined ? manifest.period : { from: first.date, to: last.date }
  const facts: readonly (readonly [Content, Content])[] = [
    [
      say('title.period'),
      html`${period.from} – ${period.to} <small>${say('title.days', { days: decimal(daily.length, 0) })}</small>`,
    ],
    [say('title.market'), manifest.market],
    [say('title.capital'), first === undefined ? '–' : both(shortMoney(first.total_value, manifest.market))],
    [say('title.benchmark'), document.benchmark ?? say('title.none')],
    [say('title.schedule'), scheduleWords(document.entry?.schedule)],
  ]
  return html`<header class="title">${manifest.made_up ? html`<p class="banner" role="note">${say('title.made-up')}</p>` : ''}<p class="kind">${say('title.kind')}</p><h1>${strategyName(manifest.strategy)}</h1>${
    typeof document.description === 'string' ? html`<p class="description">${document.description}</p>` : ''
  }<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></header>`
}

/** The name in the document, or a dash where a result carries none. */
export function strategyName(strategy: unknown): string {
  const name = (strategy as { readonly name?: unknown } | null)?.name
  return typeof name === 'string' && name.trim() !== '' ? name : '–'
}

function scheduleWords(schedule: Schedule | undefined): Content {
  if (schedule === undefined) return '–'
  return typeof schedule === 'object' ? say('schedule.every', { n: schedule.every }) : sayCode('schedule.', schedule)
}
