import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPointFile } from './point-file.js'

it('goes on without the lines that are damaged: their points are run again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stocklab-points-'))
  const point = { values: { sharpe: 1 }, scores: [1], reason: null, trial: 'k' }
  openPointFile(folder, { a: 1 }, 'begin').append(new Map([['1', point]]))
  appendFileSync(join(folder, 'unfinished-points.jsonl'), '{garbage\n["3",{"val')
  expect([...openPointFile(folder, { a: 1 }, 'resume').known]).toEqual([['1', point]])
})
