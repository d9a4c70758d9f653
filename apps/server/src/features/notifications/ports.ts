import type { Bus, Database, TargetPolicy } from '@stocklab/platform'
import type { Revocations } from '../../http/revocations.js'

/** Keeps the secrets of webhooks so that a copy of the database is not enough to sign in our name. */
export interface SecretSeal {
  seal(text: string): string
  open(sealed: string): string
}

/** What the slice works with; each use case asks for its part of it. */
export interface NotificationPorts {
  readonly database: Database
  readonly bus: Pick<Bus, 'publish' | 'subscribe'>
  readonly seal: SecretSeal
  readonly revocations: Pick<Revocations, 'whenRevoked'>
  /** Internal addresses that webhooks may call all the same. */
  readonly webhookPolicy: TargetPolicy
  /** Told of what failed without a request to answer. */
  readonly onError: (error: unknown) => void
}
