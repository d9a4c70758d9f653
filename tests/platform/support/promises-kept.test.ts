import { migrate, openDatabase } from '@stocklab/platform'
import { expect, it } from 'vitest'
import { jobRow } from '../job-faults.fixture.js'
import { readBrokenPromises } from './promises-kept.js'

const LOST = '00000000-0000-4000-8000-000000000000'

it('a job that is lost, doubled, stuck, without its run or without a word to its owner is a broken promise', async () => {
  const database = await openDatabase({ kind: 'memory' })
  await migrate(database)
  const { id: owner } = await database
    .insertInto('users')
    .values({ email: 'person0@example.com', nickname: 'person0', password_hash: '-' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const insert = (status: 'completed' | 'running') =>
    database
      .insertInto('jobs')
      .values({ ...jobRow(owner, 5), status, ended_at: status === 'completed' ? new Date() : null })
      .returning('id')
      .executeTakeFirstOrThrow()
  const ended = await insert('completed')
  await insert('running')
  await database
    .insertInto('outbox_events')
    .values({ type: 'backtest.failed', user_id: owner, payload: JSON.stringify({ backtestId: ended.id }) })
    .execute()
  await database
    .insertInto('job_checkpoints')
    .values({ job_id: ended.id, fence: 1, fraction: 0, state: new Uint8Array(1) })
    .execute()
  const wish = (name: string) => ({ account: 0, name, path: '/api/v1/backtests', body: {} }) as const
  const accepted = [
    { id: LOST, wish: wish('Lost') },
    { id: ended.id, wish: wish('Ended') },
  ]
  expect(await readBrokenPromises(database, accepted)).toEqual([
    'Lost was accepted and is lost',
    'Positions 5 stands there twice, or nobody was told that it was accepted',
    '1 × a job that has not ended',
    '1 × a completed backtest without its run',
    '1 × a checkpoint of what has ended',
    '1 × an event that was told to nobody yet',
    '1 × a job that ended without an event, or with two',
    '1 × a completed job of which its owner has no notification',
  ])
  await database.destroy()
})
