import { parentPort, workerData } from 'node:worker_threads'
import { compileSimdModule, createProgramRunner, fromMessage } from '@stocklab/engine'
import { BLOCK, CANCELLED, type ComputeTask, DONE, type KernelChoice, NEXT, type WorkerAnswer } from './task.js'

const simd = (workerData as KernelChoice) === 'plain' ? null : compileSimdModule()

parentPort?.on('message', (task: ComputeTask) => {
  parentPort?.postMessage(answer(task))
})

function answer(task: ComputeTask): WorkerAnswer {
  try {
    takeBlocks(task)
    return { ok: true }
  } catch (error) {
    Atomics.store(task.counters, CANCELLED, 1)
    return error instanceof Error
      ? { ok: false, message: error.message, stack: error.stack }
      : { ok: false, message: String(error), stack: undefined }
  }
}

/** Takes blocks of instruments until none is left; which thread takes which changes nothing in the result. */
function takeBlocks({ panel, program, extra, outputs, instruments, counters }: ComputeTask): void {
  const runner = createProgramRunner(panel, fromMessage(program), extra, simd)
  while (Atomics.load(counters, CANCELLED) === 0) {
    const from = Atomics.add(counters, NEXT, BLOCK)
    if (from >= instruments) return
    const to = Math.min(from + BLOCK, instruments)
    runner.run({ from, to }, outputs)
    Atomics.add(counters, DONE, to - from)
  }
}
