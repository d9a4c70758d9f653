import { readdirSync, readFileSync } from 'node:fs'
import { readSettings, unknownSettings } from '@stocklab/platform'
import { WORKER_PROCESS_SETTINGS } from '@stocklab/worker'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { SERVER_SETTINGS } from '../server-settings.js'
import { openObserved } from './observability.fixture.js'

const DEPLOY = new URL('../../../../deploy/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, DEPLOY), 'utf8')
const SETTINGS = { ...SERVER_SETTINGS, ...WORKER_PROCESS_SETTINGS }

/** Variables that the program would refuse or not know. */
function expectSettings(environment: Readonly<Record<string, string>>): void {
  expect(unknownSettings(SETTINGS, environment)).toEqual([])
  readSettings(SETTINGS, environment)
}

const composeSchema = z.object({
  name: z.string(),
  services: z.record(
    z.string(),
    z.looseObject({
      image: z.string().regex(/:[\w.-]*\d[\w.-]*$/, 'expected a pinned version'),
      restart: z.literal('unless-stopped'),
      environment: z.record(z.string(), z.string()).default({}),
      volumes: z.array(z.string()).default([]),
      depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
      healthcheck: z.unknown().optional(),
      ports: z.array(z.string()).default([]),
    }),
  ),
  volumes: z.record(z.string(), z.unknown()),
})

describe('the composition', () => {
  const { services, volumes } = composeSchema.parse(parse(read('compose.yaml'), { merge: true }))

  it('names only services, volumes and variables that there are', () => {
    for (const { depends_on: needs, volumes: mounts } of Object.values(services)) {
      for (const need of Array.isArray(needs) ? needs : Object.keys(needs))
        expect(Object.keys(services)).toContain(need)
      for (const [source = ''] of mounts.map((mount) => mount.split(':')))
        expect(source.startsWith('./') || source in volumes, source).toBe(true)
    }
    const examples = { POSTGRES_PASSWORD: 'x', STOCKLAB_SECRET: 'x' } as Readonly<Record<string, string>>
    const filled = (text: string) =>
      text.replaceAll(
        /\$\{(\w+)(?::[-?]([^}]*))?\}/g,
        (_all, name: string, otherwise = '') => examples[name] ?? otherwise,
      )
    for (const { environment } of [services.server, services.worker].filter((each) => each !== undefined))
      expectSettings(Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, filled(text)])))
    const asked = [...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name)
    for (const name of asked.filter((each) => each !== 'STOCKLAB_LISTEN'))
      expect(read('env.example')).toContain(`${name}=`)
  })

  it('shows itself to this machine alone, and nothing of its databases', () => {
    expect(Object.entries(services).flatMap(([name, { ports }]) => ports.map((port) => `${name} ${port}`))).toEqual([
      `server \${STOCKLAB_LISTEN:-127.0.0.1:8700}:8700`,
      'grafana 127.0.0.1:3000:3000',
      'jaeger 127.0.0.1:16686:16686',
    ])
  })

  it('mounts files that exist', () => {
    const mounts = Object.values(services).flatMap((service) => service.volumes.filter((each) => each.startsWith('./')))
    for (const [source = ''] of mounts.map((mount) => mount.split(':')))
      expect(readdirSync(new URL(`${source}/..`, DEPLOY)), source).toContain(source.split('/').at(-1))
  })
})

const objectSchema = z.looseObject({
  apiVersion: z.string().regex(/^([a-z0-9.]+\/)?v\d/),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string().regex(/^[a-z0-9-]{1,63}$/) }),
})
const labelsSchema = z.record(z.string(), z.string())
const probeSchema = z.object({
  httpGet: z.object({ path: z.enum(['/health', '/ready']), port: z.string() }),
  periodSeconds: z.int().positive(),
  timeoutSeconds: z.int().positive().optional(),
  failureThreshold: z.int().positive().optional(),
})
const containerSchema = z.strictObject({
  name: z.string(),
  image: z.literal('stock-lab:0.1.0'),
  args: z.tuple([z.enum(['serve', 'worker'])]),
  ports: z.array(z.strictObject({ name: z.string(), containerPort: z.int() })),
  envFrom: z.array(
    z.union([
      z.strictObject({ configMapRef: z.strictObject({ name: z.literal('stock-lab') }) }),
      z.strictObject({ secretRef: z.strictObject({ name: z.literal('stock-lab') }) }),
    ]),
  ),
  env: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  startupProbe: probeSchema,
  livenessProbe: probeSchema,
  readinessProbe: probeSchema,
  lifecycle: z.unknown().optional(),
  resources: z.object({
    requests: z.object({ cpu: z.string(), memory: z.string() }).loose(),
    limits: z.object({ memory: z.string() }).loose(),
  }),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.array(z.strictObject({ name: z.string(), mountPath: z.string() })),
})
const deploymentSchema = z.looseObject({
  spec: z.looseObject({
    selector: z.strictObject({ matchLabels: labelsSchema }),
    template: z.object({
      metadata: z.looseObject({ labels: labelsSchema, annotations: labelsSchema }),
      spec: z.looseObject({
        automountServiceAccountToken: z.literal(false),
        terminationGracePeriodSeconds: z.int().min(30),
        // What the level `restricted` of the namespace asks of a pod; the container has the rest.
        securityContext: z.strictObject({
          runAsNonRoot: z.literal(true),
          runAsUser: z.literal(1000),
          runAsGroup: z.literal(1000),
          fsGroup: z.literal(1000),
          seccompProfile: z.strictObject({ type: z.literal('RuntimeDefault') }),
        }),
        containers: z.tuple([containerSchema]),
        volumes: z.array(z.looseObject({ name: z.string() })),
      }),
    }),
  }),
})

