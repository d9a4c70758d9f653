import { migrate, openDatabase } from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres } from '@stocklab/platform/testing'
import type { Strategy } from '@stocklab/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../slice.fixture.js'
import { create, openStrategies, type StrategySlice, storeMadeUpRun, yamlOf } from '../strategies.fixture.js'
import { recordFigures } from './record-figures.js'

const DATABASES = [
  { name: 'PGlite', isHere: true, open: () => openDatabase({ kind: 'memory' }), drop: undefined },
  { name: 'PostgreSQL', isHere: await hasPostgres(), open: createPostgresDatabase },
] as const

describe.each(DATABASES)('authors in the ranking, over $name,', ({ open, isHere }) => {
  let slice: StrategySlice
  let kim: Caller
  let drop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    if (!isHere) return
    const opened = await open()
    const database = 'drop' in opened ? opened.database : opened
    if ('drop' in opened) drop = opened.drop
    await migrate(database)
    slice = await openStrategies(database)
    kim = await slice.createUser('kim')
  })
  afterAll(async () => {
    if (drop === undefined) return slice?.close()
    await slice.app.close()
    await drop()
  })

  /** A public strategy that earns so much a day. */
  async function publish(name: string, daily: number): Promise<Strategy> {
    const strategy = await create(kim, yamlOf(name))
    await kim.send({ method: 'POST', url: `/strategies/${strategy.id}/publish`, payload: {} })
    await run(strategy, daily)
    return strategy
  }
  const run = (strategy: Strategy, daily: number) =>
    storeMadeUpRun(slice.database, { strategy, ownerId: kim.userId, returns: new Array(300).fill(daily) })
  const told = async () => {
    const events = slice.database.selectFrom('outbox_events').select(['user_id', 'payload']).orderBy('sequence')
    return (await events.where('type', '=', 'ranking.entered').execute()).map(({ user_id, payload }) => {
      const { name, rank, statistic, period } = payload as Record<string, unknown>
      return `${user_id === kim.userId ? 'kim' : user_id}: ${name} ${rank} by ${statistic} of ${period}`
    })
  }
  const measure = async () => {
    while (!(await recordFigures(slice.database, 20)).isDone);
  }

  it.skipIf(!isHere)('hear once of each strategy that comes among the first ten', async () => {
    const strategies: Strategy[] = []
    for (let i = 1; i <= 10; i++) strategies.push(await publish(`Good ${i}`, 0.002 - i / 10_000))
    await measure()
    expect(await told()).toEqual(Array.from({ length: 10 }, (_, i) => `kim: Good ${i + 1} ${i + 1} by cagr of all`))
    await publish('Poor', 0.0001)
    await run(strategies[0]!, 0.0019)
    await measure()
    expect(await told()).toHaveLength(10)
    await publish('Better', 0.003)
    await Promise.all([measure(), measure(), measure()])
    expect((await told()).slice(10)).toEqual(['kim: Better 1 by cagr of all'])
  })

  it.skipIf(!isHere)("are nobody where a strategy is nobody's", async () => {
    const orphan = await publish('Orphan', 0.004)
    await slice.database.updateTable('strategies').set({ owner_id: null }).where('id', '=', orphan.id).execute()
    await slice.database.updateTable('runs').set({ owner_id: null }).where('strategy_id', '=', orphan.id).execute()
    const before = (await told()).length
    await measure()
    expect(await told()).toHaveLength(before)
    const ranking = await slice.nobody.send({ url: '/strategies/public/ranking' })
    expect(ranking.json().items[0].name).toBe('Orphan')
  })
})
