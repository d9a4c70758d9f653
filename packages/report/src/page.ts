import { say } from './bilingual.js'
import { type Content, type Html, html, render, trusted } from './html.js'
import type { Section } from './parts.js'
import { SCRIPT } from './script.js'
import { COLORS, SHADES } from './style/colors.js'
import { FIGURES } from './style/figures.js'
import { MEDIA } from './style/media.js'
import { PAGE } from './style/page.js'

/** The whole file: nothing is loaded from anywhere. */
export function pageOf(name: string, header: Html, sections: readonly Section[]): string {
  const head = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${name} · Stock Lab</title><style>${trusted(COLORS + SHADES + PAGE + FIGURES + MEDIA)}</style>`
  const body = html`${controls()}<main>${header}${contents(sections)}${sections.map(
    ({ id, title, body }) => html`<section id="${id}"><h2>${title}</h2>${body}</section>\n`,
  )}</main><footer>Stock Lab</footer><script>${trusted(SCRIPT)}</script>`
  return `<!doctype html>\n<html lang="ko"><head>${render(head)}</head><body>${render(body)}</body></html>\n`
}

/** Radio buttons that the style sheet looks at, so that they work without a script. */
function controls(): Html {
  return html`<div class="bar-top">${choice('theme', [
    ['auto', say('ui.auto')],
    ['light', say('ui.light')],
    ['dark', say('ui.dark')],
  ])}${choice('lang', [
    ['ko', '한국어'],
    ['en', 'English'],
  ])}</div>`
}

function choice(name: string, options: readonly (readonly [value: string, label: Content])[]): Html {
  return html`<div class="choice" role="group">${options.map(
    ([value, label], i) =>
      html`<label><input type="radio" name="${name}" id="${name}-${value}"${i === 0 ? trusted(' checked') : ''}><span>${label}</span></label>`,
  )}</div>`
}

function contents(sections: readonly Section[]): Html {
  return html`<nav>${sections.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}</nav>`
}
