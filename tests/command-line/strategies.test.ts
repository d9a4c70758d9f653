import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { documentNames, STRATEGIES } from '../examples/example-run.js'
import { runStocklab } from '../support/run-stocklab.js'
import { newFolder, STRATEGY } from './tiny-market.js'

const CLI = fileURLToPath(new URL('../../apps/cli/', import.meta.url))
const folder = newFolder()

const listed = (...args: string[]) => {
  const { code, stdout, stderr } = runStocklab(['strategies', 'list', '--json', ...args], { cwd: folder })
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as { readonly name: string; readonly tags: readonly string[] }[]
}

test('the list holds every document of the folder, says that its figures are made up, and has each once', () => {
  expect(
    listed()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(documentNames(STRATEGIES))
  const { stdout } = runStocklab(['strategies', 'list'], { cwd: folder })
  expect(stdout).toMatch(/^MADE-UP DATA/)
})

test('several tags leave only what has them all', () => {
  const all = listed()
  const wanted = all.filter(({ tags }) => tags.includes('value') && tags.includes('risk:high'))
  expect(wanted.length).toBeGreaterThan(1)
  expect(wanted.length).toBeLessThan(all.length)
  expect(listed('--tag', 'value', '--tag', 'risk:high').map(({ name }) => name)).toEqual(wanted.map(({ name }) => name))
})

test('show prints source, adaptations and the document, in Korean where asked', () => {
  const korean = runStocklab(['strategies', 'show', 'lynch-peg', '--lang', 'ko'], { cwd: folder }).stdout
  for (const text of ['Peter Lynch', '글마다 숫자가 다릅니다', '지어낸 데모 시장', 'peg <= 1'])
    expect(korean).toContain(text)
  const english = runStocklab(['strategies', 'show', 'lynch-peg', '--lang', 'en'], { cwd: folder }).stdout
  for (const text of ['their numbers differ', 'MADE-UP DATA', 'peg <= 1']) expect(english).toContain(text)
})

test.each([
  [['strategies', 'show', 'lynch-pg'], 64, 'Did you mean "lynch-peg"?'],
  [['strategies', 'list', '--tag', 'momentm'], 64, 'Did you mean "momentum"?'],
  [['explain', 'lynch-pg'], 66, 'Did you mean "lynch-peg"?'],
])('%s ends with %i and names the nearest', (args, exit, reason) => {
  const { code, stdout, stderr } = runStocklab(args, { cwd: folder })
  expect([code, stdout]).toEqual([exit, ''])
  expect(stderr).toContain(reason)
})

test('a name stands for its document, but a file of that name comes first', () => {
  const named = runStocklab(['explain', 'buffettology', '--json'], { cwd: folder })
  expect(JSON.parse(named.stdout).document.name).toBe('Buffettology')
  writeFileSync(join(folder, 'buffettology'), STRATEGY)
  const own = runStocklab(['explain', 'buffettology', '--json'], { cwd: folder })
  expect(JSON.parse(own.stdout).document.name).toBe('tiny')
})

test('the folder is found from the compiled modules and from the bundle', () => {
  const mains = ['dist/main.js', 'bundle/dist/main.js'].map((file) => join(CLI, file))
  for (const main of mains) {
    expect(existsSync(main), `${main}: run "npm run build"`).toBe(true)
    const { stdout } = spawnSync(process.execPath, [main, 'strategies', 'list', '--json'], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toHaveLength(documentNames(STRATEGIES).length)
  }
})
