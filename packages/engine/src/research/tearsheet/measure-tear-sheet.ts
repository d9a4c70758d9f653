import { isoDate, StockLabError } from '@stocklab/domain'
import { MIN_PAIRS } from './group-judge.js'
import { BLOCK_DATES } from './sample-block.kernel.js'
import { sampledDays } from './sampled-days.js'
import { SheetMeasurement } from './sheet-measurement.js'
import { summarise } from './sheet-summary.js'
import type { TearSheet, TearSheetInput } from './tear-sheet.js'

/** How far a measurement is. */
export interface TearSheetProgress {
  readonly done: number
  readonly dates: number
}

/**
 * Judges a factor date by date; yields after every few dates, so that the caller may show progress or stop. Throws `input`
 * where nothing could come of it: no date, an empty universe, no value, or never ten stocks with one.
 */
export function* measureTearSheet(input: TearSheetInput): Generator<TearSheetProgress, TearSheet> {
  const samples = fromFirstValues(input, sampledDays(input.panel.sessions, input, input.every))
  const shortest = Math.min(...input.horizons)
  if (samples.length === 0 || samples[0] + 1 + shortest >= input.panel.sessions.length) throw tooShort(input, shortest)
  const measured = new SheetMeasurement(input, samples)
  for (let sample = 0; sample < samples.length; sample++) {
    if (sample % BLOCK_DATES === 0) {
      yield { done: sample, dates: samples.length }
      measured.gather(sample)
    }
    measured.take(sample)
  }
  refuseEmpty(measured)
  return summarise(input, samples, measured)
}

/** Without the dates on which the factor is still warming up; all of them where it never has ten values. */
function fromFirstValues({ panel, factor }: TearSheetInput, samples: Int32Array): Int32Array {
  const sessions = panel.sessions.length
  const hasValues = (t: number) => {
    let count = 0
    for (let cell = t; cell < factor.length && count < MIN_PAIRS; cell += sessions) {
      if (Number.isFinite(factor[cell])) count++
    }
    return count === MIN_PAIRS
  }
  const start = samples.findIndex(hasValues)
  return start < 0 ? samples : samples.subarray(start)
}

function tooShort({ panel, first }: TearSheetInput, shortest: number): StockLabError {
  const left = panel.sessions.length - 1 - first
  return new StockLabError(
    'input',
    'TEARSHEET_SHORT',
    `expected at least ${shortest + 1} sessions after ${isoDate(panel.sessions[first])} for a horizon of ${shortest}, received ${left}`,
    { hint: 'Begin earlier with --from, or name shorter --horizons.' },
  )
}

function refuseEmpty({ dates }: SheetMeasurement): void {
  const most = (count: (row: (typeof dates)[number]) => number) => Math.max(...dates.map(count))
  if (most((row) => row.universe) === 0)
    throw new StockLabError(
      'input',
      'TEARSHEET_UNIVERSE_EMPTY',
      `expected a universe with stocks, received one that is empty on all ${dates.length} dates`,
      { hint: 'Loosen --universe or --kinds, or choose another period.' },
    )
  if (most((row) => row.withValue) === 0)
    throw new StockLabError(
      'input',
      'TEARSHEET_NO_VALUES',
      `expected a factor with values, received one that is missing for every stock on all ${dates.length} dates`,
      {
        hint: 'The factor may need a longer past or data that are not there; "stocklab factors show" says what it reads.',
      },
    )
  if (most((row) => row.pairs) < MIN_PAIRS)
    throw new StockLabError(
      'input',
      'TEARSHEET_FEW_NAMES',
      `expected at least ${MIN_PAIRS} stocks with a value on some date, received at most ${most((row) => row.pairs)}`,
      { hint: 'Loosen --universe or --kinds.' },
    )
}
