import { parentPort } from 'node:worker_threads'
import { serveTasks } from './thread/serve-tasks.js'

if (parentPort !== null) serveTasks(parentPort)
