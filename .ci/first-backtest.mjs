import assert from 'node:assert/strict'

/** Runs a strategy of a known investor as the account of the first login, and reads its result and its report. */
export async function runFirstBacktest({ address, email, password }) {
  const { token } = await ask('POST', `${address}/api/v1/auth/login`, { email, password, as: 'token' })
  const { items } = await ask('GET', `${address}/api/v1/strategies/library`, undefined, token)
  assert.equal(items.length, 27)
  const strategyId = items.find(({ libraryId }) => libraryId === 'piotroski-f-score').id
  const { id } = await ask('POST', `${address}/api/v1/backtests`, { strategyId }, token)
  let job = { status: 'queued' }
  while (['pending', 'queued', 'running'].includes(job.status)) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    job = await ask('GET', `${address}/api/v1/backtests/${id}/status`, undefined, token)
  }
  assert.equal(job.status, 'completed')
  const result = await ask('GET', `${address}/api/v1/backtests/${id}/result`, undefined, token)
  const report = await fetch(`${address}/api/v1/backtests/${id}/report`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const page = await report.text()
  assert.ok(report.ok && page.includes('<!doctype html>'), 'the report is a page')
  console.info(`backtest completed: ${JSON.stringify(result).length} bytes of result, ${page.length} of report`)
}

/** Account and password that the first start prints, or undefined while they are not in the text. */
export function firstLoginIn(text) {
  const [, email, password] = /shown this once:\s+(\S+)\s+(\S+)\s/.exec(text) ?? []
  return password === undefined ? undefined : { email, password }
}

async function ask(method, url, body, token) {
  const reply = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${method} ${url}: ${reply.status} ${text}`)
  return JSON.parse(text)
}
