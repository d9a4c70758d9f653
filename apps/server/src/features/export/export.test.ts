import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSlice, type Slice } from '../../slice.fixture.js'
import { exportRoutes } from './routes.js'

let slice: Slice
beforeAll(async () => {
  slice = await openSlice(exportRoutes)
})
afterAll(() => slice?.close())

const kept = () => readdirSync(tmpdir()).filter((name) => name.startsWith('stocklab-export-'))

it('gives an account its own rows as a file, and keeps no copy', async () => {
  const before = kept()
  const user = await slice.createUser('mine')
  await slice.createUser('other')
  const reply = await user.send({ url: '/auth/me/export' })
  expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="stocklab-\d{4}-\d\d-\d\d\.ndjson\.gz"$/)
  const [head, ...rows] = gunzipSync(reply.rawPayload)
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(head).toMatchObject({ format: 'stocklab/export@1', account: user.userId })
  expect(rows).toEqual([{ table: 'users', row: expect.objectContaining({ id: user.userId, nickname: 'mine' }) }])
  expect(rows[0].row).not.toHaveProperty('password_hash')
  while (kept().length > before.length) await pause(5)
})

it('asks who it is', async () => {
  expect((await slice.nobody.send({ url: '/auth/me/export' })).statusCode).toBe(401)
})
