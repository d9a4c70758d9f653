/** A mail as a mail program shows it. */
export interface ReadMail {
  readonly headers: Readonly<Record<string, string>>
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Reads what the adapters write: two parts in base64 below one boundary. */
export function readMail(raw: string): ReadMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = headersOf(head)
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1]
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`)
  const part = (type: string) => decodePart(parts.find((each) => each.includes(`Content-Type: ${type}`)) ?? '')
  return { headers, subject: decodeWords(headers.subject ?? ''), text: part('text/plain'), html: part('text/html') }
}

function headersOf(head: string): Record<string, string> {
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

function decodePart(part: string): string {
  const [head = '', body = ''] = part.split('\r\n\r\n')
  const content = body.replaceAll(/\s/g, '')
  if (!head.includes('base64')) return body.trim()
  return Buffer.from(content, 'base64').toString('utf8').replaceAll('\r\n', '\n')
}

/** RFC 2047: blanks between two encoded words are no part of the text. */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : decodeQuoted(word),
    )
}

function decodeQuoted(word: string): string {
  const bytes = word
    .replaceAll('_', ' ')
    .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
