import type { AccountTables } from './accounts.js'
import type { JobTables } from './jobs.js'
import type { MarketTables } from './market.js'
import type { NotificationTables } from './notifications.js'
import type { RunTables } from './runs.js'
import type { StrategyTables } from './strategies.js'

/** Every table by name. */
export interface Tables extends AccountTables, StrategyTables, JobTables, RunTables, MarketTables, NotificationTables {}
