import type { EventType } from '@stocklab/protocol'
import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'

/** What is read in the app is there at once; the others are sent. */
export type SentChannel = 'email' | 'webhook'

/** A delivery that this node sends now, with what it needs for that. */
export interface ClaimedDelivery {
  readonly id: string
  readonly channel: SentChannel
  /** Counts this one. */
  readonly attempt: number
  readonly event: {
    readonly id: string
    readonly type: EventType
    readonly payload: unknown
    readonly occurredAt: Date
  }
  readonly recipient: { readonly userId: string; readonly email: string; readonly language: 'ko' | 'en' }
  /** Of webhooks. */
  readonly endpoint: ClaimedEndpoint | null
  /** The span that asked for the job of which the event tells, where it tells of one that was traced. */
  readonly traceparent: string | null
}

export interface ClaimedEndpoint {
  readonly id: string
  readonly url: string
  readonly enabled: boolean
  /** As stored; the one that is being replaced only while it is valid. */
  readonly secrets: readonly string[]
}

export interface ClaimLimits {
  readonly channel: SentChannel
  readonly rows: number
  /** Of one person, so that nobody's slow receiver keeps the others waiting. */
  readonly rowsOfOne: number
  /** Longer than any attempt may take: after it another node tries. */
  readonly leaseMs: number
}

/** Takes deliveries of a channel that are due, oldest first, but none of `busy` people; each goes to one node, until its lease is over. */
export async function claimDeliveries(
  database: Database,
  limits: ClaimLimits,
  busy: readonly string[] = [],
): Promise<readonly ClaimedDelivery[]> {
  const { rows } = await sql<ClaimedRow>`
    with ranked as (
      select id, next_attempt_at, row_number() over (partition by user_id order by next_attempt_at, id) as turn
      from deliveries
      where status in ('waiting', 'retrying') and next_attempt_at <= now() and channel = ${limits.channel}
        and user_id <> all (${busy}::uuid[])
    ), due as (
      select deliveries.id
      from deliveries join ranked using (id)
      where ranked.turn <= ${limits.rowsOfOne}
        and deliveries.status in ('waiting', 'retrying') and deliveries.next_attempt_at <= now()
      order by ranked.next_attempt_at, deliveries.id
      limit ${limits.rows}
      for update of deliveries skip locked
    ), claimed as (
      update deliveries
      set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${limits.leaseMs / 1_000}),
        updated_at = now()
      where id in (select id from due)
      returning id, channel, attempts, event_id, user_id, endpoint_id
    )
    select claimed.id, claimed.channel, claimed.attempts, event.id as event_id, event.type, event.payload,
      event.occurred_at, claimed.user_id, users.email, users.language, endpoint.id as endpoint_id, endpoint.url,
      endpoint.enabled, endpoint.secret,
      case when endpoint.previous_secret_until > now() then endpoint.previous_secret end as previous_secret,
      (select traceparent from jobs where jobs.id = (event.payload ->> 'backtestId')::uuid) as traceparent
    from claimed
    join outbox_events as event on event.id = claimed.event_id
    join users on users.id = claimed.user_id
    left join webhook_endpoints as endpoint on endpoint.id = claimed.endpoint_id
  `.execute(database)
  return rows.map(deliveryOf)
}

interface ClaimedRow {
  id: string
  channel: SentChannel
  attempts: number
  event_id: string
  type: EventType
  payload: unknown
  occurred_at: Date
  user_id: string
  email: string
  language: 'ko' | 'en'
  endpoint_id: string | null
  url: string | null
  enabled: boolean | null
  secret: string | null
  previous_secret: string | null
  traceparent: string | null
}

function deliveryOf(row: ClaimedRow): ClaimedDelivery {
  const secrets = [row.secret, row.previous_secret].filter((secret) => secret !== null)
  return {
    id: row.id,
    channel: row.channel,
    attempt: row.attempts,
    event: { id: row.event_id, type: row.type, payload: row.payload, occurredAt: row.occurred_at },
    recipient: { userId: row.user_id, email: row.email, language: row.language },
    traceparent: row.traceparent,
    endpoint:
      row.endpoint_id === null
        ? null
        : { id: row.endpoint_id, url: row.url ?? '', enabled: row.enabled === true, secrets },
  }
}
