import type { Bound } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { definedFactorIds } from '../factors/catalogue.js'
import { fixturePanel, randomBars } from '../factors/fixtures/panel.fixture.js'
import type { SeriesExecutor } from '../plan/executor.js'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { placePanels } from '../series/simd/panel-store.js'
import type { SimdPlace } from '../series/simd/result-memory.js'
import { compileSimdModule } from '../series/simd/simd-module.js'
import { randomFilings, tableOf } from '../statements/random-filings.fixture.js'
import { compiledRowsBytes } from './compiled-rows.js'
import { createDayRunner, type DayTask, dayEvaluatorOf, rowMemoryOf } from './day-task.js'
import { walkExpressions } from './walk-expressions.js'

const simd = compileSimdModule()
const SESSIONS = 330
const companies = Array.from({ length: 19 }, (_, i) => randomFilings(80 + i, { from: 4 * 2015, to: 4 * 2020 }))
const panel = {
  ...fixturePanel(
    companies.map((_, i) => ({
      code: String(10 * (i + 1)).padStart(6, '0'),
      sector: ['banks', 'chips', 'food'][i % 3]!,
      bars: randomBars(i, SESSIONS, 0.02, 0.02).map((bar, t) => (t < 9 * i || (i === 3 && t > 250) ? null : bar)),
    })),
  ),
  statements: tableOf(companies),
}
const expressions = definedFactorIds.map((id): Bound => ({ kind: 'factor', type: 'number', id, params: [] }))

/** The tasks of a walk over all factors, while what they read is there. */
async function eachTask(visit: (task: DayTask) => void): Promise<void> {
  const executor: SeriesExecutor = { ...inProcessExecutor, runDays: async (task) => visit(task) }
  await walkExpressions({ expressions, panel, universe: null, executor }, () => undefined)
}

/** The same task with its panels in one memory with a place that has been worked in, the market's own columns apart. */
function beside(task: DayTask): { readonly task: DayTask; readonly place: SimdPlace } {
  const count = task.panels.size + task.outputs.length
  const needed = { graph: task.graph, ids: task.ids, instruments: panel.instruments.length, panels: count }
  const { panels: store, places } = placePanels(
    simd,
    { panel, count, placeBytes: compiledRowsBytes(needed), events: 0 },
    1,
  )
  const [place] = places as [SimdPlace]
  new Uint8Array(place.memory.buffer, place.start, place.bytes).fill(0x3f)
  const copied = (cells: Float64Array): Float64Array => {
    const copy = store.take()
    copy.set(cells)
    return copy
  }
  const isColumn = (id: number): boolean => task.graph.nodes[id]!.kind === 'column'
  const panels = new Map(Array.from(task.panels, ([id, cells]) => [id, isColumn(id) ? cells : copied(cells)]))
  return { task: { ...task, panels, outputs: task.outputs.map(copied) }, place }
}

if (simd === null) console.warn('compiled days skipped: this engine has no 128-bit vectors, so the plain ones run')
describe('a task of days', () => {
  it.skipIf(simd === null)('has the plain bits in compiled code', async () => {
    let present = 0
    await eachTask((task) => {
      const [plain, compiled] = [null, simd].map((module) => {
        const outputs = task.outputs.map(({ length }) => new Float64Array(length))
        const run = createDayRunner({ ...task, outputs }, module)
        for (const [from, to] of [
          [200, SESSIONS],
          [0, 70],
          [70, 200],
        ] as const)
          run({ from, to })
        return outputs
      })
      task.ids.forEach((id, k) => {
        const at = plain![k]!.findIndex((value, cell) => !Object.is(value, compiled![k]![cell]))
        expect([id, at, plain![k]![at]]).toEqual([id, -1, undefined])
        present += plain![k]!.filter((value) => !Number.isNaN(value)).length
      })
    })
    expect(present).toBeGreaterThan(20_000)
  })

  it.skipIf(simd === null)('has the plain bits where its panels lie beside its rows, whatever was there', async () => {
    let present = 0
    await eachTask((task) => {
      const { task: placed, place } = beside(task)
      const plain = task.outputs.map(({ length }) => new Float64Array(length))
      for (const run of [createDayRunner({ ...task, outputs: plain }, null), createDayRunner(placed, simd, place)])
        for (const [from, to] of [
          [198, SESSIONS],
          [0, 71],
          [71, 198],
        ] as const)
          run({ from, to })
      task.ids.forEach((id, k) => {
        const at = plain[k]!.findIndex((value, cell) => !Object.is(value, placed.outputs[k]![cell]))
        expect([id, at, plain[k]![at]]).toEqual([id, -1, undefined])
        present += plain[k]!.filter((value) => !Number.isNaN(value)).length
      })
    })
    expect(present).toBeGreaterThan(20_000)
  })

  it.each([
    ['plain', null],
    ['compiled', simd],
  ])('gives a day the same values whichever days were asked for before, %s', async (_, module) => {
    const days = [40, 41, 329, 328, 200, 200, 0, 1, 250, 251, 252, 41]
    await eachTask((task) => {
      const worn = dayEvaluatorOf(task, rowMemoryOf(task, module))
      for (const t of days) {
        const fresh = dayEvaluatorOf(task, rowMemoryOf(task, module))
        for (const id of task.ids) expect(worn.values(id, t)).toEqual(fresh.values(id, t))
      }
    })
  })
})
