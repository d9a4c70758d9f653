import { say } from './bilingual.js'
import { renumberIds } from './charts/clip-ids.js'
import { type Content, type Html, html } from './html.js'
import { pageOf } from './page.js'
import type { Section } from './parts.js'

export interface ResearchTitle {
  /** What kind of page it is, in both languages. */
  readonly kind: Html
  readonly name: string
  readonly description: string | null
  readonly facts: readonly (readonly [Content, Content])[]
  readonly madeUp: boolean
}

/** One self-contained page of research in the look of the backtest report; made-up data say so first. */
export function researchPage(title: ResearchTitle, sections: readonly Section[]): string {
  const header = html`<header class="title">${title.madeUp ? html`<p class="banner" role="note">${say('title.made-up')}</p>` : ''}<p class="kind">${title.kind}</p><h1>${title.name}</h1>${
    title.description === null ? '' : html`<p class="description">${title.description}</p>`
  }<dl class="facts">${title.facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></header>`
  return renumberIds(pageOf(title.name, header, sections))
}
