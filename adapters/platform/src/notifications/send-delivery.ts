import { StockLabError } from '@stocklab/domain'
import type { Mail } from '../mail/mail.js'
import type { WebhookOutcome, WebhookSender } from '../webhooks/webhook-sender.js'
import type { ClaimedDelivery, ClaimedEndpoint } from './delivery-claims.js'
import type { EventTexts, StoredEvent } from './event-texts.js'

/** What came of one attempt. */
export interface Attempted {
  readonly result: 'accepted' | 'failed' | 'given-up'
  readonly error: string | null
  readonly responseStatus: number | null
  readonly responseSnippet: string | null
  readonly askedMs?: number
  /** Of the endpoint: it wants nothing any more, or failed, or worked. */
  readonly endpoint?: 'gone' | 'failed' | 'worked'
}

export interface SendingPorts {
  readonly mail: Mail
  readonly webhooks: WebhookSender
  readonly texts: EventTexts
  /** Gives a secret of an endpoint back as its owner knows it. */
  readonly openSecret: (stored: string) => string
  readonly now: () => number
}

/** One attempt; never throws: whatever goes wrong is the result of the attempt. */
export async function sendDelivery(delivery: ClaimedDelivery, ports: SendingPorts): Promise<Attempted> {
  try {
    switch (delivery.channel) {
      case 'email':
        return await sendMail(delivery, ports)
      case 'webhook':
        return await postWebhook(delivery, ports)
    }
  } catch (error) {
    const forGood = error instanceof StockLabError && error.family !== 'unavailable'
    return attempted(forGood ? 'given-up' : 'failed', { error: (error as Error).message })
  }
}

async function sendMail(delivery: ClaimedDelivery, { mail, texts }: SendingPorts): Promise<Attempted> {
  const { id, recipient, event } = delivery
  const words = texts.mail(event, recipient.language)
  await mail.send({ ...words, id, to: recipient.email, unsubscribeUrl: texts.preferencesUrl })
  return attempted('accepted')
}

async function postWebhook({ endpoint, event }: ClaimedDelivery, ports: SendingPorts): Promise<Attempted> {
  if (endpoint === null) return attempted('given-up', { error: 'the endpoint is gone' })
  if (!endpoint.enabled) return attempted('given-up', { error: 'the endpoint is turned off' })
  return outcomeOf(await ports.webhooks.post(messageOf(event, endpoint, ports)))
}

function messageOf(event: StoredEvent, { url, secrets }: ClaimedEndpoint, { openSecret, now }: SendingPorts) {
  return {
    id: `msg_${event.id}`,
    url,
    body: JSON.stringify({ type: event.type, timestamp: event.occurredAt.toISOString(), data: event.payload }),
    timestampSeconds: Math.floor(now() / 1_000),
    secrets: secrets.map(openSecret),
  }
}

function outcomeOf(outcome: WebhookOutcome): Attempted {
  switch (outcome.kind) {
    case 'accepted':
      return attempted('accepted', { ...answerOf(outcome), endpoint: 'worked' })
    case 'gone':
      return attempted('given-up', { ...answerOf(outcome), error: 'the endpoint is gone (410)', endpoint: 'gone' })
    case 'refused':
      return attempted('given-up', { error: outcome.reason, endpoint: 'failed' })
    case 'failed': {
      const { retryAfterMs: askedMs, reason: error } = outcome
      const answer = { ...answerOf(outcome), error, endpoint: 'failed' } as const
      return attempted('failed', askedMs === undefined ? answer : { ...answer, askedMs })
    }
  }
}

function answerOf({ status, snippet }: { readonly status?: number; readonly snippet?: string }) {
  return { responseStatus: status ?? null, responseSnippet: snippet ?? null }
}

function attempted(result: Attempted['result'], details: Partial<Attempted> = {}): Attempted {
  return { result, error: null, responseStatus: null, responseSnippet: null, ...details }
}
