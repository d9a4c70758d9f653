import { type Content, type Html, html, trusted } from '../html.js'

/** A step of a waterfall: an end stands on zero, a part hangs between where the one before it ended and its own end. */
export interface WaterfallStep {
  readonly name: Content
  readonly from: number
  readonly to: number
  readonly kind: 'end' | 'part'
  readonly value: Content
}

const ROW =
  'display:grid;grid-template-columns:minmax(8em,18%) 1fr 4.4em;gap:10px;align-items:center;font-size:14px;line-height:1.35'

/** Horizontal bars from one end to the other; plain markup, so that names may be in both languages. */
export function waterfall(steps: readonly WaterfallStep[], label: Html): Html {
  const values = steps.flatMap(({ from, to }) => [from, to])
  const low = Math.min(0, ...values)
  const width = Math.max(0, ...values) - low || 1
  const at = (value: number) => (((value - low) / width) * 100).toFixed(2)
  return html`<div class="figure"><p class="unseen">${label}</p>${steps.map((step) => row(step, at))}</div>`
}

function row({ name, from, to, kind, value }: WaterfallStep, at: (value: number) => string): Html {
  const left = at(Math.min(from, to))
  const right = at(Math.max(from, to))
  const color = kind === 'end' ? 'strategy' : to >= from ? 'gain' : 'loss'
  const bar = `position:absolute;top:5px;bottom:5px;left:${left}%;width:${(Number(right) - Number(left)).toFixed(2)}%;min-width:${from === to ? 0 : 2}px;border-radius:3px;background:var(--${color})`
  const zero = `position:absolute;top:0;bottom:0;left:${at(0)}%;width:1px;background:var(--axis)`
  const strong = kind === 'end' ? 'font-weight:650' : ''
  return html`<div style="${trusted(ROW)}"><span style="${strong}">${name}</span><span style="position:relative;height:30px;background:var(--grid);background-clip:content-box;padding:14px 0"><i style="${trusted(zero)}"></i><i style="${trusted(bar)}"></i></span><span class="num" style="${strong}">${value}</span></div>`
}
