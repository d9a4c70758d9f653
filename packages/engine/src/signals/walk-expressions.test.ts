import type { Bound } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { definedFactorIds } from '../factors/catalogue.js'
import { fixturePanel, randomBars } from '../factors/fixtures/panel.fixture.js'
import type { Panel } from '../panel/panel.js'
import { EvaluationCancelled } from '../plan/executor.js'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { randomFilings, tableOf } from '../statements/random-filings.fixture.js'
import { evaluateExpressions } from './evaluate-expressions.js'
import { walkExpressions } from './walk-expressions.js'

const SESSIONS = 330
const companies = Array.from({ length: 7 }, (_, i) => randomFilings(80 + i, { from: 4 * 2015, to: 4 * 2020 }))
const panel = {
  ...fixturePanel(
    companies.map((_, i) => ({
      code: String(10 * (i + 1)).padStart(6, '0'),
      sector: i % 2 === 0 ? 'banks' : 'chips',
      // Listed late, gone early, and with holes.
      bars: randomBars(i, SESSIONS, 0.02, 0.02).map((bar, t) => (t < 20 * i || (i === 3 && t > 250) ? null : bar)),
    })),
  ),
  statements: tableOf(companies),
}
const expressions = definedFactorIds.map((id): Bound => ({ kind: 'factor', type: 'number', id, params: [] }))

async function walked(memory: number, over: Panel): Promise<Float64Array[]> {
  const found: Float64Array[] = []
  const walk = { expressions, panel: over, universe: null, executor: inProcessExecutor, memory }
  await walkExpressions(walk, (place, values) => {
    expect(found[place]).toBeUndefined()
    found[place] = values.slice()
  })
  return found
}

const isClose = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

describe('a walk over expressions', () => {
  it.each([
    ['to the bit without changes of the price basis', { ...panel, prices: 'adjusted' as const }, Object.is],
    ['within rounding with such changes', panel, isClose],
  ])('gives every factor what an evaluation by itself gives, %s', async (_, over, isEqual) => {
    const bytes = panel.columns.close.byteLength
    const [roomy, tight] = [await walked(400 * bytes, over), await walked(bytes, over)]
    expect(definedFactorIds).toHaveLength(345)
    let present = 0
    for (const [k, expression] of expressions.entries()) {
      const [alone] = await evaluateExpressions([expression], over, null, inProcessExecutor)
      for (const values of [roomy[k], tight[k]]) {
        const cell = alone.findIndex((value, at) => !isEqual(value, values[at]))
        expect([definedFactorIds[k], cell, alone[cell], values[cell]]).toEqual([
          definedFactorIds[k],
          -1,
          undefined,
          undefined,
        ])
      }
      present += alone.filter((value) => !Number.isNaN(value)).length
    }
    expect(present).toBeGreaterThan(100_000)
  })

  it('stops between two expressions when asked to', async () => {
    let visits = 0
    const walk = { expressions: expressions.slice(0, 9), panel, universe: null, executor: inProcessExecutor }
    const watch = { progress: () => undefined, cancelled: () => visits > 2 }
    await expect(walkExpressions(walk, () => void visits++, watch)).rejects.toThrow(EvaluationCancelled)
    expect(visits).toBe(3)
  })

  it('gives an expression that is asked for twice both times', async () => {
    const found: Float64Array[] = []
    const twice = [...expressions.slice(0, 60), ...expressions.slice(0, 60)]
    const walk = {
      expressions: twice,
      panel: { ...panel, statements: null },
      universe: null,
      executor: inProcessExecutor,
    }
    await walkExpressions(walk, (place, values) => {
      found[place] = values.slice()
    })
    expect(found).toHaveLength(120)
    expect(found.slice(60)).toEqual(found.slice(0, 60))
  })

  it('never visits two at a time, and none after one that failed', async () => {
    let visiting = 0
    let visits = 0
    const slow = async () => {
      expect(++visiting).toBe(1)
      await Promise.resolve()
      visiting--
      if (++visits === 20) throw new Error('no room left')
    }
    const walk = { expressions, panel, universe: null, executor: inProcessExecutor }
    await expect(walkExpressions(walk, slow)).rejects.toThrow('no room left')
    expect(visits).toBe(20)
  })
})
