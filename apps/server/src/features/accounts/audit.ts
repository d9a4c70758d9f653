import type { Database } from '@stocklab/platform'

/** Acts that are written down. */
export type AuditAction =
  | 'register'
  | 'register.confirm'
  | 'login'
  | 'login.refused'
  | 'logout'
  | 'profile.change'
  | 'password.change'
  | 'password.forgot'
  | 'password.reset'
  | 'session.revoke'
  | 'totp.enable'
  | 'totp.disable'
  | 'recovery-codes.renew'
  | 'recovery-code.use'
  | 'api-key.create'
  | 'api-key.revoke'
  | 'role.change'
  | 'account.delete'

export interface AuditEntry {
  readonly action: AuditAction
  readonly actorId: string | null
  readonly subjectId: string | null
  readonly address: string | null
  /** Never a secret, and nothing that names a person beyond ids. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Writes down an act, in the transaction in which it happens. */
export async function recordAct(database: Database, entry: AuditEntry, at: Date): Promise<void> {
  await database
    .insertInto('audit_log')
    .values({
      at,
      action: entry.action,
      actor_id: entry.actorId,
      subject_id: entry.subjectId,
      address: entry.address,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute()
}
