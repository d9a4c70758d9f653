import { Problem } from '../../http/problem.js'
import { recordAct } from './audit.js'
import { beginAttempt, settleAttempt } from './login-throttle.js'
import type { AccountPorts, Client } from './ports.js'
import { proveOwner } from './prove-owner.js'
import { createTotpSecret, renewRecoveryCodes, takeTotpCode } from './second-factor.js'
import { readUser } from './users.js'

type TotpPorts = Pick<AccountPorts, 'database' | 'seal' | 'now'>

export interface Owner {
  readonly userId: string
  readonly client: Client
}

export interface Enrolment {
  readonly secret: string
  readonly uri: string
}

/** Begins a second factor with a new secret, which asks for nothing until {@link confirmTotp}. Errors: Problem TOTP_ON. */
export async function beginTotp(ports: TotpPorts, owner: Owner, password: string): Promise<Enrolment> {
  const user = await proveOwner(ports, owner, { password, factor: 'shown' })
  const enrolment = createTotpSecret(user.email)
  const { numUpdatedRows } = await ports.database
    .updateTable('users')
    .set({ totp_secret: ports.seal.seal(enrolment.secret), totp_last_step: 0, updated_at: ports.now() })
    .where('id', '=', owner.userId)
    .where('totp_enabled_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Problem('TOTP_ON', 'expected an account without second factor')
  return enrolment
}

/** Turns the second factor on once a code shows that the secret arrived; answers the recovery codes. */
export async function confirmTotp(ports: TotpPorts, { userId, client }: Owner, code: string) {
  const { database } = ports
  const now = ports.now()
  const user = await readUser(database, userId)
  if (user.totp_enabled_at !== null) throw new Problem('TOTP_ON', 'expected an account without second factor')
  if (user.totp_secret === null) throw new Problem('TOTP_NOT_BEGUN', 'expected a secret to be asked for first')
  const attempt = { email: user.email, address: client.address }
  await beginAttempt(database, attempt, now)
  const codes = await database.transaction().execute(async (transaction) => {
    await takeTotpCode({ ...ports, database: transaction }, user, code)
    await transaction
      .updateTable('users')
      .set({ totp_enabled_at: now, updated_at: now })
      .where('id', '=', userId)
      .execute()
    await recordAct(transaction, { action: 'totp.enable', ...actOf(userId, client) }, now)
    return renewRecoveryCodes(transaction, userId)
  })
  await settleAttempt(database, attempt)
  return codes
}

export interface BothFactors {
  readonly password: string
  readonly code: string | undefined
}

/** Errors: Problem TOTP_OFF, PASSWORD_WRONG, SECOND_FACTOR_REQUIRED, SECOND_FACTOR_REFUSED. */
export async function disableTotp(ports: TotpPorts, owner: Owner, { password, code }: BothFactors): Promise<void> {
  const { userId, client } = owner
  await requireTotp(ports, userId)
  await proveOwner(ports, owner, { password, factor: { code } })
  const now = ports.now()
  await ports.database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('users')
      .set({ totp_secret: null, totp_enabled_at: null, updated_at: now })
      .where('id', '=', userId)
      .execute()
    await transaction.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
    await recordAct(transaction, { action: 'totp.disable', ...actOf(userId, client) }, now)
  })
}

/** Replaces the recovery codes, used and unused. Errors: as for {@link disableTotp}. */
export async function replaceRecoveryCodes(ports: TotpPorts, owner: Owner, { password, code }: BothFactors) {
  const { userId, client } = owner
  await requireTotp(ports, userId)
  await proveOwner(ports, owner, { password, factor: { code } })
  return ports.database.transaction().execute(async (transaction) => {
    await recordAct(transaction, { action: 'recovery-codes.renew', ...actOf(userId, client) }, ports.now())
    return renewRecoveryCodes(transaction, userId)
  })
}

async function requireTotp({ database }: TotpPorts, userId: string): Promise<void> {
  const { totp_enabled_at: enabledAt } = await readUser(database, userId)
  if (enabledAt === null) throw new Problem('TOTP_OFF', 'expected an account with a second factor')
}

function actOf(userId: string, { address }: Client) {
  return { actorId: userId, subjectId: userId, address }
}
