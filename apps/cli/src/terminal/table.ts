import Table from 'cli-table3'

const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

export type Align = 'left' | 'right'

/** A borderless table that aligns, also with wide Korean letters. Ends with a newline. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
): string {
  const table = new Table({
    ...(head.length > 0 ? { head: [...head] } : {}),
    chars: PLAIN,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: [...aligns],
  })
  for (const row of rows) table.push([...row])
  return `${table.toString().replace(/[ \t]+$/gm, '')}\n`
}