const scaledSchema = z.looseObject({
  scaleTargetRef: z.strictObject({ name: z.string() }),
  minReplicaCount: z.int().positive(),
  maxReplicaCount: z.int().positive(),
  triggers: z.array(z.strictObject({ type: z.string(), metadata: z.record(z.string(), z.string()) })),
})

describe('the manifests of Kubernetes', () => {
  const listed = (parse(read('kubernetes/kustomization.yaml')) as { resources: string[] }).resources
  const documents = (file: string) =>
    parseAllDocuments(read(`kubernetes/${file}`)).map((each) => each.toJS() as unknown)
  const objects = listed.flatMap(documents).map((each) => objectSchema.parse(each))
  const ofKind = (kind: string) => objects.filter((each) => each.kind === kind)
  const deployments = ofKind('Deployment').map((each) => ({
    name: each.metadata.name,
    ...deploymentSchema.parse(each),
  }))
  const config = Object.fromEntries(
    ofKind('ConfigMap').flatMap((each) => Object.entries(each.data as Record<string, string>)),
  )
  const [secret] = documents('secret.example.yaml') as [
    { metadata: { name: string }; stringData: Record<string, string> },
  ]

  it('are all listed, but for the example of the secret', () => {
    const files = readdirSync(new URL('kubernetes/', DEPLOY)).filter((file) => file.endsWith('.yaml'))
    expect(files.sort()).toEqual([...listed, 'kustomization.yaml', 'secret.example.yaml'].sort())
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Namespace stock-lab',
      'ConfigMap stock-lab',
      'Deployment stock-lab-server',
      'Service stock-lab-server',
      'PodDisruptionBudget stock-lab-server',
      'Deployment stock-lab-worker',
      'PodDisruptionBudget stock-lab-worker',
      'ScaledObject stock-lab-worker',
      'Ingress stock-lab',
    ])
  })

  it('select the pods that they mean', () => {
    const selectors = [...ofKind('PodDisruptionBudget'), ...ofKind('Service')].map(({ metadata, spec }) => {
      const { selector } = spec as { selector: { matchLabels?: object } }
      return [metadata.name, selector.matchLabels ?? selector] as const
    })
    for (const { name, spec } of deployments) {
      expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels)
      const meant = selectors.filter(([selecting]) => selecting === name)
      expect(meant.length).toBeGreaterThan(0)
      for (const [, selector] of meant) expect(selector).toEqual(spec.selector.matchLabels)
    }
  })

  it('probe ports that are listened on, mount volumes that exist, and give settings that the program takes', () => {
    expect(secret.metadata.name).toBe('stock-lab')
    for (const { spec } of deployments) {
      const [container] = spec.template.spec.containers
      const environment = {
        ...config,
        ...secret.stringData,
        ...Object.fromEntries(container.env.map(({ name, value }) => [name, value])),
      }
      expectSettings(environment)
      const [{ name: portName, containerPort }] = container.ports as [(typeof container.ports)[number]]
      expect(String(containerPort)).toBe(
        container.args[0] === 'serve' ? environment.STOCKLAB_PORT : environment.STOCKLAB_PROBE_PORT,
      )
      expect(spec.template.metadata.annotations['prometheus.io/port']).toBe(String(containerPort))
      for (const probe of [container.startupProbe, container.livenessProbe, container.readinessProbe])
        expect(probe.httpGet.port).toBe(portName)
      // What is away must not end the process: it lives, and only does not answer.
      expect(container.livenessProbe.httpGet.path).toBe('/health')
      expect(container.readinessProbe.httpGet.path).toBe('/ready')
      const volumes = spec.template.spec.volumes.map(({ name }) => name)
      expect(container.volumeMounts.map(({ name }) => name)).toEqual(volumes)
      expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toContain(environment.STOCKLAB_DATA)
    }
  })

  it('scale workers by the jobs that wait or run', async () => {
    const [scaled] = ofKind('ScaledObject')
    const { scaleTargetRef, minReplicaCount, maxReplicaCount, triggers } = scaledSchema.parse(scaled?.spec)
    const worker = deployments.find(({ name }) => name === scaleTargetRef.name)
    expect(worker?.spec.replicas).toBeUndefined()
    // An update needs no room for a worker more than there are.
    expect(worker?.spec.strategy).toEqual({ rollingUpdate: { maxUnavailable: '25%', maxSurge: 0 } })
    expect(minReplicaCount).toBeLessThan(maxReplicaCount)
    expect(triggers).toMatchObject([{ type: 'postgresql', metadata: { connectionFromEnv: 'STOCKLAB_DATABASE_URL' } }])
    expect(Object.keys(secret.stringData)).toContain(triggers[0]?.metadata.connectionFromEnv)
    const { database } = await openObserved()
    const { id } = await database
      .insertInto('users')
      .values({ email: 'kim@example.com', nickname: 'kim', password_hash: '-' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const job = { owner_id: id, kind: 'backtest', name: 'x', market: 'KRX', input: '{}', estimate: '{}' } as const
    for (const status of ['pending', 'queued', 'queued', 'running', 'completed', 'failed', 'cancelled'] as const)
      await database
        .insertInto('jobs')
        .values({ ...job, status, max_duration_ms: 1 })
        .execute()
    // KEDA takes the first column of the first row for a number.
    const { rows } = await sql.raw<{ count: string }>(triggers[0]?.metadata.query ?? '').execute(database)
    expect(rows.map((row) => Object.values(row).map(Number))).toEqual([[3]])
    await database.destroy()
  })

  it('keep no secret', () => {
    for (const file of listed) expect(read(`kubernetes/${file}`)).not.toMatch(/password|:\/\/[^@\s]*:[^@\s]*@/i)
    expect(objects.some(({ kind }) => kind === 'Secret')).toBe(false)
  })
})
