import type { Scope } from '@stocklab/protocol'
import { DOCUMENT, type Things } from './routes-by-caller.fixture.js'

/** What is sent: values of the path's parameters, and the rest. */
export interface Sent {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string>>
  readonly payload?: object | string
  readonly headers?: Readonly<Record<string, string>>
  /** The answer goes on until the caller leaves. */
  readonly streams?: true
}

/** Who calls: nobody; a key of the other user with all scopes but the route's; the other user; the owner; an administrator. */
export interface Expected {
  readonly nobody: number
  readonly keyWithoutScope: number
  readonly other: number
  readonly owner: number
  readonly admin: number
}

export interface Row {
  readonly route: string
  /** Which scope a key needs; `login` = no key is let in, `none` = nothing is asked. */
  readonly needs: Scope | 'login' | 'none'
  readonly expected: Expected
  /** Asked once before the callers, who then all send the same. */
  readonly send: (owned: Things) => Sent | Promise<Sent>
}

type Send = Row['send']
const nothing: Send = () => ({})

/** Answers everybody alike, whoever asks. */
function open(route: string, status: number, send: Send = nothing): Row {
  const expected = { nobody: status, keyWithoutScope: status, other: status, owner: status, admin: status }
  return { route, needs: 'none', expected, send }
}

/** Answers every account alike, each about its own things. */
function shared(route: string, needs: Scope | 'login', status: number, send: Send = nothing): Row {
  const expected = { nobody: 401, keyWithoutScope: 403, other: status, owner: status, admin: status }
  return { route, needs, expected, send }
}

/** Answers the owner of the thing; to all others, administrators too, there is no such thing. */
function owned(route: string, needs: Scope | 'login', status: number, send: Send): Row {
  return { route, needs, expected: { nobody: 401, keyWithoutScope: 403, other: 404, owner: status, admin: 404 }, send }
}

function administered(route: string, status: number, send: Send = nothing): Row {
  const expected = { nobody: 401, keyWithoutScope: 403, other: 403, owner: 403, admin: status }
  return { route, needs: 'login', expected, send }
}

const PASSWORD = 'plum-tree-on-a-hill'
const TOKEN = 'x'.repeat(43)
let serial = 0
const unique = () => `walk${++serial}`

type Makes = Exclude<keyof Things, 'code' | 'codes' | 'userId' | 'runs' | 'study' | 'decisionDay'>
const id = (make: Makes, rest: Omit<Sent, 'params'> = {}): Send => {
  return async (things) => ({ params: { id: await things[make]() }, ...rest })
}
const run = (rest: Omit<Sent, 'params'> = {}): Send => {
  return ({ runs }) => ({ params: { id: runs[0] }, ...rest })
}
const study: Send = (things) => ({ params: { id: things.study } })
const code: Send = (things) => ({ params: { code: things.code } })

const ACCOUNTS: readonly Row[] = [
  open('POST /auth/register', 202, () => ({
    payload: { email: `${unique()}@example.com`, nickname: unique(), password: PASSWORD },
  })),
  open('POST /auth/register/confirm', 410, () => ({ payload: { token: TOKEN, password: PASSWORD } })),
  open('GET /auth/nickname', 200, () => ({ query: { nickname: 'somebody' } })),
  open('POST /auth/login', 401, () => ({ payload: { email: `${unique()}@example.com`, password: 'wrong' } })),
  open('POST /auth/password/forgot', 202, () => ({ payload: { email: 'nobody@example.com' } })),
  open('POST /auth/password/reset', 410, () => ({ payload: { token: TOKEN, password: PASSWORD } })),
  shared('POST /auth/logout', 'login', 204),
  shared('GET /auth/me', 'account', 200),
  shared('PATCH /auth/me', 'account', 200, () => ({ payload: { language: 'en' } })),
  shared('GET /auth/me/export', 'login', 200, () => ({ streams: true })),
  // Nobody of the walk has a password: what asks for it again is refused to whoever only holds a session.
  shared('POST /auth/me/delete', 'login', 403, () => ({ payload: { password: 'wrong' } })),
  shared('GET /auth/audit', 'login', 200),
  shared('POST /auth/password', 'login', 403, () => ({ payload: { current: 'wrong', password: PASSWORD } })),
  shared('GET /auth/sessions', 'login', 200),
  shared('DELETE /auth/sessions', 'login', 200),
  owned('DELETE /auth/sessions/:id', 'login', 204, id('session')),
  shared('POST /auth/totp', 'login', 403, () => ({ payload: { password: 'wrong' } })),
  shared('POST /auth/totp/confirm', 'login', 409, () => ({ payload: { code: '123456' } })),
  shared('POST /auth/totp/disable', 'login', 409, () => ({ payload: { password: 'wrong' } })),
  shared('POST /auth/totp/recovery-codes', 'login', 409, () => ({ payload: { password: 'wrong' } })),
  shared('GET /auth/keys', 'login', 200),
  shared('POST /auth/keys', 'login', 201, () => ({ payload: { name: 'walk', scopes: ['account'] } })),
  owned('DELETE /auth/keys/:id', 'login', 204, id('apiKey')),
  administered('GET /admin/users', 200),
  administered('PATCH /admin/users/:id', 204, ({ userId }) => ({ params: { id: userId }, payload: { role: 'user' } })),
  administered('GET /admin/audit', 200),
  administered('GET /admin/cache', 200),
  administered('GET /admin/cache/page', 200),
]

