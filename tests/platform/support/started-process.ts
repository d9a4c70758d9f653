import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../../apps/cli/bin/stocklab.js', import.meta.url))

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** The end of what it wrote to its standard error. */
  readonly complaint: string
}

export interface StartedProcess {
  readonly exited: Promise<Exit>
  isRunning(): boolean
  /** The first line of its output or its log that is looked for; undefined = it ended without. */
  line(isIt: (line: string) => boolean): Promise<string | undefined>
  kill(signal: NodeJS.Signals): void
}

export type Environment = Readonly<Record<string, string>>

const COMPLAINT_LETTERS = 4_000
const started = new Set<ChildProcess>()
let isOver = false

/** Ends whatever this test file started and did not end; a test that fails halfway leaves nobody behind. */
export function endEverything(): void {
  isOver = true
  for (const child of started) child.kill('SIGKILL')
}

/** Starts `stocklab` as a person would, with nothing of our environment but the path. */
export function startCommand(words: readonly string[], environment: Environment): StartedProcess {
  return startProcess([process.execPath, COMMAND, ...words], environment)
}

export function startProcess([file, ...words]: readonly string[], environment: Environment = {}): StartedProcess {
  if (isOver) throw new Error('expected nobody to start anything after the tests')
  const child: ChildProcess = spawn(file as string, words, {
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr?.on('data', (text) => {
    complaint = (complaint + text).slice(-COMPLAINT_LETTERS)
  })
  started.add(child)
  const exited = new Promise<Exit>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, complaint: error.message }))
    child.once('close', (code, signal) => {
      started.delete(child)
      resolve({ code, signal, complaint })
    })
  })
  const lines = listen(child)
  return {
    exited,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    line: (isIt) => Promise.race([lines(isIt), exited.then(() => undefined)]),
    kill: (signal) => void child.kill(signal),
  }
}

/** Output is read all the time, so that nobody waits for a full pipe; what nobody has asked for yet is kept. */
function listen(child: ChildProcess): (isIt: (line: string) => boolean) => Promise<string> {
  const kept: string[] = []
  const waiting = new Set<(line: string) => void>()
  for (const input of [child.stdout, child.stderr]) {
    if (input === null) continue
    createInterface({ input }).on('line', (line) => {
      if (kept.length < 1_000) kept.push(line)
      for (const told of waiting) told(line)
    })
  }
  return (isIt) =>
    new Promise((resolve) => {
      const before = kept.find(isIt)
      if (before !== undefined) return resolve(before)
      const told = (line: string) => {
        if (!isIt(line)) return
        waiting.delete(told)
        resolve(line)
      }
      waiting.add(told)
    })
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('expected a port')
  return address.port
}
