import { createSweepPool, type FailedVariant } from '@stocklab/compute'
import { marketRules } from '@stocklab/domain'
import { inProcessExecutor, type Panel, type SweepRun, type SweepVariant, sweep } from '@stocklab/engine'
import { compileStrategy, parseStrategy } from '@stocklab/strategy'
import { expect, it } from 'vitest'
import { randomMarket } from './random-market.js'

const TEXT = `
schema: stocklab/strategy@1
name: Sweep
market: KRX
parameters: { back: 4 }
entry: { schedule: { every: 2 }, where: "close > sma(close, $back)", rank_by: [{ value: "ema(volume, $back)" }], max_positions: 3 }
exit: { stop_loss: 0.05 }
`

function variantsOf(values: readonly number[], text = TEXT): readonly SweepVariant[] {
  const parsed = parseStrategy(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return values.map((back) => {
    const compiled = compileStrategy(parsed.document, { back })
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
    return { document: parsed.document, compiled: compiled.strategy }
  })
}

async function runOn(threads: number, panel: Panel, variants: readonly SweepVariant[]) {
  const pool = createSweepPool(threads)
  pool.use(panel)
  const runs = new Array<SweepRun>(variants.length)
  const failed: FailedVariant[] = []
  const batch = { variants, first: 5, last: panel.sessions.length - 1 }
  await pool.sweep(
    batch,
    (run) => {
      runs[run.variant] = run
    },
    (one) => failed.push(one),
  )
  await pool.close()
  return { runs, failed }
}

const plain = (runs: readonly SweepRun[]) => runs.map((run) => ({ ...run, equity: [...run.equity] }))

it('gives every variant the run of the engine, to the bit, with one, two and three threads', async () => {
  const panel = randomMarket(4)
  const variants = variantsOf([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  const first = 5
  const last = panel.sessions.length - 1
  const expected = await sweep({ panel, rules: marketRules('KRX'), variants, first, last, executor: inProcessExecutor })
  for (const threads of [1, 2, 3]) {
    const { runs, failed } = await runOn(threads, panel, variants)
    expect(failed).toEqual([])
    expect(plain(runs)).toEqual(plain(expected))
  }
})

it('tells of a variant that the engine refuses, and runs the others', async () => {
  const market = randomMarket(4)
  const { value: _value, ...columns } = market.columns
  const variants = variantsOf([2, 3, 4])
  const [refused] = variantsOf([3], `${TEXT}execution: { price: vwap }\n`)
  const { runs, failed } = await runOn(1, { ...market, columns }, [variants[0]!, refused!, variants[2]!])
  expect([0, 2].map((place) => runs[place]?.variant)).toEqual([0, 2])
  expect(failed).toMatchObject([{ variant: 1, code: 'PANEL_COLUMN_NOT_LOADED' }])
})

it('rejects a sweep that is under way when it is closed', async () => {
  const panel = randomMarket(4)
  const pool = createSweepPool(2)
  pool.use(panel)
  const batch = { variants: variantsOf([2, 3, 4, 5]), first: 5, last: panel.sessions.length - 1 }
  const work = pool.sweep(
    batch,
    () => undefined,
    () => undefined,
  )
  await pool.close()
  await expect(work).rejects.toThrow(/thread/)
})
