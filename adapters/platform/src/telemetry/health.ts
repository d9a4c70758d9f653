/** How a dependency is. */
export type DependencyStatus = 'up' | 'down'

export interface Dependency {
  readonly name: string
  /** Without it nothing can be answered; what is not required costs speed or parts. */
  readonly required: boolean
  /** Throws, or says false, where it is away. */
  check(): Promise<unknown>
}

export interface DependencyHealth {
  readonly name: string
  readonly required: boolean
  readonly status: DependencyStatus
  readonly latencyMs: number
}

export interface Health {
  /** `degraded`: something is away that we can do without. */
  readonly status: 'up' | 'degraded' | 'down'
  readonly dependencies: readonly DependencyHealth[]
}

const PATIENCE_MS = 2_000

/** Asks all dependencies at once; one that does not answer in time counts as away. */
export async function checkHealth(
  dependencies: readonly Dependency[],
  nowMs: () => number,
  patienceMs = PATIENCE_MS,
): Promise<Health> {
  const checked = await Promise.all(dependencies.map((dependency) => checkOne(dependency, nowMs, patienceMs)))
  const away = checked.filter(({ status }) => status === 'down')
  const status = away.some(({ required }) => required) ? 'down' : away.length > 0 ? 'degraded' : 'up'
  return { status, dependencies: checked }
}

async function checkOne({ name, required, check }: Dependency, nowMs: () => number, patienceMs: number) {
  const began = nowMs()
  const isUp = await within(patienceMs, check).catch(() => false)
  const status: DependencyStatus = isUp === false ? 'down' : 'up'
  return { name, required, status, latencyMs: Math.round((nowMs() - began) * 10) / 10 }
}

function within(ms: number, check: () => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`expected an answer within ${ms} ms`)), ms)
    check()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}
