/** The judge of the scenarios in the terms of their README: exact facts, prices and money 1e-9, statistics 1e-8. */
const EXACT = new Set(
  'date code side quantity reason decided_on entry_date exit_date held_days exit_reason positions'.split(' '),
)
const MONEY = new Set(
  'cash stock_value total_value commission tax slippage gross net value avg_win avg_loss expectancy'.split(' '),
)

type Row = Readonly<Record<string, unknown>>
const SECTIONS = ['fills', 'lapsed', 'daily', 'trades', 'holdings', 'statistics'] as const
type Sections = Readonly<Record<(typeof SECTIONS)[number], readonly object[]>>

/** Differences of the row sections, as sentences; empty when the result is what was expected. */
export function differences(
  expected: Omit<Sections, 'statistics'> & { readonly statistics: object },
  received: Sections,
): string[] {
  const wanted: Sections = { ...expected, statistics: [expected.statistics] }
  return SECTIONS.flatMap((section) =>
    compareRows(section, wanted[section] as readonly Row[], received[section] as readonly Row[]),
  )
}

function compareRows(section: string, expected: readonly Row[], received: readonly Row[]): string[] {
  const found: string[] = []
  if (expected.length !== received.length) {
    found.push(`${section}: expected ${expected.length} rows, received ${received.length}`)
  }
  expected.slice(0, received.length).forEach((row, k) => {
    for (const [key, value] of Object.entries(row)) {
      if (key === 'order_id' || isSame(key, value, received[k][key], section === 'statistics' ? 1e-8 : 1e-9)) continue
      const place = `${section}[${k}].${key} ${row.date ?? row.exit_date ?? ''} ${row.code ?? ''}`
      found.push(`${place}: expected ${value}, received ${received[k][key]}`)
    }
  })
  return found
}

function isSame(key: string, expected: unknown, received: unknown, relative: number): boolean {
  if (EXACT.has(key) || typeof expected !== 'number' || typeof received !== 'number') return expected === received
  const tolerance = Math.max(relative * Math.max(Math.abs(expected), Math.abs(received)), MONEY.has(key) ? 1e-6 : 1e-12)
  return Math.abs(expected - received) <= tolerance
}

interface ExpectedDecision {
  readonly ordered: readonly Row[]
  readonly not_bought: Readonly<Record<string, string>>
  readonly ranked: readonly (readonly [string, number])[]
}

/** Decisions in one shape: scores as far as both sides can know them, `max_positions` by the name it has here. */
export function comparableDecisions(decisions: readonly object[]): unknown {
  return (decisions as readonly (Row & ExpectedDecision)[]).map((row) => ({
    date: row.date,
    equity: Math.round((row.equity as number) * 1e4) / 1e4,
    candidates: row.candidates,
    ranked: row.ranked.slice(0, 40).map(([code, score]) => [code, Math.round(score * 1e9) / 1e9]),
    ordered: row.ordered.map(({ code, side, reason, target }) => ({
      code,
      side,
      reason,
      target: typeof target === 'number' ? Math.round(target * 1e4) / 1e4 : null,
    })),
    not_bought: Object.fromEntries(
      Object.entries(row.not_bought).map(([code, why]) => [code, why === 'max_positions' ? 'places' : why]),
    ),
  }))
}
