import type { MessagePort } from 'node:worker_threads'
import type { TrialLedger } from '@stocklab/platform'
import type { LedgerCall, ThreadError, ToThread } from './thread-messages.js'

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** The trial ledger as a thread sees it: the host, which has the database, answers. */
export class LedgerCalls {
  readonly #port: MessagePort
  readonly #waiting = new Map<number, Waiting>()
  #calls = 0

  constructor(port: MessagePort) {
    this.#port = port
  }

  open(dataVersion: string): TrialLedger {
    return {
      record: (given) => this.#ask<void>({ dataVersion, method: 'record', given }),
      trials: () => this.#ask({ dataVersion, method: 'trials', given: [] }),
      returnsOf: (given) => this.#ask({ dataVersion, method: 'returnsOf', given }),
    }
  }

  settle(message: Extract<ToThread, { type: 'answer' | 'refusal' }>): void {
    const waiting = this.#waiting.get(message.call)
    this.#waiting.delete(message.call)
    if (message.type === 'answer') waiting?.resolve(message.value)
    else waiting?.reject(rebuilt(message.error))
  }

  #ask<T>(asked: Omit<LedgerCall, 'type' | 'call'>): Promise<T> {
    const call = this.#calls++
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(call, { resolve: (value) => resolve(value as T), reject })
      this.#port.postMessage({ type: 'ledger', call, ...asked } satisfies LedgerCall)
    })
  }
}

function rebuilt({ message, stack }: ThreadError): Error {
  return Object.assign(new Error(`the trials could not be counted: ${message}`), stack === null ? {} : { stack })
}
