import type { Bilingual } from './format.js'
import { type Html, html, render, trusted } from './html.js'
import { en } from './text/en.js'
import { ko, type TextKey } from './text/ko.js'

export type Parameter = string | number | Bilingual | Html

/** Both languages side by side; the page shows one. */
export function both(text: Bilingual): Html {
  if (text.ko === text.en) return html`${text.ko}`
  return html`<span lang="ko">${text.ko}</span><span lang="en">${text.en}</span>`
}

function filled(template: string, parameters: Readonly<Record<string, Parameter>>, language: 'ko' | 'en'): Html {
  const parts = template.split(/\{(\w+)\}/)
  return trusted(
    parts.map((part, i) => (i % 2 === 0 ? render(part) : render(inLanguage(parameters[part], language)))).join(''),
  )
}

function inLanguage(parameter: Parameter | undefined, language: 'ko' | 'en'): Html | string | number {
  if (parameter === undefined) return ''
  return typeof parameter === 'object' && 'ko' in parameter ? parameter[language] : parameter
}

/** The text `key` in both languages, `{name}` filled from `parameters` (escaped unless markup). */
export function say(key: TextKey, parameters: Readonly<Record<string, Parameter>> = {}): Html {
  const korean = filled(ko[key], parameters, 'ko')
  const english = filled(en[key], parameters, 'en')
  if (korean.markup === english.markup) return korean
  return html`<span lang="ko">${korean}</span><span lang="en">${english}</span>`
}

/** Whether the catalogue knows the key; for codes that come from outside. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(ko, key)
}

/** The catalogue's words for `prefix` + `code`, or the code itself where it has none. */
export function sayCode(prefix: string, code: string): Html {
  const key = `${prefix}${code}`
  return isTextKey(key) ? say(key) : html`${code}`
}
