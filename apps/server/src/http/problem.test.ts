import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import { openLake } from '@stocklab/market-data'
import { expect, it } from 'vitest'
import { problemBody } from './problem.js'

function caught(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

it.each(['ko', 'en'] as const)('does not say in %s where the data of the server lie', (language) => {
  const directory = join(tmpdir(), 'stocklab-nothing-here')
  const body = problemBody(
    caught(() => openLake(directory)),
    'r',
    language,
  )
  expect(body).toMatchObject({ code: 'LAKE_MISSING', status: 404 })
  expect(JSON.stringify(body)).not.toContain('stocklab-nothing-here')
})

it('names the line of a text that the caller sent, not that of a file of ours', () => {
  const error = (place: object) => new StockLabError('input', 'STRATEGY_INVALID', 'expected a name', { place })
  expect(problemBody(error({ line: 3, column: 1 }), 'r', 'en').errors).toEqual([
    { path: '', message: 'expected a name', line: 3, column: 1 },
  ])
  const ours = problemBody(error({ file: '/srv/library/x.yaml', line: 3 }), 'r', 'en')
  expect(JSON.stringify(ours)).not.toMatch(/srv|line/)
})
