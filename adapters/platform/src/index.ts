export { exportOwner, readOwnerId } from './backup/export-owner.js'
export { type RestoreOptions, restoreBackup } from './backup/restore-backup.js'
export { type BackupCounts, writeBackup } from './backup/write-backup.js'
export {
  type Bus,
  type BusEvent,
  compareEventIds,
  isEventId,
  type SubscribeOptions,
  type Subscription,
  TAIL_START,
} from './bus/bus.js'
export { createMemoryBus, type MemoryBusOptions } from './bus/memory-bus.js'
export { openRedisBus, type RedisBusOptions } from './bus/redis-bus.js'
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
export { createMemoryCache, type MemoryCacheOptions } from './cache/memory-cache.js'
export { openRedisCache, type RedisCacheOptions } from './cache/redis-cache.js'
export { WriteBehind, type WriteBehindOptions } from './cache/write-behind.js'
export { migrate } from './database/migrate.js'
export { type Database, type DatabaseLocation, openDatabase, type PoolState } from './database/open-database.js'
export { isPassing } from './database/passing-failure.js'
export type { Tables } from './database/tables/tables.js'
export { type Cancellation, requestCancel } from './jobs/cancel-job.js'
export { readCheckpoint, saveCheckpoint } from './jobs/checkpoints.js'
export { claimJob, extendLease, type Heartbeat } from './jobs/claim-job.js'
export { type Admission, createJob, type NewJob } from './jobs/create-job.js'
export { type Ending, endJob, returnJob } from './jobs/end-job.js'
export { enqueueJobs } from './jobs/enqueue-jobs.js'
export { type Claim, DEFAULT_JOB_LIMITS, type Job, type JobError, type JobLimits, PRIORITIES } from './jobs/job.js'
export { recordFailure } from './jobs/job-event.js'
export { appendLog, type LogLine, readLog } from './jobs/job-log.js'
export {
  deleteJob,
  type JobFilter,
  listJobs,
  type QueueLength,
  queuePosition,
  readJob,
  readNextQueued,
  readPastRuns,
  readQueueLength,
} from './jobs/read-jobs.js'
export { type Reconciled, reconcileJobs } from './jobs/reconcile-jobs.js'
export { retryJob } from './jobs/retry-job.js'
export {
  completePart,
  divideStudy,
  type FailedStudies,
  failStudies,
  type NewPart,
  readJobResult,
  readPartResults,
  storeStudy,
} from './jobs/study-parts.js'
export type { Mail, MailMessage } from './mail/mail.js'
export { type MailLocation, openMail } from './mail/open-mail.js'
export { DELIVERY_STATUSES, type DeliveryStatus, nextDeliveryStatus } from './notifications/delivery-life.js'
export { createDispatcher, type Dispatcher } from './notifications/dispatcher.js'
export type { DispatcherPorts, DispatchObserver } from './notifications/dispatcher-ports.js'
export type { EventTexts, InAppText, MailText, StoredEvent } from './notifications/event-texts.js'
export { NOTIFICATION_TOPIC, type NotificationNudge } from './notifications/topics.js'
export { databaseLocation, openPlatform, type Platform, type PlatformObserver } from './open-platform.js'
export { insertEvent, recordEvent } from './outbox/record-event.js'
export { openBullQueue } from './queue/bull-queue.js'
export { createLocalQueue } from './queue/local-queue.js'
export type { JobQueue, Offer, Taker } from './queue/queue.js'
export { createMemoryRateLimit } from './rate-limit/memory-rate-limit.js'
export type { RateLimit, RateLimitAnswer, RateLimitRule } from './rate-limit/rate-limit.js'
export { openRedisRateLimit, type RedisRateLimitOptions } from './rate-limit/redis-rate-limit.js'
export { unpackDecision } from './runs/decision-body.js'
export { DETAIL_COLUMNS, type DetailList, type DetailType } from './runs/detail-columns.js'
export { type DroppedRuns, dropOldRuns, dropRunsBefore, pinRun } from './runs/drop-runs.js'
export {
  placeOf,
  type RunHead,
  type RunJudgement,
  type RunKey,
  readRun,
  readRunDecisions,
  readRunHead,
  readRunJudgement,
  readRunList,
  type StoredRun,
} from './runs/read-run.js'
export { type RunReuse, reuseRun } from './runs/reuse-run.js'
export { HEADLINE_STATISTICS, type HeadlineColumn } from './runs/run-head.js'
export { type RunToStore, storeRun } from './runs/store-run.js'
export { readInstallationSecret, type SecretLocation } from './secrets/installation-secret.js'
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
export { createRegistry } from './telemetry/create-registry.js'
export { checkHealth, type Dependency, type Health } from './telemetry/health.js'
export { measurePool, measureTables } from './telemetry/measure-database.js'
export { type JobObserver, measureDeliveries, measureJobs } from './telemetry/measure-work.js'
export { platformDependencies } from './telemetry/platform-dependencies.js'
export { openProbeServer, type ProbeServer } from './telemetry/probe-server.js'
export { openTracing } from './tracing/open-tracing.js'
export { traceQueries } from './tracing/trace-queries.js'
export { NO_TRACER, type Span, type Tracer } from './tracing/tracer.js'
export type { TracedProcess, Tracing } from './tracing/tracing.js'
export { openDatabaseTrials } from './trial-ledger/database-ledger.js'
export { openTrialFolder } from './trial-ledger/file-ledger.js'
export type { RecordedTrial, TrialLedger } from './trial-ledger/trial-ledger.js'
export { isPublicAddress } from './webhooks/public-address.js'
export { createWebhookSecret } from './webhooks/webhook-secret.js'
export { createWebhookSender, type WebhookLimits, type WebhookSender } from './webhooks/webhook-sender.js'
export { parseWebhookUrl, type TargetPolicy } from './webhooks/webhook-target.js'
