import { say } from './bilingual.js'
import { signedPercent, toneOf } from './format.js'
import { type Content, type Html, html, trusted } from './html.js'
import type { ReportInstrument } from './report-input.js'
import type { TextKey } from './text/ko.js'

/** A titled part of the page, with its anchor. */
export interface Section {
  readonly id: string
  readonly title: Html
  readonly body: Html
}

export function section(id: string, title: TextKey, ...body: readonly Content[]): Section {
  return { id, title: say(title), body: html`${body}` }
}

export interface Column<T> {
  readonly head: Content
  readonly cell: (row: T, index: number) => Content
  /** Numbers stand to the right, words to the left. */
  readonly align?: 'left' | 'right'
}

/** A table that scrolls sideways on a narrow screen; its foot is one more row, written strong. */
export function table<T>(columns: readonly Column<T>[], rows: readonly T[], foot?: readonly Content[]): Html {
  const side = (column: Column<T>) => trusted(column.align === 'left' ? '' : ' class="num"')
  return html`<div class="scroll"><table><thead><tr>${columns.map((c) => html`<th scope="col"${side(c)}>${c.head}</th>`)}</tr></thead><tbody>${rows.map(
    (row, i) => html`<tr>${columns.map((c) => html`<td${side(c)}>${c.cell(row, i)}</td>`)}</tr>\n`,
  )}</tbody>${foot && html`<tfoot><tr>${foot.map((cell, i) => html`<td${side(columns[i]!)}>${cell}</td>`)}</tr></tfoot>`}</table></div>`
}

/** A gain or loss: the sign says it, the colour repeats it. */
export function tone(ratio: number | null | undefined, digits = 1): Html {
  const shown = ratio && Number((ratio * 100).toFixed(digits))
  return html`<span class="${toneOf(shown)}">${signedPercent(ratio, digits)}</span>`
}

export function lead(content: Content): Html {
  return html`<p class="lead">${content}</p>`
}

export function note(content: Content): Html {
  return html`<p class="note">${content}</p>`
}

/** A heading of a chart or table inside a section, with its hint. */
export function figure(heading: Content, hint: Content, body: Content): Html {
  return html`<div class="figure"><h3>${heading}</h3>${hint === '' ? '' : html`<p class="hint">${hint}</p>`}${body}</div>`
}

/** Name of a stock in both languages with its code; the code alone where it is unknown. */
export function stockName(code: string, instruments: ReadonlyMap<string, ReportInstrument>): Html {
  const known = instruments.get(code)
  if (known === undefined) return html`<span class="code">${code}</span>`
  const name =
    known.nameEn === null || known.nameEn === known.name
      ? html`${known.name}`
      : html`<span lang="ko">${known.name}</span><span lang="en">${known.nameEn}</span>`
  return html`<span class="stock">${name}</span> <span class="code">${code}</span>`
}

/** A bar in a table cell; `share` from 0 to 1. */
export function shareBar(share: number): Html {
  const width = Math.max(0, Math.min(1, Number.isFinite(share) ? share : 0)) * 100
  return html`<span class="bar"><i style="width:${width.toFixed(1)}%"></i></span>`
}
