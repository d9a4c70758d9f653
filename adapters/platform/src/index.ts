export {
  type Bus,
  type BusEvent,
  compareEventIds,
  isEventId,
  type SubscribeOptions,
  type Subscription,
  TAIL_START,
} from './bus/bus.js'
export type {
  Cache,
  CacheEntry,
  CacheKey,
  CacheKindRules,
  CacheKindStatistics,
  CacheObserver,
  CacheOptions,
  CacheOutcome,
  CachePolicy,
  CacheStatistics,
} from './cache/cache.js'
export { CACHE_KINDS, type CacheKind } from './cache/kinds.js'
export { migrate } from './database/migrate.js'
export { type Database, type DatabaseLocation, openDatabase } from './database/open-database.js'
export type { Tables } from './database/tables/tables.js'
export type { Mail, MailMessage } from './mail/mail.js'
export { type MailLocation, openMail } from './mail/open-mail.js'
export { insertEvent, recordEvent } from './outbox/record-event.js'
export type { RateLimit, RateLimitAnswer, RateLimitRule } from './rate-limit/rate-limit.js'
export { PLATFORM_SETTINGS, type PlatformSettings } from './settings/platform-settings.js'
export {
  address,
  listOfTexts,
  readSettings,
  type Setting,
  type Settings,
  unknownSettings,
  wholeNumber,
  yesOrNo,
} from './settings/setting.js'
export { openTrialFolder } from './trial-ledger/file-ledger.js'
export type { RecordedTrial, TrialLedger } from './trial-ledger/trial-ledger.js'
