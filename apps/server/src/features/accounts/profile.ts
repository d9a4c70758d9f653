import { nicknameSchema } from '@stocklab/protocol'
import { Problem } from '../../http/problem.js'
import { recordAct } from './audit.js'
import type { AccountPorts, Client } from './ports.js'
import { proveOwner } from './prove-owner.js'
import { endSessions, tellEnded } from './sessions.js'
import { isNicknameTaken, nicknameTaken, type User, violatedIndex } from './users.js'

/** Whether somebody could take the nickname, and why not. */
export async function checkNickname(
  { database }: Pick<AccountPorts, 'database'>,
  text: string,
): Promise<{ usable: boolean; reason: 'form' | 'taken' | null }> {
  const nickname = nicknameSchema.safeParse(text)
  if (!nickname.success) return { usable: false, reason: 'form' }
  const taken = await isNicknameTaken(database, nickname.data)
  return { usable: !taken, reason: taken ? 'taken' : null }
}

export interface ProfileChange {
  readonly nickname?: string | undefined
  readonly language?: 'ko' | 'en' | undefined
}

/** Errors: Problem NICKNAME_TAKEN. */
export async function changeProfile(
  { database, now }: Pick<AccountPorts, 'database' | 'now'>,
  { userId, client }: { readonly userId: string; readonly client: Client },
  { nickname, language }: ProfileChange,
): Promise<User> {
  const instant = now()
  try {
    return await database.transaction().execute(async (transaction) => {
      const user = await transaction
        .updateTable('users')
        .set({
          updated_at: instant,
          ...(nickname === undefined ? {} : { nickname }),
          ...(language === undefined ? {} : { language }),
        })
        .where('id', '=', userId)
        .returningAll()
        .executeTakeFirstOrThrow()
      const fields = Object.entries({ nickname, language }).filter(([, value]) => value !== undefined)
      const act = { actorId: userId, subjectId: userId, address: client.address }
      const detail = { fields: fields.map(([field]) => field) }
      await recordAct(transaction, { ...act, action: 'profile.change', detail }, instant)
      return user
    })
  } catch (error) {
    if (nickname !== undefined && violatedIndex(error) === 'users_nickname') throw nicknameTaken(nickname)
    throw error
  }
}

/**
 * Deletes an account: what is private goes, what is public stays without owner, and the audit log keeps what was done by an
 * id that leads to nobody any more.
 *
 * Errors: Problem LAST_ADMINISTRATOR, PASSWORD_WRONG, LOGIN_LOCKED, and those of the second factor.
 */
export async function deleteAccount(
  ports: Pick<AccountPorts, 'database' | 'seal' | 'now' | 'bus' | 'onError' | 'leave'>,
  { userId, client }: { readonly userId: string; readonly client: Client },
  { password, code }: { readonly password: string; readonly code: string | undefined },
): Promise<void> {
  await proveOwner(ports, { userId, client }, { password, factor: { code } })
  const ended = await ports.database.transaction().execute(async (transaction) => {
    await requireAnotherAdministrator(transaction, userId)
    for (const leave of ports.leave) await leave(transaction, userId)
    const keys = await transaction.deleteFrom('api_keys').where('user_id', '=', userId).returning('id').execute()
    const sessions = await endSessions(transaction, { userId }, ports.now())
    await transaction.deleteFrom('users').where('id', '=', userId).execute()
    await recordAct(
      transaction,
      { action: 'account.delete', actorId: userId, subjectId: userId, address: client.address },
      ports.now(),
    )
    return [...sessions, ...keys.map(({ id }) => id)]
  })
  await tellEnded(ports, ended)
}

/** Holds the rows of all administrators, so that two of them cannot leave at the same time, each relying on the other. */
export async function requireAnotherAdministrator(transaction: AccountPorts['database'], userId: string) {
  const admins = await transaction
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .orderBy('id')
    .forUpdate()
    .execute()
  if (admins.length === 1 && admins[0]?.id === userId)
    throw new Problem('LAST_ADMINISTRATOR', 'expected another administrator to stay')
}
