import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWholeServer, type Things, thingsOf, type WholeServer } from './routes-by-caller.fixture.js'
import { requestOf, statusOf } from './routes-by-caller.send.js'
import { type Row, type Sent, TABLE } from './routes-by-caller.table.js'

const RUNS_PER_ROUTE = 10

let server: WholeServer
let owned: Things
let admin: string
beforeAll(async () => {
  server = await openWholeServer()
  owned = await thingsOf(server, await server.createUser('owner', 'user'))
  admin = await server.createUser('root', 'admin')
})
afterAll(() => server?.close())

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    '-1',
    '1e999',
    'NaN',
    '2024-13-40',
    '9999999999999999999',
    "'; --",
    '../..',
    '%',
    '가',
  ),
)
const value = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(-1, 1e300, 2 ** 53, 0.1, null, [], {}))
const NAMES = [
  'limit',
  'cursor',
  'from',
  'to',
  'q',
  'code',
  'codes',
  'date',
  'points',
  'sort',
  'order',
  'search',
  'interval',
  'market',
  'status',
]
const query = fc.dictionary(fc.constantFrom(...NAMES), text, { maxKeys: 4 })

/** What the row sends, spoiled: another body, one field replaced, a strange query, parameters that are none. */
function spoiled(sent: Sent): fc.Arbitrary<Sent> {
  const names = typeof sent.payload === 'object' ? Object.keys(sent.payload) : []
  const replaced = fc
    .tuple(fc.constantFrom(...(names.length === 0 ? ['x'] : names)), value)
    .map(([name, other]) => ({ ...sent, payload: { ...(sent.payload as object), [name]: other } }))
  const [place = 'id'] = Object.keys(sent.params ?? {})
  const params = text
    // An address holds whole characters; half of one is the affair of bodies.
    .filter((part) => !/[\ud800-\udfff]/.test(part))
    .map((part) => ({ ...sent, params: { ...sent.params, [place]: part } }))
  const body = fc.oneof(value, text).map((payload) => ({ ...sent, payload: asBody(payload) }))
  const asked = query.map((strange) => ({ ...sent, query: { ...sent.query, ...strange } }))
  return fc.oneof(replaced, params, body, asked)
}

function asBody(payload: unknown): string | object {
  return typeof payload === 'object' && payload !== null ? payload : JSON.stringify(payload)
}

const hasBody = ({ route }: Row) => !route.startsWith('GET')

it.each(TABLE)('$route never fails for what is sent', async (row) => {
  const caller = row.expected.admin < 300 && row.expected.owner === 403 ? admin : owned.userId
  const sent = await row.send(owned)
  await fc.assert(
    fc.asyncProperty(spoiled(sent), async (strange) => {
      const { payload, ...rest } = strange
      const headers = { ...(hasBody(row) ? { 'content-type': 'application/json' } : {}), ...strange.headers }
      const kept = hasBody(row) && payload !== undefined ? { ...rest, payload, headers } : { ...rest, headers }
      const reply = await server.asUser(caller, requestOf(row.route, kept))
      const status = statusOf(reply, strange)
      expect(status).toBeLessThan(500)
    }),
    { numRuns: RUNS_PER_ROUTE },
  )
})
