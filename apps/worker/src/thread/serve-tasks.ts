import type { MessagePort } from 'node:worker_threads'
import { LedgerCalls } from './ledger-calls.js'
import { runBacktest } from './run-backtest.js'
import { PartDesk, runStudy } from './run-study.js'
import { StopFlag } from './stop-flag.js'
import type { TaskPorts } from './study-context.js'
import { packError } from './thread-errors.js'
import type { FromThread, ThreadOutcome, ThreadTask, ToThread } from './thread-messages.js'

/** Data of a study are kept so long for its next part. */
const IDLE_MS = 20_000

/** Answers the host's tasks one after the other. */
export function serveTasks(port: MessagePort): void {
  const calls = new LedgerCalls(port)
  const desk = new PartDesk()
  let stop: StopFlag | undefined
  let idle: NodeJS.Timeout | undefined
  const run = async (task: ThreadTask, flag: SharedArrayBuffer) => {
    clearTimeout(idle)
    stop = new StopFlag(flag)
    const outcome = await runTask(task, desk, {
      stop,
      tell: (news) => port.postMessage(news satisfies FromThread),
      openTrials: (dataVersion) => calls.open(dataVersion),
    })
    port.postMessage(outcome satisfies FromThread)
    idle = setTimeout(() => void desk.close(), IDLE_MS)
  }
  port.on('message', (message: ToThread) => {
    switch (message.type) {
      case 'run':
        return void run(message.task, message.flag)
      case 'stop':
        return stop?.check()
      case 'answer':
      case 'refusal':
        return calls.settle(message)
    }
  })
}

async function runTask(task: ThreadTask, desk: PartDesk, ports: TaskPorts): Promise<ThreadOutcome> {
  try {
    // What is not of the same study makes room for its own data first.
    if (task.kind !== 'part') await desk.close()
    switch (task.kind) {
      case 'backtest':
        return await runBacktest(task, ports)
      case 'study':
        return await runStudy(task, ports)
      case 'part':
        return await desk.run(task, ports)
    }
  } catch (error) {
    return { type: 'failed', error: packError(error) }
  }
}
