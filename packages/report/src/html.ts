/** Markup that is safe to place in a page; everything else is escaped on the way in. */
export interface Html {
  readonly markup: string
}

export type Content = Html | string | number | null | undefined | readonly Content[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters have no meaning in a page and are dropped. */
export function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/[&<>"']/g, (c) => ESCAPES[c]!)
}

/** Declares markup written by the report itself as safe; never for text that came from outside. */
export function trusted(markup: string): Html {
  return { markup }
}

export function render(content: Content): string {
  if (content === null || content === undefined) return ''
  if (typeof content === 'string') return escapeText(content)
  if (typeof content === 'number') return String(content)
  if ('markup' in content) return content.markup
  return content.map(render).join('')
}

/** Template tag: literal parts stay, interpolated text is escaped, null and undefined vanish. */
export function html(literals: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let markup = literals[0]!
  for (let i = 0; i < contents.length; i++) markup += render(contents[i]) + literals[i + 1]!
  return { markup }
}
