import { setTimeout as pause } from 'node:timers/promises'
import { type Environment, type Exit, freePort, type StartedProcess, startCommand } from './started-process.js'

/** A process of the platform that is started again whenever it ends, as any installation does it. */
export interface SupervisedNode {
  readonly name: string
  /** Resolves when it is at work, now or after its next start. */
  ready(): Promise<void>
  /** Ends it as a power cut would; it is started again at once. */
  crash(): Promise<void>
  /** Asks it to end and resolves when it has. */
  stop(): Promise<Exit>
  /** How often it was at work and then ended though nobody killed it, which is a fault of its own. */
  readonly gaveUp: readonly Exit[]
  /** How often it was started and could not begin to work, since what it needs was away. */
  readonly failedStarts: readonly Exit[]
}

export interface SupervisedServer extends SupervisedNode {
  readonly address: string
}

const RESTART_PAUSE_MS = 200

export async function superviseServer(name: string, environment: Environment): Promise<SupervisedServer> {
  const port = await freePort()
  const start = () => startCommand(['serve', '--json'], { ...environment, STOCKLAB_PORT: `${port}` })
  const node = supervise(name, start, (line) => line.includes('"address"'))
  return Object.assign(node, { address: `http://127.0.0.1:${port}` })
}

export function superviseWorker(name: string, environment: Environment): SupervisedNode {
  const start = () => startCommand(['worker'], { ...environment, STOCKLAB_LOG_LEVEL: 'info' })
  return supervise(name, start, (line) => line.includes('takes jobs'))
}

function supervise(name: string, start: () => StartedProcess, isAtWork: (line: string) => boolean): SupervisedNode {
  const gaveUp: Exit[] = []
  const failedStarts: Exit[] = []
  let isWanted = true
  let isKilled = false
  let child = start()
  let begun = child.line(isAtWork)
  const life = (async () => {
    for (;;) {
      const isAtWorkNow = (await begun) !== undefined
      const exit = await child.exited
      if (!isWanted) return exit
      if (!isKilled) (isAtWorkNow ? gaveUp : failedStarts).push(exit)
      isKilled = false
      await pause(RESTART_PAUSE_MS)
      if (!isWanted) return exit
      child = start()
      begun = child.line(isAtWork)
    }
  })()
  // After the tests nothing starts any more.
  life.catch(() => undefined)
  return {
    name,
    gaveUp,
    failedStarts,
    async ready() {
      while ((await begun) === undefined) await pause(RESTART_PAUSE_MS)
    },
    async crash() {
      while (!child.isRunning()) await pause(20)
      isKilled = true
      child.kill('SIGKILL')
      await child.exited
    },
    async stop() {
      await this.ready()
      isWanted = false
      child.kill('SIGTERM')
      return life
    },
  }
}
