import type { MessagePort } from 'node:worker_threads'
import { LedgerCalls } from './ledger-calls.js'
import { runBacktest } from './run-backtest.js'
import { StopFlag } from './stop-flag.js'
import type { FromThread, ThreadTask, ToThread } from './thread-messages.js'

/** Answers the host's tasks one after the other. */
export function serveTasks(port: MessagePort): void {
  const calls = new LedgerCalls(port)
  let stop: StopFlag | undefined
  const run = async (task: ThreadTask, flag: SharedArrayBuffer) => {
    stop = new StopFlag(flag)
    const outcome = await runBacktest(task, {
      stop,
      tell: (news) => port.postMessage(news satisfies FromThread),
      openTrials: (dataVersion) => calls.open(dataVersion),
    })
    port.postMessage(outcome satisfies FromThread)
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
