import type { Migration } from 'kysely'
import { accounts } from './0001-accounts.js'
import { strategies } from './0002-strategies.js'
import { jobs } from './0003-jobs.js'
import { runs } from './0004-runs.js'
import { market } from './0005-market.js'
import { notifications } from './0006-notifications.js'
import { figuresDue } from './0007-figures-due.js'
import { toldOnce } from './0008-told-once.js'
import { traces } from './0009-traces.js'
import { firstLogins } from './0010-first-logins.js'
import { jobWaits } from './0011-job-waits.js'

/** In the order of their names. A step that has landed is never changed again: a later one mends it. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-accounts': accounts,
  '0002-strategies': strategies,
  '0003-jobs': jobs,
  '0004-runs': runs,
  '0005-market': market,
  '0006-notifications': notifications,
  '0007-figures-due': figuresDue,
  '0008-told-once': toldOnce,
  '0009-traces': traces,
  '0010-first-logins': firstLogins,
  '0011-job-waits': jobWaits,
}
