import { type Database, openDatabase } from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres } from '@stocklab/platform/testing'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createApp, type Routes } from './create-app.js'

interface Opened {
  readonly database: Database
  close(): Promise<void>
}

async function openEmbedded(): Promise<Opened> {
  const database = await openDatabase({ kind: 'memory' })
  return { database, close: () => database.destroy() }
}

async function openPostgres(): Promise<Opened> {
  const { database, drop } = await createPostgresDatabase()
  return { database, close: drop }
}

/** Gives whatever it is sent to the database, as text and as JSON. */
function keepingRoutes(database: Database): Routes {
  const keep = async (value: unknown) => {
    const text = JSON.stringify(value)
    const { rows } = await sql<{ kept: unknown }>`
      select ${text}::jsonb as kept, ${String((value as { q?: unknown }).q)}::text as text`.execute(database)
    return rows[0]?.kept
  }
  const config = { access: 'public' } as const
  return async (app) => {
    app.post('/keep', { config, schema: { body: z.unknown() }, handler: async ({ body }) => keep(body) })
    app.get('/keep', { config, schema: { querystring: z.unknown() }, handler: async ({ query }) => keep(query) })
    app.get('/keep/:q', { config, schema: { params: z.unknown() }, handler: async ({ params }) => keep(params) })
  }
}

const DATABASES = [
  { name: 'PGlite', open: openEmbedded, isHere: true },
  { name: 'PostgreSQL', open: openPostgres, isHere: await hasPostgres() },
]

describe.each(DATABASES)('text that $name cannot keep', ({ open, isHere }) => {
  let opened: Opened
  let app: FastifyInstance
  beforeAll(async () => {
    if (!isHere) return
    opened = await open()
    app = createApp({ authenticator: { authenticate: async () => undefined } })
    await app.register(keepingRoutes(opened.database))
  })
  afterAll(async () => {
    await app?.close()
    await opened?.close()
  })
  const post = (payload: string) =>
    app.inject({ method: 'POST', url: '/keep', payload, headers: { 'content-type': 'application/json' } })

  it.skipIf(!isHere).each([
    ['{"q":"a\\ud800"}', 'q'],
    ['{"q":"\\uDFFFb"}', 'q'],
    ['{"q":"\\udc00\\ud800"}', 'q'],
    ['{"q":"a\\u0000"}', 'q'],
    ['{"list":["fine",{"deep":"\\ud83d"}]}', 'list.1.deep'],
    ['{"section":{"key\\ud800":1}}', 'section'],
    ['"\\ud800"', ''],
  ])('is refused in the body %s with its place', async (payload, path) => {
    const reply = await post(payload)
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'INPUT_INVALID'])
    expect(reply.json().errors).toEqual([{ path, message: expect.stringContaining('surrogate') }])
  })

  it.skipIf(!isHere).each([
    ['{"q":"\\ud83d\\ude00"}', { q: '😀' }],
    ['{"q":"\\\\ud800 \\\\u0000"}', { q: '\\ud800 \\u0000' }],
    ['{"q":"\\ud55c\\uae00"}', { q: '한글' }],
  ])('is not what %s is, which is kept', async (payload, kept) => {
    const reply = await post(payload)
    expect([reply.statusCode, reply.json()]).toEqual([200, kept])
  })

  it
    .skipIf(!isHere)
    .each([
      '/keep?q=%00',
      '/keep/a%00b',
      '/keep?q=%ED%A0%80',
      '/keep?q=a%ED%B0%80',
      '/keep/%ED%A0%80',
      '/keep?%ED%A0%80=1',
      '/keep?q=\ud800',
      '/keep?q=%ud800',
    ])('never comes by the address %j', async (url) => {
    expect((await app.inject({ url })).statusCode).toBeOneOf([200, 400])
  })

  it.skipIf(!isHere)('is found in a body as deep as it may be', async () => {
    const deep = '['.repeat(200_000)
    const reply = await post(`${deep}"\\ud800"${']'.repeat(200_000)}`)
    expect(reply.statusCode).toBe(400)
  })
})