const SOURCE = { source: DOCUMENT }
const STRATEGIES: readonly Row[] = [
  shared('GET /strategies', 'strategies:read', 200),
  shared('POST /strategies', 'strategies:write', 201, () => ({ payload: SOURCE })),
  shared('POST /strategies/validate', 'strategies:read', 200, () => ({ payload: SOURCE })),
  shared('POST /strategies/import', 'strategies:write', 201, () => ({
    payload: DOCUMENT,
    headers: { 'content-type': 'application/yaml' },
  })),
  open('GET /strategies/public', 200),
  open('GET /strategies/public/ranking', 200),
  open('GET /strategies/public/:id', 200, id('publicStrategy')),
  open('GET /strategies/library', 200),
  open('GET /strategies/library/:libraryId', 404, () => ({ params: { libraryId: 'no-such-investor' } })),
  owned('GET /strategies/:id', 'strategies:read', 200, id('strategy')),
  owned('PUT /strategies/:id', 'strategies:write', 200, id('strategy', { payload: { ...SOURCE, revision: 1 } })),
  owned('DELETE /strategies/:id', 'strategies:write', 204, id('strategy')),
  owned('PUT /strategies/:id/tags', 'strategies:write', 200, id('strategy', { payload: { tags: ['a'] } })),
  owned('GET /strategies/:id/revisions', 'strategies:read', 200, id('strategy')),
  owned('GET /strategies/:id/revisions/:revision', 'strategies:read', 200, async (things) => ({
    params: { id: await things.strategy(), revision: 1 },
  })),
  owned('GET /strategies/:id/diff', 'strategies:read', 200, id('strategy', { query: { from: '1', to: '1' } })),
  owned('GET /strategies/:id/export', 'strategies:read', 200, id('strategy')),
  owned('POST /strategies/:id/publish', 'strategies:write', 200, id('strategy', { payload: {} })),
  owned('POST /strategies/:id/unpublish', 'strategies:write', 200, id('publicStrategy')),
  owned('POST /strategies/:id/clone', 'strategies:write', 201, id('strategy', { payload: {} })),
]

const BACKTESTS: readonly Row[] = [
  shared('POST /backtests', 'backtests:run', 202, () => ({ payload: { document: DOCUMENT } })),
  shared('GET /backtests', 'backtests:read', 200),
  owned('GET /backtests/:id', 'backtests:read', 200, id('backtest')),
  owned('GET /backtests/:id/status', 'backtests:read', 200, id('backtest')),
  owned('GET /backtests/:id/log', 'backtests:read', 200, id('backtest')),
  owned('GET /backtests/:id/stream', 'backtests:read', 200, id('backtest', { streams: true })),
  // Asked without an upgrade: who may not look is told so first.
  owned('GET /backtests/:id/socket', 'backtests:read', 400, id('backtest')),
  owned('POST /backtests/:id/cancel', 'backtests:run', 202, id('backtest')),
  owned('POST /backtests/:id/retry', 'backtests:run', 409, id('backtest')),
  owned('DELETE /backtests/:id', 'backtests:run', 409, id('backtest')),
  shared('POST /backtests/studies', 'backtests:run', 202, () => ({
    payload: { document: DOCUMENT, study: { kind: 'montecarlo', paths: 100 + ++serial } },
  })),
  owned('GET /backtests/:id/partial', 'backtests:read', 200, study),
  owned('GET /backtests/:id/study', 'backtests:read', 200, study),
  owned('GET /backtests/:id/study/report', 'backtests:read', 200, study),
]

