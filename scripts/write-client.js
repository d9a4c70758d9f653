#!/usr/bin/env node
/** Writes the API's description and the types of its client; a test says when that was forgotten. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { clientFiles } from './client-files.js'

for (const [file, text] of Object.entries(await clientFiles())) {
  writeFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), text)
}
