import type { Bound } from '@stocklab/strategy'
import { FACTORS } from '@stocklab/strategy'
import { beforeAll, describe, expect, it } from 'vitest'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { evaluateExpressions } from '../signals/evaluate-expressions.js'
import { definedFactorIds } from './catalogue.js'
import { formulas } from './fixtures/formulas.fixture.js'
import { fixturePanel, randomBars, seededRandom } from './fixtures/panel.fixture.js'
import { sightOf } from './fixtures/reference.fixture.js'

const SESSIONS = 840

const factor = (id: string): Bound => ({ kind: 'factor', type: 'number', id, params: [] })

function randomIndex(seed: number): number[] {
  const random = seededRandom(seed)
  let level = 2000
  return Array.from({ length: SESSIONS }, () => {
    level *= 1 + (random() + random() - 1) * 0.02
    return Math.round(level * 100) / 100
  })
}

const indices = { KOSPI: randomIndex(71), KOSDAQ: randomIndex(72) }
const boards = ['KOSPI', 'KOSDAQ', 'KOSPI', 'KOSDAQ'] as const
// The first one has no gap, so that the longest windows have values.
const panel = fixturePanel(
  boards.map((board, k) => ({
    code: `00000${k}`,
    board,
    bars: randomBars(100 + k, SESSIONS, k * 23, k === 0 ? 0 : 0.004),
  })),
  { indices },
)
const days = Array.from({ length: SESSIONS }, (_, t) => t).filter((t) => t < 40 || t % 29 === 0 || t > SESSIONS - 3)
const sights = boards.map((board, i) => days.map((t) => sightOf(panel, i, t, indices[board])))

describe('technical factors', () => {
  let values: ReadonlyMap<string, Float64Array>

  beforeAll(async () => {
    const ids = Object.keys(formulas)
    const panels = await evaluateExpressions(ids.map(factor), panel, null, inProcessExecutor)
    values = new Map(ids.map((id, k) => [id, panels[k]!]))
  })

  it.each(Object.keys(formulas))(
    '%s is what its row of the catalogue says, on every basis and around every gap',
    (id) => {
      let present = 0
      for (let i = 0; i < boards.length; i++) {
        for (const sight of sights[i]!) {
          const { t } = sight
          const expected = formulas[id]!(sight)
          const received = values.get(id)![i * SESSIONS + t]!
          if (Number.isFinite(expected)) present++
          const scale = Math.max(1, Math.abs(expected))
          const isSame = Number.isFinite(expected)
            ? Math.abs(received - expected) <= 1e-9 * scale
            : Number.isNaN(received)
          if (!isSame) expect({ id, i, t, value: received }).toEqual({ id, i, t, value: expected })
        }
      }
      expect(present).toBeGreaterThan(0)
    },
  )

  it('computes every factor of kind technical and no unknown one', () => {
    const technical = FACTORS.filter(({ kind }) => kind === 'technical').map(({ id }) => id)
    const known = FACTORS.map(({ id }) => id)
    expect(technical.filter((id) => !definedFactorIds.includes(id))).toEqual([])
    expect(definedFactorIds.filter((id) => !known.includes(id))).toEqual([])
  })
})
