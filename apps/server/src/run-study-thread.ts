import { parentPort } from 'node:worker_threads'
import { answerTask } from './features/runs/study/answer-task.js'
import type { RunTask } from './features/runs/study/run-task.js'

if (parentPort === null) throw new Error('expected to run as a thread')
const port = parentPort
port.on('message', async (task: RunTask) => port.postMessage(await answerTask(task)))
