import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { PersistentClient } from './persistent-client.js'

export interface Account {
  readonly email: string
  readonly token: string
}

/** What somebody asks for; the name is different for each and says who asked. */
export interface Wish {
  readonly account: number
  readonly name: string
  readonly path: '/api/v1/backtests' | '/api/v1/backtests/studies'
  readonly body: object
}

export interface Accepted {
  readonly id: string
  readonly wish: Wish
}

const PASSWORD = 'correct horse battery staple'

export async function openAccounts(client: PersistentClient, count: number): Promise<readonly Account[]> {
  const accounts: Account[] = []
  for (let k = 0; k < count; k++) {
    const email = `person${k}@example.com`
    const body = { email, nickname: `person${k}`, password: PASSWORD }
    await client.send({ method: 'POST', path: '/api/v1/auth/register', body })
    accounts.push({ email, token: await logIn(client, email) })
  }
  return accounts
}

export async function logIn(client: PersistentClient, email: string): Promise<string> {
  const body = { email, password: PASSWORD, as: 'token' }
  const reply = await client.send({ method: 'POST', path: '/api/v1/auth/login', body })
  if (reply.status !== 200) throw new Error(`expected a login, received ${JSON.stringify(reply)}`)
  return reply.body.token
}

const documentOf = (name: string, positions: number) => `name: ${name}
market: KRX
entry:
  schedule: weekly
  mode: reweight
  rank_by: [{ value: mom_12_1, order: high }]
  max_positions: ${positions}
exit:
  max_hold_days: 20
`

/** Backtests of three people, all different, and the study of a fourth, whose answer depends on nobody else's trials. */
export function wishesOf(backtests: number): readonly Wish[] {
  const wishes: Wish[] = Array.from({ length: backtests }, (_, k) => {
    const name = `Run ${k}`
    return { account: k % 3, name, path: '/api/v1/backtests', body: { document: documentOf(name, 3 + k) } }
  })
  const study = { kind: 'optimize', turn: ['entry.max_positions=5..15:5'], objectives: ['sharpe'] }
  const name = 'Study'
  const asked = { account: 3, name, path: '/api/v1/backtests/studies', body: { document: documentOf(name, 10), study } }
  wishes.splice(2, 0, asked as Wish)
  return wishes
}

/** Sends the wishes of each account one after the other with pauses between; answers what was accepted. */
export async function sendWishes(
  client: PersistentClient,
  { accounts, wishes, pauseMs }: { accounts: readonly Account[]; wishes: readonly Wish[]; pauseMs: number },
): Promise<readonly Accepted[]> {
  const each = accounts.map(async ({ token }, account) => {
    const accepted: Accepted[] = []
    for (const wish of wishes.filter((one) => one.account === account)) {
      const { path, body } = wish
      const reply = await client.send({ method: 'POST', path, token, body, idempotencyKey: randomUUID() })
      if (reply.status !== 202 && reply.status !== 200) {
        throw new Error(`expected ${wish.name} to be accepted, received ${JSON.stringify(reply)}`)
      }
      accepted.push({ id: reply.body.id, wish })
      await pause(pauseMs)
    }
    return accepted
  })
  return (await Promise.all(each)).flat()
}

const ENDED = new Set(['completed', 'failed', 'cancelled'])

/** Follows what was accepted to its end as its owner would, and has what was lost too often tried again. */
export async function followAll(
  client: PersistentClient,
  accounts: readonly Account[],
  accepted: readonly Accepted[],
): Promise<{ readonly retried: number }> {
  let retried = 0
  for (const { id, wish } of accepted) {
    const token = accounts[wish.account]?.token as string
    for (;;) {
      const { body } = await client.send({ method: 'GET', path: `/api/v1/backtests/${id}/status`, token })
      if (body.status === 'failed' && body.error?.code === 'JOB_LOST') {
        retried += 1
        await client.send({ method: 'POST', path: `/api/v1/backtests/${id}/retry`, token })
      } else if (ENDED.has(body.status)) break
      await pause(100)
    }
  }
  return { retried }
}
