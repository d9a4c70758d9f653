import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type StoredRun, writeRunFolder } from './run-folder.js'

const FILES = ['daily.csv', 'decisions.jsonl', 'fills.csv', 'holdings.csv', 'report.html', 'result.json', 'trades.csv']

/** A run of one day, with the value of the account in it. */
function runOf(value: number): StoredRun {
  const result = { daily: [{ date: '2020-01-02', total_value: value }], fills: [], trades: [], holdings: [] }
  return { result, decisions: [] } as unknown as StoredRun
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stocklab-run-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a report that cannot be made leaves the run before as it was, and nothing beside it', async () => {
  const folder = newFolder()
  await writeRunFolder(folder, runOf(1), async () => 'first')
  const failing = writeRunFolder(folder, runOf(2), () => Promise.reject(new Error('no report')))
  await expect(failing).rejects.toThrow('no report')
  expect(readdirSync(folder).sort()).toEqual(FILES)
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('first')
  expect(readFileSync(join(folder, 'result.json'), 'utf8')).toContain('"total_value":1')
})

test('a table that cannot be written leaves nothing, though the report is still being drawn', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'trades.csv'))
  const failing = writeRunFolder(folder, runOf(1), () => new Promise(() => undefined))
  await expect(failing).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' })
  expect(readdirSync(folder)).toEqual(['trades.csv'])
})

test('tables stand beside their places while the report is drawn, and all come into place with it', async () => {
  const folder = newFolder()
  let finish: (page: string) => void = () => undefined
  const drawn = new Promise<string>((resolve) => {
    finish = resolve
  })
  const writing = writeRunFolder(folder, runOf(1), () => drawn)
  const tables = FILES.filter((name) => !['report.html', 'result.json'].includes(name))
  expect(readdirSync(folder).sort()).toEqual(tables.map((name) => `${name}.partial`))
  finish('page')
  await writing
  expect(readdirSync(folder).sort()).toEqual(FILES)
})
