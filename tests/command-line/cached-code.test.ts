import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'

const CLI = fileURLToPath(new URL('../../apps/cli', import.meta.url))
const { keepCode, load } = createRequire(import.meta.url)(join(CLI, 'bin/cached-code.cjs')) as {
  keepCode(file: string): void
  load(folder: string, name: string): { readonly answer: () => string }
}

const TEXT = (answer: string) => `exports.answer = () => '${answer}'`
let names = 0

/** A file of the bundle whose text is `text`, with the code of `code` beside it. */
function bundled(
  text: string,
  code: string,
): { readonly folder: string; readonly name: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'stocklab-code-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const name = `part-${names++}.js`
  const file = join(folder, name)
  writeFileSync(file, code)
  keepCode(file)
  writeFileSync(file, text)
  return { folder, name, file }
}

test('what runs is the kept code, where its checksums are those of the text and of itself', () => {
  // V8 itself compares no more than the length of a text.
  const { folder, name, file } = bundled(TEXT('text'), TEXT('code'))
  const kept = readFileSync(`${file}.code`)
  kept.writeUInt32LE(crc32(TEXT('text')), 0)
  writeFileSync(`${file}.code`, kept)
  expect(load(folder, name).answer()).toBe('code')
})

test('code of another text is left alone, even of one as long', () => {
  const { folder, name } = bundled(TEXT('text'), TEXT('code'))
  expect(load(folder, name).answer()).toBe('text')
})

test('code of which any part is damaged or cut off is left alone', () => {
  for (const damage of [
    (code: Buffer) => code.fill(0x5a, code.length >> 1, (code.length >> 1) + 1),
    (code: Buffer) => code.subarray(0, code.length - 3),
    (code: Buffer) => code.subarray(0, 5),
    () => Buffer.alloc(0),
  ]) {
    const { folder, name, file } = bundled(TEXT('same'), TEXT('same'))
    writeFileSync(`${file}.code`, damage(readFileSync(`${file}.code`)))
    expect(load(folder, name).answer()).toBe('same')
  }
})

test('without code the text is compiled, and parts find one another', () => {
  const { folder, name, file } = bundled(`exports.answer = () => require('./other.js').answer() + '!'`, TEXT('code'))
  rmSync(`${file}.code`)
  writeFileSync(join(folder, 'other.js'), TEXT('other'))
  expect(load(folder, name).answer()).toBe('other!')
  renameSync(join(folder, 'other.js'), join(folder, 'gone.js'))
  expect(load(folder, name).answer()).toBe('other!')
})

test('every script of the built bundle has code that this release of Node takes under the settings of the command', async () => {
  await import(join(CLI, 'bin/v8-settings.js'))
  const folder = join(CLI, 'bundle/dist')
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js.code'))
  expect(scripts.length).toBeGreaterThan(20)
  for (const name of scripts) {
    const filename = join(folder, name.slice(0, -'.code'.length))
    const text = readFileSync(filename)
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
      filename,
      cachedData: readFileSync(join(folder, name)).subarray(8),
    })
    expect(script.cachedDataRejected, name).toBe(false)
  }
})
