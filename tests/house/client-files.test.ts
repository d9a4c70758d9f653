import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
// @ts-expect-error a script without types
import { clientFiles } from '../../scripts/client-files.js'

/** Where it fails: `npm run client`. */
test('the description of the API and its client are those of the program', async () => {
  for (const [file, text] of Object.entries((await clientFiles()) as Record<string, string>)) {
    expect(readFileSync(file, 'utf8') === text, `${file} is current`).toBe(true)
  }
})
