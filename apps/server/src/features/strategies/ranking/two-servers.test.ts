import { migrate } from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres, type TestDatabase } from '@stocklab/platform/testing'
import type { RankingEntry } from '@stocklab/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { create, openStrategies, type StrategySlice, storeMadeUpRun, yamlOf } from '../strategies.fixture.js'
import { recordFigures } from './record-figures.js'

describe.skipIf(!(await hasPostgres()))('servers that measure at the same time', () => {
  let created: TestDatabase
  let slice: StrategySlice
  beforeAll(async () => {
    created = await createPostgresDatabase()
    await migrate(created.database)
    slice = await openStrategies(created.database)
  })
  afterAll(async () => {
    await slice?.app.close()
    await created?.drop()
  })

  it('end with the figures of the newest run of each strategy', async () => {
    const kim = await slice.createUser('kim')
    const strategies = await Promise.all(
      Array.from({ length: 4 }, async (_, i) => {
        const strategy = await create(kim, yamlOf(`Strategy ${i}`))
        await kim.send({ method: 'POST', url: `/strategies/${strategy.id}/publish` })
        return strategy
      }),
    )
    let isRunning = true
    const server = async () => {
      while (isRunning) await recordFigures(slice.database, 3)
    }
    const servers = [server(), server(), server()]
    for (let i = 1; i <= 6; i++)
      for (const strategy of strategies)
        await storeMadeUpRun(slice.database, { strategy, ownerId: kim.userId, returns: [i / 100, 0.001] })
    isRunning = false
    await Promise.all(servers)
    while (!(await recordFigures(slice.database, 10)).isDone);
    const ranking = await slice.nobody.send({ method: 'GET', url: '/strategies/public/ranking?statistic=total_return' })
    const values = ranking.json().items.map(({ value }: RankingEntry) => value)
    expect(values).toEqual(new Array(4).fill(expect.closeTo(1.06 * 1.001 - 1, 9)))
    const due = await slice.database.selectFrom('strategy_figures_due').selectAll().execute()
    expect(due).toEqual([])
  })
})
