import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoMarket } from '@stocklab/market-data'
import type { MonteCarloOptions, OptimizeQuestion, WalkForwardQuestion } from '@stocklab/report'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolderTrials } from '../folder-trials.js'
import { strategyFromText } from '../load-strategy.js'
import { monteCarlo } from '../montecarlo/montecarlo.js'
import { parseObjectives } from '../search/objectives.js'
import { optimize } from '../search/optimize.js'
import { walkForward } from '../search/walkforward.js'
import type { StudyContext } from '../study-context.js'
import { type JoinedStudy, joinedFiles, joinParts } from './join-parts.js'
import { openParts, runPart } from './open-parts.js'
import type { PartedStudy, PartResult } from './parted-study.js'
import { partialStudy } from './partial-study.js'
import { planParts } from './plan-parts.js'

const folder = mkdtempSync(join(tmpdir(), 'stocklab-parts-'))
const DATA = join(folder, 'data')
const NOWHERE = { folder: null, intent: 'begin' } as const

const { document } = strategyFromText(`
name: Crosses
market: KRX
benchmark: KOSPI
parameters: { fast: 10, slow: 40 }
entry: { schedule: weekly, where: "sma(close, $fast) > sma(close, $slow)", rank_by: [{ value: "change(close, $slow)" }], max_positions: 5 }
`)

const axes: OptimizeQuestion['axes'] = [
  { name: 'fast', values: [0, 5, 10, 15, 20] },
  { name: 'slow', values: [30, 60, 90] },
]
const search = { document, axes, objectives: parseObjectives('sharpe'), method: 'grid', seed: 3, trials: 15 } as const
const both = parseObjectives('sharpe,min:turnover_annual')
const evolution: OptimizeQuestion = { ...search, method: 'evolution', objectives: both, trials: 14 }
const walk: WalkForwardQuestion = {
  ...{ document, axes, objectives: search.objectives, method: 'random', seed: 5, asked: 6 },
  ...{ train: { count: 1, unit: 'years' }, test: { count: 6, unit: 'months' }, start: 'rolling' },
}
const options: MonteCarloOptions = { paths: 40, blockDays: 10, runs: 5, missed: 0.2, seed: 7 }

beforeAll(async () => {
  await createDemoMarket(DATA, { seed: 4, instruments: 25, years: 3 })
})
afterAll(() => rmSync(folder, { recursive: true }))

let places = 0
const newTrials = () => join(folder, `trials-${places++}`)

/** Whoever runs parts: shares the trials with others, and nothing else. */
function contextOf(trials: string): StudyContext {
  return {
    dataDirectory: DATA,
    threads: 1,
    progress: { phase: () => undefined },
    signal: new AbortController().signal,
    nowMs: () => performance.now(),
    note: () => undefined,
    openTrials: (version) => openFolderTrials(trials, version),
  }
}

