import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runStocklab } from '../support/run-stocklab.js'
import { BARS_HEADER, newFolder, newMarket, writeSource } from './tiny-market.js'

const BIN = fileURLToPath(new URL('../../apps/cli/bin/stocklab.js', import.meta.url))
const KILLS = 3

/** Enough rows that an import takes a moment. */
function longBars(codes: number): string {
  const rows = [BARS_HEADER]
  const first = Date.UTC(2010, 0, 4)
  for (let n = 0; n < codes; n++)
    for (let t = 0; t < 2000; t++) {
      const date = new Date(first + t * 86_400_000).toISOString().slice(0, 10)
      rows.push(`${String(n).padStart(6, '0')},${date},100,110,90,105,${t}`)
    }
  return `${rows.join('\n')}\n`
}

function start(folder: string, ...args: string[]): { child: ChildProcess; said: (text: string) => Promise<void> } {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, env: { PATH: process.env.PATH } })
  let stderr = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  child.stdout?.resume()
  const said = async (text: string) => {
    while (!stderr.includes(text)) {
      if (child.exitCode !== null) throw new Error(`it ended before it said "${text}": ${stderr}`)
      await wait(5)
    }
  }
  return { child, said }
}

const read = (folder: string) => runStocklab(['data', 'status', '--data', 'data', '--json'], { cwd: folder })

test('an import that is interrupted leaves with 130, says what is kept, and leaves nothing behind', async () => {
  const folder = newMarket()
  const before = read(folder).stdout
  const { child, said } = start(
    folder,
    'data',
    'import',
    writeSource(join(folder, 'b'), longBars(30)),
    '--data',
    'data',
  )
  await said('import: read')
  child.kill('SIGINT')
  await Promise.all([said('the data is as it was before'), once(child, 'exit')])
  expect(child.exitCode).toBe(130)
  expect(read(folder).stdout).toBe(before)
  expect(readdirSync(join(folder, 'data')).sort()).toEqual(['lake'])
})

test('beside a writer another one is told with 75, and readers are not disturbed', async () => {
  const folder = newMarket()
  const { child, said } = start(
    folder,
    'data',
    'import',
    writeSource(join(folder, 'b'), longBars(30)),
    '--data',
    'data',
  )
  await said('import: read')
  child.kill('SIGSTOP')
  const other = runStocklab(['data', 'import', 'source', '--data', 'data'], { cwd: folder })
  const reader = runStocklab(['backtest', 'tiny.yaml', '--data', 'data'], { cwd: folder })
  child.kill('SIGCONT')
  await once(child, 'exit')
  expect([other.code, other.stderr]).toEqual([75, expect.stringContaining(`process ${child.pid} has been writing`)])
  expect(reader.code).toBe(0)
  expect(child.exitCode).toBe(0)
})

test('a killed import leaves the former version readable, and the next import succeeds', async () => {
  const folder = newMarket()
  const before = JSON.parse(read(folder).stdout).version
  const source = writeSource(join(folder, 'b'), longBars(30))
  for (let n = 0; n < KILLS; n++) {
    const { child, said } = start(folder, 'data', 'import', source, '--data', 'data')
    const gone = once(child, 'exit')
    await said(['import: read', 'import: bars', 'import: tables'][n % 3] as string)
    await wait(20 * n)
    child.kill('SIGKILL')
    await gone
    const { code, stdout } = read(folder)
    expect(code).toBe(0)
    if (JSON.parse(stdout).version !== before) break
  }
  expect(runStocklab(['data', 'import', source, '--data', 'data'], { cwd: folder }).code).toBe(0)
  expect(runStocklab(['data', 'check', '--data', 'data'], { cwd: folder }).code).toBe(0)
  expect(existsSync(join(folder, 'data/scratch'))).toBe(false)
})

test('a reader of the output that has enough ends the program without a word', async () => {
  const folder = newFolder()
  const { child } = start(folder, 'factors', 'list')
  child.stdout?.destroy()
  await once(child, 'exit')
  expect(child.exitCode).toBe(0)
})
