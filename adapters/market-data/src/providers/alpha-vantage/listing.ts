import { parseIsoDate } from '@stocklab/domain'

/** A line of LISTING_STATUS. */
export interface VantageListing {
  readonly code: string
  readonly name: string
  readonly exchange: string
  readonly kind: 'common' | 'etf'
  readonly listedOn: string | null
  readonly delistedOn: string | null
}

const COLUMNS = ['symbol', 'name', 'exchange', 'assetType', 'ipoDate', 'delistingDate', 'status'] as const

/** Reads the CSV of LISTING_STATUS; undefined where its header is another one, and where it breaks off in a line. */
export function readListingCsv(text: string): readonly VantageListing[] | undefined {
  const [header, ...lines] = text.trim().split(/\r?\n/)
  const names = (header ?? '').split(',').map((name) => name.trim())
  if (!COLUMNS.every((name) => names.includes(name))) return undefined
  const newest = lines.at(-1)
  if (newest !== undefined && splitLine(newest).length !== names.length) return undefined
  const dateOf = (cell: string): string | null => (parseIsoDate(cell) === undefined ? null : cell)
  return lines.flatMap((line) => {
    const cells = splitLine(line)
    const cell = (name: (typeof COLUMNS)[number]): string => cells[names.indexOf(name)] ?? ''
    if (cells.length !== names.length || cell('symbol') === '') return []
    return [
      {
        code: cell('symbol'),
        name: cell('name'),
        exchange: cell('exchange'),
        kind: cell('assetType') === 'ETF' ? ('etf' as const) : ('common' as const),
        listedOn: dateOf(cell('ipoDate')),
        delistedOn: dateOf(cell('delistingDate')),
      },
    ]
  })
}

function splitLine(line: string): string[] {
  const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? []
  const taken = line.endsWith(',') ? cells : cells.slice(0, -1)
  return taken.map((cell) =>
    cell
      .replace(/,$/, '')
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"')
      .trim(),
  )
}
