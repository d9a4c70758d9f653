import { Problem } from '../../http/problem.js'
import { beginAttempt, settleAttempt } from './login-throttle.js'
import { verifyPassword } from './passwords.js'
import type { AccountPorts, Client } from './ports.js'
import { proveSecondFactor } from './second-factor.js'
import { readUser, type User } from './users.js'

export interface Proof {
  readonly password: string
  /** `shown` where the session that asks is proof enough of the second factor. */
  readonly factor: { readonly code: string | undefined } | 'shown'
}

/**
 * Asks again for the password, and for the second factor where both are needed, before what a borrowed session must not do.
 * Attempts count as those of a login.
 *
 * Errors: Problem PASSWORD_WRONG, LOGIN_LOCKED, and those of the second factor.
 */
export async function proveOwner(
  ports: Pick<AccountPorts, 'database' | 'seal' | 'now'>,
  { userId, client }: { readonly userId: string; readonly client: Client },
  { password, factor }: Proof,
): Promise<User> {
  const user = await readUser(ports.database, userId)
  const attempt = { email: user.email, address: client.address }
  await beginAttempt(ports.database, attempt, ports.now())
  if (!(await verifyPassword(user.password_hash, password)).matches)
    throw new Problem('PASSWORD_WRONG', 'expected the password of the account, received another one')
  if (factor !== 'shown') await proveSecondFactor(ports, user, factor.code)
  await settleAttempt(ports.database, attempt)
  return user
}
