import { basename } from 'node:path'
import { epochDay, isoDate, StockLabError } from '@stocklab/domain'
import { type Panel, planExpressions, type SeriesExecutor, walkExpressions } from '@stocklab/engine'
import { createWideParquet, type LongRow, loadPanel } from '@stocklab/market-data'
import { FACTORS } from '@stocklab/strategy'
import { bindOrThrow } from './bind-or-throw.js'
import { outputError } from './output-file.js'
import { periodIndexes } from './period.js'
import { tellOfMissingStatements } from './statements-note.js'
import type { StudyContext } from './study-context.js'

/** Factors written together: their values are held until the part is on disk. */
const TOGETHER = 12

export interface EveryFactorOptions {
  readonly market: Panel['market']
  readonly from?: string
  readonly to?: string
  readonly out: string
}

/** Writes every factor of the catalogue as a column of one Parquet file, in bounded memory. */
export async function writeEveryFactor(options: EveryFactorOptions, executor: SeriesExecutor, context: StudyContext) {
  const ids = FACTORS.map(({ id }) => id)
  const expressions = ids.map((id) => bindOrThrow(id))
  const plan = planExpressions(expressions)
  context.progress.phase('loading market data')
  const panel = await loadPanel(context.dataDirectory, {
    market: options.market,
    columns: plan.columns,
    from: options.from === undefined ? null : epochDay(options.from),
    to: options.to === undefined ? null : epochDay(options.to),
    warmup: plan.warmup,
    statements: plan.statements,
  })
  tellOfMissingStatements(panel, plan.statements, context)
  const table = createWideParquet(options.out)
  let held: { readonly id: string; readonly values: Float64Array }[] = []
  const flush = async (): Promise<void> => {
    const names = held.map(({ id }) => id)
    if (names.length > 0)
      await table.add(
        names,
        rowsOf(
          panel,
          held.map(({ values }) => values),
          options,
        ),
      )
    held = []
  }
  try {
    const observer = {
      progress: (done: number, total: number) => context.progress.phase('computing', done / total),
      cancelled: () => context.signal.aborted,
    }
    const visit = async (place: number, values: Float64Array): Promise<void> => {
      held.push({ id: ids[place] as string, values: values.slice() })
      if (held.length === TOGETHER) await flush()
    }
    await walkExpressions({ expressions, panel, universe: null, executor }, visit, observer)
    await flush()
    context.progress.phase('writing', 1, basename(options.out))
    await table.finish()
  } catch (cause) {
    throw context.signal.aborted || cause instanceof StockLabError ? cause : outputError(options.out, cause)
  } finally {
    table.close()
  }
}

/** Every session from an instrument's first bar on, so that each part has the same rows. */
function* rowsOf(panel: Panel, columns: readonly Float64Array[], options: EveryFactorOptions): Generator<LongRow> {
  const { first, last } = periodIndexes(panel, options.from ?? null, options.to ?? null)
  const length = panel.sessions.length
  const dates = Array.from(panel.sessions, (day) => isoDate(day))
  for (const [row, { code }] of panel.instruments.entries()) {
    const from = Math.max(first, panel.firstBar[row] as number)
    for (let t = from; t <= last; t++) {
      yield { date: dates[t] as string, code, values: columns.map((cells) => cells[row * length + t] as number) }
    }
  }
}
