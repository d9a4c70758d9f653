#!/usr/bin/env node
/** Writes the pages of the manual that are tables of the program; a test says when that was forgotten. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { referencePages } from './reference-pages.js'

for (const [page, text] of Object.entries(referencePages())) {
  writeFileSync(fileURLToPath(new URL(`../${page}`, import.meta.url)), text)
}
