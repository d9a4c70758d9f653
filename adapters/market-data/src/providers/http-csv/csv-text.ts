import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { brokenAnswer } from '../core/failure.js'

/** The text of a body in UTF-8 or, as Korean services still write, in EUC-KR/CP949; a byte order mark is dropped. */
export function csvTextOf(body: Uint8Array): string {
  const buffer = Buffer.from(body)
  const text = isUtf8(buffer) ? buffer.toString('utf8') : iconv.decode(buffer, 'cp949')
  return text.replace(/^\uFEFF/, '')
}

/** Rows of cells by RFC 4180; throws ProviderFailure for an open quotation mark or a row of another width. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y
  let row: string[] = []
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (match === null) throw brokenAnswer(`CSV that breaks off in row ${rows.length + 1}`)
    const [, content = '', end] = match
    row.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content)
    if (end === ',') {
      if (cell.lastIndex === text.length) row.push('')
      else continue
    }
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  const width = rows[0]?.length ?? 0
  const ragged = rows.findIndex((cells) => cells.length !== width)
  if (ragged >= 0)
    throw brokenAnswer(`${rows[ragged]!.length} fields in row ${ragged + 1} where the header has ${width}`)
  return rows
}
