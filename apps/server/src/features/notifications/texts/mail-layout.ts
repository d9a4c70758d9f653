import type { MailText } from '@stocklab/platform'
import type { Language, Words } from './words.js'

export interface MailFrame {
  /** Where the link leads; null = the mail has none. */
  readonly url: string | null
  readonly preferencesUrl: string
  readonly language: Language
}

const FOOTER = {
  ko: { why: '알림 설정에 따라 Stock Lab이 보낸 메일입니다.', change: '알림 설정 바꾸기' },
  en: { why: 'Stock Lab sent this mail because of your notification settings.', change: 'Change them' },
} as const

/** A mail as text and as HTML with the same content. */
export function layOutMail(words: Words, frame: MailFrame): MailText {
  return { subject: words.title, text: textOf(words, frame), html: htmlOf(words, frame) }
}

function textOf({ title, lines, facts, action }: Words, { url, preferencesUrl, language }: MailFrame): string {
  const { why, change } = FOOTER[language]
  const paragraphs = [
    title,
    lines.join('\n'),
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    url === null ? '' : `${action}: ${url}`,
    `-- \n${why}\n${change}: ${preferencesUrl}`,
  ]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

// Mail programs know tables and inline styles; they drop much of the rest.
const FONT = "font-family:-apple-system,'Segoe UI','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif"
const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'
const WRAP = 'word-break:keep-all;overflow-wrap:anywhere'

function htmlOf(words: Words, { url, preferencesUrl, language }: MailFrame): string {
  const { why, change } = FOOTER[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escapeHtml(words.title)}</title>
</head>
<body style="margin:0;padding:0;background:#f3f5f7">
<table ${TABLE} width="100%" style="background:#f3f5f7"><tr><td align="center" style="padding:24px 12px">
<table ${TABLE} width="100%" style="max-width:560px;background:#ffffff;border:1px solid #e1e5ea;border-radius:8px">
<tr><td style="padding:20px 28px 0;${FONT};font-size:13px;font-weight:600;color:#5b6775">Stock Lab</td></tr>
<tr><td style="padding:8px 28px 0;${FONT};font-size:20px;line-height:28px;font-weight:700;color:#14202b;${WRAP}">${escapeHtml(words.title)}</td></tr>
<tr><td style="padding:12px 28px 0;${FONT};font-size:15px;line-height:24px;color:#2b3947;${WRAP}">${words.lines.map(escapeHtml).join('<br>')}</td></tr>
${factsOf(words)}${buttonOf(words, url)}<tr><td style="padding:24px 28px 20px;${FONT};font-size:12px;line-height:18px;color:#5b6775">${why}<br><a href="${escapeHtml(preferencesUrl)}" style="color:#2456a6">${change}</a></td></tr>
</table>
</td></tr></table>
</body>
</html>
`
}

function factsOf({ facts }: Words): string {
  if (facts.length === 0) return ''
  const rows = facts.map(
    ([label, value]) =>
      `<tr><td style="padding:7px 12px 7px 0;border-top:1px solid #eceff2;${FONT};font-size:14px;color:#5b6775;white-space:nowrap;vertical-align:top">${escapeHtml(label)}</td>` +
      `<td align="right" style="padding:7px 0;border-top:1px solid #eceff2;${FONT};font-size:14px;font-weight:600;color:#14202b;${WRAP}">${escapeHtml(value)}</td></tr>`,
  )
  return `<tr><td style="padding:16px 28px 0"><table ${TABLE} width="100%">${rows.join('')}</table></td></tr>\n`
}

function buttonOf({ action }: Words, url: string | null): string {
  if (url === null) return ''
  return `<tr><td style="padding:20px 28px 0"><a href="${escapeHtml(url)}" style="display:inline-block;padding:10px 18px;background:#2456a6;border-radius:6px;${FONT};font-size:14px;font-weight:600;color:#ffffff;text-decoration:none">${escapeHtml(action)}</a></td></tr>\n`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML shows it, inside elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}
