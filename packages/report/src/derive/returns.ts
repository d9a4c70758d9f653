import type { DailyRow } from '@stocklab/engine'

export function hasBenchmark(daily: readonly Pick<DailyRow, 'benchmark'>[]): boolean {
  return daily.some((row) => row.benchmark !== null)
}

/** The benchmark's return by year, over the days that have it on the day and the day before. */
export function benchmarkYears(daily: readonly DailyRow[]): ReadonlyMap<number, number> {
  const growth = new Map<number, number>()
  for (let t = 1; t < daily.length; t++) {
    const today = daily[t]!.benchmark
    const before = daily[t - 1]!.benchmark
    if (today === null || before === null) continue
    const year = Number(daily[t]!.date.slice(0, 4))
    growth.set(year, (growth.get(year) ?? 1) * (today / before))
  }
  return new Map([...growth].map(([year, factor]) => [year, factor - 1]))
}
