import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStocklab } from '../support/run-stocklab.js'

const DAYS = ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08']
export const BARS_HEADER = 'code,date,open,high,low,close,volume'

export const STRATEGY = `name: tiny
market: KRX
entry:
  schedule: daily
  rank_by: [{ value: ret_1d, order: high }]
  max_positions: 1
`

/** A folder of its own with a space and Korean letters in its name, removed with the system's temporary folder. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), '한글 폴더-'))

/** Bars of three codes over one week, prices rising from `start`. */
export function barsText(start = 1000): string {
  const rows = ['000010', '000020', '000030'].flatMap((code, n) =>
    DAYS.map((day, t) => {
      const price = start + 100 * n + 5 * t
      return `${code},${day},${price},${price + 5},${price - 5},${price},1000`
    }),
  )
  return `${[BARS_HEADER, ...rows].join('\n')}\n`
}

export function writeSource(folder: string, bars: string | Buffer = barsText()): string {
  const source = join(folder, 'source')
  mkdirSync(source, { recursive: true })
  writeFileSync(join(source, 'bars.csv'), bars)
  const names = ['000010', '000020', '000030'].map((code) => `${code},가나 ${code},KOSPI,common,KRW`)
  writeFileSync(join(source, 'instruments.csv'), `code,name,market,kind,currency\n${names.join('\n')}\n`)
  return source
}

/** A folder with `data` (three codes imported) and `tiny.yaml`. */
export function newMarket(): string {
  const folder = newFolder()
  writeFileSync(join(folder, 'tiny.yaml'), STRATEGY)
  const { code, stderr } = runStocklab(['data', 'import', writeSource(folder), '--data', 'data'], { cwd: folder })
  if (code !== 0) throw new Error(`the tiny market could not be imported: ${stderr}`)
  return folder
}
