import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openTrialFolder } from './file-ledger.js'
import { trialLedgerContract, trialOf } from './trial-ledger.contract.js'

const root = mkdtempSync(join(tmpdir(), 'stocklab-trials-'))
let made = 0
const newFolder = () => join(root, `${made++}`, 'trials')
afterAll(() => rmSync(root, { recursive: true }))

trialLedgerContract('a folder', () => {
  const folder = newFolder()
  return { open: (basis) => openTrialFolder(folder, basis) }
})

it('loses nothing when processes record side by side', async () => {
  const folder = newFolder()
  await Promise.all(['a', 'b', 'c'].map((key) => openTrialFolder(folder, 'v1').record([trialOf(key)])))
  expect(await openTrialFolder(folder, 'v1').trials()).toHaveLength(3)
})

it('names a damaged file instead of forgetting its trials', async () => {
  const folder = newFolder()
  await openTrialFolder(folder, 'v1').record([trialOf('a')])
  const floats = readdirSync(folder).find((file) => file.endsWith('.f32'))!
  truncateSync(join(folder, floats), 5)
  await expect(openTrialFolder(folder, 'v1').returnsOf(['a'])).rejects.toMatchObject({ code: 'TRIALS_UNREADABLE' })
  writeFileSync(join(folder, 'half.json'), '{"schema": "stocklab/tri')
  await expect(openTrialFolder(folder, 'v1').trials()).rejects.toMatchObject({ code: 'TRIALS_UNREADABLE' })
  await expect(openTrialFolder(folder, 'v1').record([trialOf('b')])).rejects.toMatchObject({
    code: 'TRIALS_UNREADABLE',
  })
})

it('ignores what a killed process left half-written', async () => {
  const folder = newFolder()
  await openTrialFolder(folder, 'v1').record([trialOf('a')])
  writeFileSync(join(folder, 'abc.json.123.tmp'), '{')
  writeFileSync(join(folder, 'abc.f32'), 'orphan')
  expect(await openTrialFolder(folder, 'v1').trials()).toHaveLength(1)
})

it('reads files that do not say what their trials ran on', async () => {
  const folder = newFolder()
  await openTrialFolder(folder, '').record([trialOf('a')])
  const file = join(folder, readdirSync(folder).find((name) => name.endsWith('.json'))!)
  writeFileSync(file, readFileSync(file, 'utf8').replace('"basis":"",', ''))
  expect(await openTrialFolder(folder, 'v1').trials()).toHaveLength(1)
  await openTrialFolder(folder, 'v1').record([trialOf('a', { sharpe: 0.2 })])
  expect(await openTrialFolder(folder, 'v1').trials()).toMatchObject([{ key: 'a', sharpe: 0.2 }])
})

it('says where it cannot write', async () => {
  const file = join(root, 'a-file')
  writeFileSync(file, '')
  await expect(openTrialFolder(join(file, 'trials'), 'v1').record([trialOf('a')])).rejects.toThrow(/trial/)
})

it('finds thousands of trials in one file, and misses none when that is old, damaged or gone', async () => {
  const folder = newFolder()
  mkdirSync(folder, { recursive: true })
  const keyOf = (k: number) => String(k).padStart(4, '0')
  const write = (k: number) => {
    const { returns: _returns, ...trial } = trialOf(keyOf(k))
    writeFileSync(
      join(folder, `${keyOf(k)}.json`),
      `${JSON.stringify({ schema: 'stocklab/trials@1', trials: [trial] })}\n`,
    )
  }
  const keys = async () => (await openTrialFolder(folder, 'v1').trials()).map(({ key }) => key)
  const expected = (count: number) => Array.from({ length: count }, (_, k) => keyOf(k))
  for (let k = 0; k < 300; k++) write(k)
  expect(await keys()).toEqual(expected(300))
  const index = join(folder, 'index.jsonl')
  const whole = readFileSync(index)
  write(300)
  expect(await keys()).toEqual(expected(301))
  rmSync(join(folder, `${keyOf(300)}.json`))
  const damaged = Buffer.from(whole)
  damaged[damaged.indexOf('"sharpe":0.1') + 9] = '9'.charCodeAt(0)
  writeFileSync(index, damaged)
  expect((await openTrialFolder(folder, 'v1').trials()).map(({ sharpe }) => sharpe)).toEqual(Array(300).fill(0.1))
  rmSync(index)
  expect(await keys()).toEqual(expected(300))
})
