import {
  listedMarket,
  type SimulatedBar,
  type SimulatedIndex,
  type SimulatedMarket,
} from './simulator/simulated-market.js'

/** 2024-03-01 was a holiday, 2 and 3 a weekend. */
export const KOREAN_DAYS = ['2024-02-29', '2024-03-04', '2024-03-05'] as const
export const BAR_COLUMNS = [
  'code',
  'date',
  'open',
  'high',
  'low',
  'close',
  'base',
  'volume',
  'value',
  'shares',
] as const

interface Path {
  readonly code: string
  readonly name: string
  readonly board: string
  readonly status?: 'administrative'
  /** Close of each day, null where it is not listed yet; negative: halted at that price. */
  readonly closes: readonly (number | null)[]
}

const PATHS: readonly Path[] = [
  { code: '000010', name: '가나전자', board: 'KOSPI', closes: [71_000, 70_500, 72_100] },
  { code: '000015', name: '가나전자우', board: 'KOSPI', closes: [60_000, -60_000, 61_200] },
  { code: '0001A0', name: '새로상장', board: 'KOSDAQ', closes: [null, 15_000, 19_500] },
  { code: '900110', name: '걱정, "회사"', board: 'KOSDAQ', status: 'administrative', closes: [880, 801, 799] },
  { code: '311840', name: '작은기업', board: 'KONEX', closes: [3_000, 3_150, 3_150] },
]

/** Five codes over three days: a preferred share that is halted for a day, a new listing, an administrative issue. */
export function koreanDays(): { bars: SimulatedBar[]; indices: SimulatedIndex[]; market: SimulatedMarket } {
  const bars = PATHS.flatMap(({ closes, ...path }) =>
    closes.flatMap((signed, i) => (signed === null ? [] : [barOf(path, signed, closes[i - 1] ?? null, i)])),
  )
  const indices = KOREAN_DAYS.flatMap((date, i) => [
    { code: 'KOSPI', date, close: 2642.36 + i },
    { code: 'KOSDAQ', date, close: 862.96 + i },
    { code: 'KOSPI200', date, close: 356.17 + i },
  ])
  return { bars, indices, market: listedMarket({ bars, indices }) }
}

function barOf(path: Omit<Path, 'closes'>, signed: number, before: number | null, i: number): SimulatedBar {
  const close = Math.abs(signed)
  const volume = signed < 0 ? 0 : 1_000 + 10 * i
  const spread = signed < 0 ? 0 : 10
  return {
    code: path.code,
    name: path.name,
    board: path.board,
    date: KOREAN_DAYS[i]!,
    open: close,
    high: close + spread,
    low: close - spread,
    close,
    base: before === null ? close : Math.abs(before),
    volume,
    value: volume * close + 7,
    shares: 5_000_000,
    status: path.status ?? 'normal',
  }
}

/** The rows as the lake must hold them. */
export function expectedBars(bars: readonly SimulatedBar[]): (string | number)[][] {
  const ordered = [...bars].sort((a, b) => (`${a.code} ${a.date}` < `${b.code} ${b.date}` ? -1 : 1))
  return ordered.map((bar) => BAR_COLUMNS.map((column) => bar[column]))
}
