import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createRegistry, measureJobs, measurePool, measureTables } from '@stocklab/platform'
import { beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createApp } from '../http/create-app.js'
import { openObserved } from './observability.fixture.js'

const DEPLOY = new URL('../../../../deploy/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, DEPLOY), 'utf8')

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly annotations: Readonly<Record<string, string>>
}
const rules = (parse(read('prometheus/alerts.yml')) as { groups: { rules: Rule[] }[] }).groups.flatMap(
  (each) => each.rules,
)

interface Panel {
  readonly id: number
  readonly title: string
  readonly type: string
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  readonly targets?: readonly { readonly expr: string }[]
}
const { panels } = JSON.parse(read('grafana/stock-lab.json')) as { panels: Panel[] }
const board = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr))

/** Names and labels of every metric that a server or a worker shows. */
const known = new Map<string, ReadonlySet<string>>()
beforeAll(async () => {
  const { observability, platform, database } = await openObserved()
  observability.measureRequests(createApp({ authenticator: { authenticate: async () => undefined } }))
  observability.routes(platform)
  const worker = createRegistry({ process: 'worker', version: '1', directory: tmpdir() })
  measureJobs(worker, () => 0)
  measurePool(worker)
  measureTables(worker, database)
  for (const registry of [observability.registry, worker]) {
    for (const metric of registry.getMetricsAsArray() as unknown as readonly KnownMetric[]) {
      const labels = new Set([...(metric.labelNames ?? []), 'process', 'instance'])
      const histogram = metric.constructor.name === 'Histogram'
      const names = histogram ? ['_bucket', '_sum', '_count'].map((end) => metric.name + end) : [metric.name]
      for (const name of names) known.set(name, histogram ? new Set([...labels, 'le']) : labels)
    }
  }
  await database.destroy()
})

interface KnownMetric {
  readonly name: string
  readonly labelNames?: readonly string[]
}

const METRIC = /\b(?:stocklab|process|nodejs)_[a-z0-9_]+/g
const metricsOf = (expr: string) => expr.match(METRIC) ?? []
/** Labels in selectors and in `by (…)`, beside the metric that the expression is about. */
function labelsOf(expr: string): readonly string[] {
  const selected = [...expr.matchAll(/\{([^}]*)\}/g)].flatMap(([, inside = '']) => inside.match(/\w+(?==)/g) ?? [])
  const grouped = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, inside = '']) => inside.split(/,\s*/))
  return [...selected, ...grouped]
}

it('alerts are those that were asked for, each once', () => {
  expect(rules.map(({ alert }) => alert)).toEqual([
    'StockLabRunTooLong',
    'StockLabFailureRate',
    'StockLabQueueLong',
    'StockLabCpuHigh',
    'StockLabMemoryHigh',
    'StockLabDiskHigh',
    'StockLabResponseSlow',
    'StockLabCacheHitsLow',
  ])
  for (const { annotations } of rules)
    expect(annotations).toEqual({ summary: expect.any(String), description: expect.any(String) })
})

it.each([
  ['alerts', () => rules.map(({ expr }) => expr)],
  ['the board', () => board],
] as const)('%s ask only for metrics and labels that exist', (_what, exprs) => {
  for (const expr of exprs()) {
    const names = metricsOf(expr)
    expect(names.length, expr).toBeGreaterThan(0)
    for (const name of names) expect([...known.keys()], expr).toContain(name)
    const labels = new Set(names.flatMap((name) => [...(known.get(name) ?? [])]))
    for (const label of labelsOf(expr)) expect([...labels], expr).toContain(label)
  }
})

it('the board shows everything that alerts ask for, and its panels lie beside each other', () => {
  const shown = new Set(board.flatMap(metricsOf))
  for (const { expr } of rules) for (const name of metricsOf(expr)) expect([...shown]).toContain(name)
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
  )
  expect(new Set(cells).size).toBe(cells.length)
  expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true)
})

const hasPromtool = spawnSync('promtool', ['--version']).status === 0
if (!hasPromtool && process.env.CI === 'true') throw new Error('expected promtool (Debian: prometheus), found none')
if (!hasPromtool) console.info('skipped: promtool is not installed (Debian: prometheus)')

it.skipIf(!hasPromtool)(
  'Prometheus takes rules and configuration, and each alert fires beyond its threshold alone',
  () => {
    const promtool = (...words: string[]) =>
      execFileSync('promtool', words, { cwd: new URL('prometheus/', DEPLOY), encoding: 'utf8', stdio: 'pipe' })
    expect(promtool('check', 'rules', 'alerts.yml')).toContain('8 rules found')
    expect(promtool('test', 'rules', 'alerts.test.yml')).toContain('SUCCESS')
    promtool('check', 'config', '--syntax-only', 'prometheus.yml')
  },
)