const RUNS: readonly Row[] = [
  owned('GET /backtests/:id/result', 'backtests:read', 200, run()),
  owned('GET /backtests/:id/daily', 'backtests:read', 200, run()),
  owned('GET /backtests/:id/trades', 'backtests:read', 200, run()),
  owned('GET /backtests/:id/fills', 'backtests:read', 200, run()),
  owned('GET /backtests/:id/lapsed', 'backtests:read', 200, run()),
  owned('GET /backtests/:id/holdings', 'backtests:read', 200, run()),
  owned('GET /backtests/:id/decisions', 'backtests:read', 200, run()),
  owned('GET /backtests/:id/report', 'backtests:read', 200, run()),
  owned('GET /backtests/:id/why', 'backtests:read', 200, async (things) => ({
    params: { id: things.runs[0] },
    query: { code: things.code, date: await things.decisionDay() },
  })),
  owned('GET /backtests/:id/export', 'backtests:read', 200, run({ query: { format: 'csv', table: 'trades' } })),
  owned('PUT /backtests/:id/pin', 'backtests:run', 200, run({ payload: { pinned: true } })),
  owned('POST /backtests/compare', 'backtests:read', 200, ({ runs }) => ({ payload: { ids: runs } })),
  shared('GET /backtests/analytics', 'backtests:read', 200),
]

const MARKET: readonly Row[] = [
  shared('GET /instruments/search', 'market:read', 200, () => ({ query: { q: 'a' } })),
  shared('GET /quotes', 'market:read', 200, (things) => ({ query: { codes: things.code } })),
  shared('GET /quotes/:code', 'market:read', 200, code),
  shared('GET /charts/:code', 'market:read', 200, code),
  shared('GET /charts/:code/stream', 'market:read', 200, (things) => ({
    params: { code: things.code },
    streams: true,
  })),
  shared('POST /correlations', 'market:read', 200, (things) => ({ payload: { codes: things.codes } })),
  shared('GET /companies/:code', 'market:read', 200, code),
  shared('GET /companies/:code/statements', 'market:read', 200, code),
  shared('GET /companies/:code/filings', 'market:read', 200, code),
  shared('GET /market/overview', 'market:read', 200),
  shared('GET /market/sectors', 'market:read', 200),
  shared('GET /factors', 'market:read', 200),
  shared('GET /factors/:id', 'market:read', 200, () => ({ params: { id: 'pbr' } })),
  shared('POST /screen', 'market:read', 200, () => ({ payload: { limit: 5 } })),
]

