import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
// @ts-expect-error a script without types
import { referencePages } from '../../scripts/reference-pages.js'

/** Where it fails: `npm run reference`. */
test('settings and problems of the API stand in the manual as they are in the program', () => {
  for (const [page, text] of Object.entries(referencePages() as Record<string, string>)) {
    expect(readFileSync(page, 'utf8'), page).toBe(text)
  }
})
