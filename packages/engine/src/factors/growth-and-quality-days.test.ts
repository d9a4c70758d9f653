import { epochDay } from '@stocklab/domain'
import { type Bound, FACTORS } from '@stocklab/strategy'
import { beforeAll, describe, expect, it } from 'vitest'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { evaluateExpressions } from '../signals/evaluate-expressions.js'
import { STATEMENT_ITEMS, STATEMENT_OF, type StatementItem, type StatementName } from '../statements/items.js'
import { type FiledRow, filedTable } from './fixtures/filed-rows.fixture.js'
import { growthFormulas } from './fixtures/growth-formulas.fixture.js'
import { type FixtureBar, fixturePanel, seededRandom } from './fixtures/panel.fixture.js'
import { qualityFormulas } from './fixtures/quality-formulas.fixture.js'
import { Figures } from './fixtures/quarter-figures.fixture.js'
import type { QuarterLists } from './fixtures/quarter-lists.fixture.js'

const FIRST_DAY = epochDay('2019-01-02')
const SESSIONS = 2600
const FIRST_YEAR = 2014
const QUARTERS = 46

/** Calendar days from quarter end to the day on which each statement becomes known; they need not come together. */
const DELAYS: readonly Readonly<Record<StatementName, number>>[] = [
  { income: 45, balance: 45, cash: 45 },
  { income: 30, balance: 45, cash: 80 },
  { income: 70, balance: 40, cash: 41 },
]

/** Lines that a present statement may leave out, and those that two others give, are filed every quarter. */
const ALWAYS_FILED: ReadonlySet<StatementItem> = new Set<StatementItem>([
  'revenue',
  'cogs',
  'gross_profit',
  'net_income',
  'total_assets',
  'cfo',
  'rd_expense',
  'short_term_investments',
  'noncontrolling_interest',
  'intangible_assets',
  'inventory',
  'dividends_paid',
  'share_buybacks',
  'share_issuance',
  'short_term_debt',
  'long_term_debt',
])

const quarterEnd = (q: number): number => {
  const ends = ['03-31', '06-30', '09-30', '12-31']
  return epochDay(`${FIRST_YEAR + Math.floor(q / 4)}-${ends[q % 4]}`)
}

interface Filer {
  readonly delay: (typeof DELAYS)[number]
  /** By quarter, the oldest first; NaN = not filed. */
  readonly figures: Readonly<Record<StatementItem, readonly number[]>>
  readonly shares: readonly number[]
}

function randomFiler(seed: number): Filer {
  const random = seededRandom(seed)
  const line = (item: StatementItem): number[] => {
    const size = 1e9 * (1 + random() * 20)
    return Array.from({ length: QUARTERS }, () => {
      const isMissing = random() < 0.004 && !ALWAYS_FILED.has(item)
      const x = Math.round(size * (0.5 + random())) * (random() < 0.08 ? -1 : 1)
      return isMissing ? Number.NaN : x
    })
  }
  const figures = Object.fromEntries(STATEMENT_ITEMS.map((item) => [item, line(item)]))
  return {
    delay: DELAYS[seed % DELAYS.length]!,
    figures: figures as Record<StatementItem, number[]>,
    shares: Array.from({ length: QUARTERS + 4 }, () => 1000 + Math.floor(random() * 12)),
  }
}

const filers = [3, 4, 5].map(randomFiler)

/** The quarter of a day. */
const quarterOf = (t: number): number => {
  let q = 0
  while (quarterEnd(q) < FIRST_DAY + t) q++
  return q
}

const rowsOf = ({ figures, delay }: Filer): FiledRow[] =>
  STATEMENT_ITEMS.flatMap((item) =>
    figures[item].flatMap((value, q): FiledRow[] => {
      if (Number.isNaN(value)) return []
      const statement = STATEMENT_OF[item]
      const period = `${FIRST_YEAR + Math.floor(q / 4)}Q${(q % 4) + 1}`
      const span = statement === 'balance' ? 'AT' : 'Q'
      return [{ period, span, item, value, from: quarterEnd(q) + delay[statement] }]
    }),
  )

const barsOf = ({ shares }: Filer): FixtureBar[] =>
  Array.from({ length: SESSIONS }, (_, t) => ({ close: 5000 + t, shares: shares[quarterOf(t)]! }))

/** What the lists of a filer hold on a day: every statement from its own newest known quarter back. */
function knownOn({ figures, delay, shares }: Filer, t: number): QuarterLists {
  const newest = (statement: StatementName): number => {
    let q = QUARTERS - 1
    while (q >= 0 && quarterEnd(q) + delay[statement] > FIRST_DAY + t) q--
    return q
  }
  const back = (values: readonly number[], from: number): number[] => values.slice(0, from + 1).reverse()
  // Before the first session nobody knows how many shares were listed.
  const listed = shares.map((count, q) => (quarterEnd(q) < FIRST_DAY ? Number.NaN : count))
  const items = STATEMENT_ITEMS.map((item) => [item, back(figures[item], newest(STATEMENT_OF[item]))])
  const sharesOf = (statement: StatementName): number[] => back(listed, newest(statement))
  return {
    items: Object.fromEntries(items) as Record<StatementItem, number[]>,
    shares: { income: sharesOf('income'), balance: sharesOf('balance'), cash: sharesOf('cash') },
    close: 5000 + t,
    listedShares: shares[quarterOf(t)]!,
  }
}

const formulas = { ...growthFormulas, ...qualityFormulas }
const ids = FACTORS.filter(({ group }) => group === 'growth' || group === 'quality').map(({ id }) => id)
const days = Array.from({ length: SESSIONS }, (_, t) => t).filter((t) => t % 31 === 0)

describe('growth and quality from day to day', () => {
  let values: ReadonlyMap<string, Float64Array>
  const sights = filers.map((filer) => days.map((t) => new Figures(knownOn(filer, t))))

  beforeAll(async () => {
    const panel = {
      ...fixturePanel(filers.map((filer, i) => ({ code: `0000${i}0`, bars: barsOf(filer) }))),
      statements: filedTable(filers.map(rowsOf)),
    }
    const factors = ids.map((id): Bound => ({ kind: 'factor', type: 'number', id, params: [] }))
    const panels = await evaluateExpressions(factors, panel, null, inProcessExecutor)
    values = new Map(ids.map((id, k) => [id, panels[k]!]))
  })

  it.each(ids)('%s follows the filings as they become known', (id) => {
    const wrong = filers.flatMap((_, i) =>
      days.flatMap((t, d) => {
        const [received, expected] = [values.get(id)![i * SESSIONS + t]!, formulas[id]!(sights[i]![d]!)]
        const isSame = Number.isFinite(expected)
          ? Math.abs(received - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
          : Number.isNaN(received)
        return isSame ? [] : [{ company: i, t, received, expected }]
      }),
    )
    expect(wrong.slice(0, 3)).toEqual([])
    const present = filers.flatMap((_, i) => days.map((t) => values.get(id)![i * SESSIONS + t]!))
    expect(present.filter((value) => !Number.isNaN(value)).length).toBeGreaterThan(5)
  })
})