const UNIVERSE = { market: 'KRX', name: 'walk', condition: 'close > 0' }
const THEME = { market: 'KRX', nameKo: '테마', nameEn: 'theme', codes: [] }
const LISTS: readonly Row[] = [
  shared('GET /universes', 'market:read', 200),
  shared('POST /universes', 'account', 201, () => ({ payload: { ...UNIVERSE, name: unique() } })),
  shared('GET /universes/themes', 'market:read', 200),
  administered('PUT /universes/themes/:id', 204, () => ({ params: { id: 'walk' }, payload: THEME })),
  administered('DELETE /universes/themes/:id', 204, () => ({ params: { id: 'walk' } })),
  owned('GET /universes/:id', 'market:read', 200, id('universe')),
  owned('PUT /universes/:id', 'account', 204, id('universe', { payload: UNIVERSE })),
  owned('DELETE /universes/:id', 'account', 204, id('universe')),
  shared('GET /watchlists', 'account', 200),
  shared('POST /watchlists', 'account', 201, () => ({ payload: { name: unique() } })),
  // Lists of others are passed over.
  shared('PUT /watchlists/order', 'account', 204, async (things) => ({ payload: { ids: [await things.watchlist()] } })),
  owned('GET /watchlists/:id', 'account', 200, id('watchlist')),
  owned('PATCH /watchlists/:id', 'account', 200, id('watchlist', { payload: { name: 'other' } })),
  owned('DELETE /watchlists/:id', 'account', 204, id('watchlist')),
  owned('PUT /watchlists/:id/items/:code', 'account', 204, async (things) => ({
    params: { id: await things.watchlist(), code: things.code },
    payload: {},
  })),
  owned('DELETE /watchlists/:id/items/:code', 'account', 204, async (things) => ({
    params: { id: await things.watchlist(), code: things.code },
  })),
  shared('GET /recently-viewed', 'account', 200),
  shared('PUT /recently-viewed/:code', 'account', 204, code),
  shared('DELETE /recently-viewed', 'account', 204),
]

const QUIET = { event: 'backtest.completed', channel: 'email', enabled: false }
const NOTICE = { title: { ko: '알림', en: 'notice' }, body: { ko: '알림', en: 'notice' } }
const NOTIFICATIONS: readonly Row[] = [
  shared('GET /notifications', 'notifications', 200),
  shared('POST /notifications/read-all', 'notifications', 200),
  shared('GET /notifications/stream', 'notifications', 200, () => ({ streams: true })),
  shared('GET /notifications/preferences', 'notifications', 200),
  shared('PUT /notifications/preferences', 'notifications', 200, () => ({ payload: { changes: [QUIET] } })),
  shared('GET /notifications/deliveries', 'notifications', 200),
  owned('POST /notifications/deliveries/:id/replay', 'notifications', 202, id('delivery')),
  administered('POST /notifications/announcements', 202, () => ({ payload: NOTICE })),
  owned('POST /notifications/:id/read', 'notifications', 200, id('notification')),
  owned('DELETE /notifications/:id', 'notifications', 204, id('notification')),
  shared('GET /webhooks', 'notifications', 200),
  shared('POST /webhooks', 'notifications', 201, () => ({ payload: { url: 'https://hooks.example.com/walk' } })),
  owned('GET /webhooks/:id', 'notifications', 200, id('webhook')),
  owned('PATCH /webhooks/:id', 'notifications', 200, id('webhook', { payload: { description: 'x' } })),
  owned('DELETE /webhooks/:id', 'notifications', 204, id('webhook')),
  owned('POST /webhooks/:id/rotate', 'notifications', 200, id('webhook', { payload: {} })),
  owned('POST /webhooks/:id/test', 'notifications', 202, id('webhook')),
  owned('POST /webhooks/:id/replay', 'notifications', 202, id('webhook')),
]

/** Behind /api/v1. */
const API_ROUTES: readonly Row[] = [
  ...ACCOUNTS,
  ...STRATEGIES,
  ...BACKTESTS,
  ...RUNS,
  ...MARKET,
  ...LISTS,
  ...NOTIFICATIONS,
]

/** Beside the API, open to everybody: what tells nothing of anybody. */
const OPEN_ROUTES: readonly Row[] = [
  open('GET /api/v1/health', 200),
  open('GET /health', 200),
  open('GET /ready', 200),
  // Whoever calls from another network has to be an administrator; the walk calls from this machine.
  open('GET /metrics', 200),
  open('GET /', 302),
  open('GET /docs', 200),
  open('GET /docs/', 200),
  open('GET /docs/*', 404, () => ({ params: { '*': 'nothing' } })),
  open('GET /docs/json', 200),
  open('GET /docs/yaml', 200),
  open('GET /docs/static/index.html', 302),
  open('GET /docs/static/swagger-initializer.js', 200),
  open('GET /docs/static/theme/page.css', 200),
  open('GET /openapi.json', 200),
]

/** Every route, and what each caller is answered. */
export const TABLE: readonly Row[] = [
  ...API_ROUTES.map((row) => ({ ...row, route: row.route.replace(' ', ' /api/v1') })),
  ...OPEN_ROUTES,
]
