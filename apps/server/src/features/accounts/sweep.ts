import type { Database } from '@stocklab/platform'

const DAY_MS = 86_400_000
const AUDIT_DAYS = 400

/** Deletes what has ended and what is kept no longer: sessions, links, forgotten failures, acts of more than a year ago. */
export async function sweepAccounts(database: Database, now: Date): Promise<void> {
  await database.deleteFrom('sessions').where('expires_at', '<=', now).execute()
  await database.deleteFrom('password_resets').where('expires_at', '<=', now).execute()
  await database.deleteFrom('registrations').where('expires_at', '<=', now).execute()
  const yesterday = new Date(now.getTime() - DAY_MS)
  await database
    .deleteFrom('login_throttles')
    .where('failed_at', '<', yesterday)
    .where('locked_until', '<', now)
    .execute()
  await database
    .deleteFrom('audit_log')
    .where('at', '<', new Date(now.getTime() - AUDIT_DAYS * DAY_MS))
    .execute()
}
