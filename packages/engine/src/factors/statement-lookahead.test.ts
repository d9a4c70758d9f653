import { epochDay } from '@stocklab/domain'
import type { Bound } from '@stocklab/strategy'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Panel } from '../panel/panel.js'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { evaluateExpressions } from '../signals/evaluate-expressions.js'
import { STATEMENT_ITEMS, STATEMENT_OF } from '../statements/items.js'
import { definedFactorIds } from './catalogue.js'
import { type FiledRow, filedTable } from './fixtures/filed-rows.fixture.js'
import { fixturePanel, randomBars, seededRandom } from './fixtures/panel.fixture.js'
import { cut, prefixPanel } from './fixtures/prefix.fixture.js'
import { randomCompany } from './fixtures/random-company.fixture.js'

const FIRST_DAY = epochDay('2019-01-02')
const SESSIONS = 300
const CODES = 8
/** Fiscal quarters 2012Q3 to 2019Q4: some become known while the panel runs, the last one never does. */
const FIRST_QUARTER = 4 * 2012 + 2

/** Every figure about 45 days after its quarter's end; a tenth of them once more, corrected, up to half a year later. */
function filedBy(seed: number): FiledRow[] {
  const random = seededRandom(seed)
  return STATEMENT_ITEMS.flatMap((item) =>
    randomCompany(seed).items[item]!.flatMap((value, k) => {
      if (Number.isNaN(value)) return []
      const quarter = FIRST_QUARTER + k
      const span = STATEMENT_OF[item] === 'balance' ? 'AT' : 'Q'
      const period = `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`
      const end = Math.round(FIRST_DAY + (quarter - 4 * 2019 + 1) * 91.3)
      const from = end + 40 + Math.floor(random() * 10)
      const row: FiledRow = { period, span, item, value, from }
      return random() < 0.1 ? [row, { ...row, value: value * 1.3, from: from + Math.floor(random() * 180) }] : [row]
    }),
  )
}

const panel: Panel = {
  ...fixturePanel(
    Array.from({ length: CODES }, (_, k) => ({
      code: k === 1 ? '000005' : `0000${k}0`,
      bars: randomBars(500 + k, SESSIONS, k === 3 ? 60 : 0, 0.02),
    })),
    { indices: { KOSPI: Array.from({ length: SESSIONS }, (_, t) => 2000 + ((t * 37) % 91)) } },
  ),
  statements: filedTable(Array.from({ length: CODES }, (_, k) => (k === 1 ? [] : filedBy(900 + k)))),
}

const expressions = definedFactorIds.map((id): Bound => ({ kind: 'factor', type: 'number', id, params: [] }))
const evaluate = (over: Panel): Promise<Float64Array[]> =>
  evaluateExpressions(expressions, over, null, inProcessExecutor)

describe('the past of every factor, with statements', () => {
  let whole: readonly Float64Array[]

  beforeAll(async () => {
    whole = await evaluate(panel)
  })

  it('is the same to the bit whatever bars and filings come after it', async () => {
    for (const length of [70, 133, 134, 259]) {
      const prefix = await evaluate(prefixPanel(panel, length))
      definedFactorIds.forEach((id, k) => {
        const [received, expected] = [prefix[k]!, cut(Float64Array.from(whole[k]!), SESSIONS, length)]
        if (!received.every((value, cell) => Object.is(value, expected[cell]))) {
          expect([id, length, ...received]).toEqual([id, length, ...expected])
        }
      })
    }
  })

  it('has values of almost every factor, and they change as statements become known', () => {
    const filled = whole.filter((values) => values.some((value) => !Number.isNaN(value)))
    expect(filled.length).toBeGreaterThan(300)
    const revenue = whole[definedFactorIds.indexOf('revenue_ttm')]!.subarray(0, SESSIONS)
    expect(new Set(revenue).size).toBeGreaterThan(3)
  })
})
