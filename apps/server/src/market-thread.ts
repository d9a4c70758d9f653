import { parentPort, workerData } from 'node:worker_threads'
import type { MarketThreadSettings } from './features/market/view/market-task.js'
import { serveMarket } from './features/market/view/serve-market.js'

if (parentPort === null) throw new Error('expected to run as a thread')
serveMarket(parentPort, workerData as MarketThreadSettings)
