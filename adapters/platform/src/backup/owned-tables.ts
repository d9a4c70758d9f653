/** A table of which an account owns rows. */
export interface OwnedTable {
  /** SQL that is true for the rows of the account $owner. */
  readonly where: string
  /** Columns that prove who somebody is, or serve the machine alone. */
  readonly without?: readonly string[]
}

const ofUser: OwnedTable = { where: 'user_id = $owner' }
const ofOwner: OwnedTable = { where: 'owner_id = $owner' }
const ofStrategy: OwnedTable = { where: 'strategy_id in (select id from strategies where owner_id = $owner)' }
const ofJob: OwnedTable = { where: 'job_id in (select id from jobs where owner_id = $owner)' }
const ofRun: OwnedTable = {
  where: '(run_id, month) in (select details_id, details_month from runs where owner_id = $owner)',
}

/** What an account owns, table by table, in the order in which it is exported. A new table is added here or below. */
export const OWNED_TABLES: Readonly<Record<string, OwnedTable>> = {
  users: { where: 'id = $owner', without: ['password_hash', 'totp_secret', 'totp_last_step'] },
  api_keys: { ...ofUser, without: ['secret_hash'] },
  sessions: { ...ofUser, without: ['token_hash'] },
  audit_log: { where: 'actor_id = $owner or subject_id = $owner' },
  notification_preferences: ofUser,
  notifications: ofUser,
  outbox_events: ofUser,
  deliveries: ofUser,
  webhook_endpoints: { ...ofUser, without: ['secret', 'previous_secret'] },
  watchlists: ofUser,
  watchlist_items: { where: 'watchlist_id in (select id from watchlists where user_id = $owner)' },
  recently_viewed: ofUser,
  universes: ofUser,
  strategies: { ...ofOwner, without: ['search', 'published_search'] },
  strategy_revisions: ofStrategy,
  strategy_records: ofStrategy,
  strategy_figures: ofStrategy,
  jobs: { ...ofOwner, without: ['worker', 'fence', 'lease_until', 'request_hash', 'traceparent', 'wait_until'] },
  job_log: ofJob,
  job_results: ofJob,
  trials: ofOwner,
  runs: ofOwner,
  run_statistics: { where: 'run_id in (select id from runs where owner_id = $owner)' },
  run_daily: ofRun,
  run_fills: ofRun,
  run_lapsed: ofRun,
  run_trades: ofRun,
  run_holdings: ofRun,
  run_decisions: ofRun,
}

/** Tables of which an account is given nothing, and why. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  account_letters: 'mails on their way to somebody who has no account yet',
  first_logins: 'secrets that nobody has been told yet',
  job_checkpoints: 'the state of a machine in the middle of its work',
  login_throttles: 'counts of failed attempts, by address and not by account',
  market_data_seen: 'what a machine has told of already',
  password_resets: 'hashes of secrets',
  recovery_codes: 'hashes of secrets',
  registrations: 'belong to nobody before they are confirmed',
  strategy_figures_due: 'what a machine has yet to compute',
  theme_members: 'belong to everybody',
  themes: 'belong to everybody',
}