async function countOf(trials: string): Promise<number> {
  return (await openFolderTrials(trials, '').trials()).length
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const versionOf = (results: readonly PartResult[]) => results[0]!.dataVersion

/** Two workers take parts in turns, from the last to the first, and the second repeats what the first did before. */
async function divided(asked: PartedStudy, trials: string): Promise<readonly PartResult[]> {
  const study = throughJson(asked)
  const [one, other] = [contextOf(trials), contextOf(trials)]
  const runners = [await openParts(study, one), await openParts(study, other)]
  const results: PartResult[] = []
  let done = 0
  try {
    for (let parts = planParts(study); parts.length > 0; parts = planParts(study, results)) {
      expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
      for (const [k, part] of throughJson(parts).toReversed().entries()) {
        results.push(throughJson(await runners[k % 2]!.run(part, k % 2 === 0 ? one : other)))
        const view = partialStudy(study, results)
        expect(view.done).toBeGreaterThanOrEqual(done)
        done = view.done
      }
      results.push(throughJson(await runners[1]!.run(parts[0]!, other)))
    }
  } finally {
    await Promise.all(runners.map((runner) => runner.close()))
  }
  return results
}

type Asked<Study> = Study extends PartedStudy ? Omit<Study, 'dataVersion' | 'partSize'> : never

interface Case {
  readonly name: string
  readonly study: Asked<PartedStudy>
  whole(trials: string): Promise<JoinedStudy>
}

const cases: readonly Case[] = [
  {
    name: 'a grid',
    study: { kind: 'optimize', question: search },
    whole: async (trials) => ({
      kind: 'optimize',
      study: (await optimize({ ...search, ...NOWHERE }, contextOf(trials))).study,
    }),
  },
  {
    name: 'an evolution with two objectives',
    study: { kind: 'optimize', question: evolution },
    whole: async (trials) => ({
      kind: 'optimize',
      study: (await optimize({ ...evolution, ...NOWHERE }, contextOf(trials))).study,
    }),
  },
  {
    name: 'a walk forward',
    study: { kind: 'walkforward', question: walk },
    whole: async (trials) => ({
      kind: 'walkforward',
      study: (await walkForward({ ...walk, ...NOWHERE }, contextOf(trials))).study,
    }),
  },
  {
    name: 'a Monte Carlo study',
    study: { kind: 'montecarlo', document, options },
    whole: async (trials) => ({ kind: 'montecarlo', study: await monteCarlo(document, options, contextOf(trials)) }),
  },
]

describe.each(cases)('$name in parts', ({ study: asked, whole }) => {
  it.each([1, 4, null])(
    'of at most %s gives the study that is done in one place, and as many trials',
    async (partSize) => {
      const study: PartedStudy = { ...asked, dataVersion: null, partSize }
      const [alone, shared] = [newTrials(), newTrials()]
      const expected = await whole(alone)
      const results = await divided(study, shared)
      const joined = await joinParts(study, results, contextOf(shared))
      expect(joined).toEqual(expected)
      expect(await joinedFiles(joined)).toEqual(await joinedFiles(expected))
      expect(await countOf(shared)).toBe(await countOf(alone))
      const { done, total } = partialStudy(study, results)
      expect(done).toBe(total)
    },
  )

  it('is the same whatever the order and the repetitions of the results', async () => {
    const study: PartedStudy = { ...asked, dataVersion: null, partSize: 2 }
    const trials = newTrials()
    const results = await divided(study, trials)
    const expected = await joinParts(study, results, contextOf(trials))
    const someOrder = fc.shuffledSubarray([...results], { minLength: results.length })
    const some = fc.subarray([...results])
    await fc.assert(
      fc.asyncProperty(someOrder, some, async (order, again) => {
        expect(await joinParts(study, [...order, ...again], contextOf(trials))).toEqual(expected)
        expect(planParts(study, [...again, ...order])).toEqual([])
      }),
      { numRuns: 8 },
    )
    fc.assert(
      fc.property(fc.shuffledSubarray([...results]), (known) => {
        const parts = planParts(study, known)
        expect(planParts(study, [...known, ...known])).toEqual(parts)
        expect(partialStudy(study, [...known, ...known])).toEqual(partialStudy(study, known))
      }),
      { numRuns: 20 },
    )
  })
})

describe('a study in parts', () => {
  const study: PartedStudy = { kind: 'optimize', question: search, dataVersion: null, partSize: 8 }

  it('shows the best so far and the map so far while it runs', async () => {
    const context = contextOf(newTrials())
    const [part] = planParts(study)
    const view = partialStudy(study, [await runPart(study, part!, context)])
    expect(view).toMatchObject({ kind: 'optimize', done: 8, total: 15 })
    if (view.kind !== 'optimize') throw new Error('expected a search')
    expect(view.cells.map(([point]) => point)).toEqual(part!.task === 'points' ? part.points : [])
    // A mean of no days cannot be run.
    expect(view.cells.slice(0, 3).map(([, value]) => value)).toEqual([null, null, null])
    const values = view.cells.flatMap(([, value]) => value ?? [])
    expect(view.judged).toBe(values.length)
    expect(view.best?.statistics.sharpe).toBe(Math.max(...values))
  })

  it('refuses other data than it was begun on, and a mixture', async () => {
    const context = contextOf(newTrials())
    const pinned: PartedStudy = { ...study, dataVersion: 'another version' }
    await expect(openParts(pinned, context)).rejects.toMatchObject({ code: 'RUN_OTHER_DATA' })
    const result = await runPart(study, planParts(study)[0]!, context)
    expect(() => planParts(study, [result, { ...result, dataVersion: 'another' }])).toThrow('one version of the data')
    const own: PartedStudy = { ...study, dataVersion: versionOf([result]) }
    await (await openParts(own, context)).close()
  })

  it('is not joined before all of it is there, and takes no part of another', async () => {
    const context = contextOf(newTrials())
    await expect(joinParts(study, [], context)).rejects.toMatchObject({ code: 'STUDY_INCOMPLETE' })
    await expect(runPart(study, { task: 'base', id: 'base' }, context)).rejects.toMatchObject({
      code: 'STUDY_PART_FOREIGN',
    })
  })

  it('ends a part when it is stopped; what was run is counted, and run again adds nothing', async () => {
    const [trials, undisturbed] = [newTrials(), newTrials()]
    const stop = new AbortController()
    const progress = { phase: (name: string) => name === 'running variants' && stop.abort() }
    const [part] = planParts({ ...study, partSize: null })
    const stopped = runPart(study, part!, { ...contextOf(trials), signal: stop.signal, progress })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
    const counted = await countOf(trials)
    expect(await runPart(study, part!, contextOf(trials))).toEqual(await runPart(study, part!, contextOf(undisturbed)))
    expect(counted).toBeLessThan(await countOf(trials))
    expect(await countOf(trials)).toBe(await countOf(undisturbed))
  })
})
