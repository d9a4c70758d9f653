import { randomBytes } from 'node:crypto'
import type { Database } from '@stocklab/platform'
import { Secret, TOTP } from 'otpauth'
import { Problem } from '../../http/problem.js'
import type { Seal } from './seal.js'
import { hashToken } from './tokens.js'
import type { User } from './users.js'

const ISSUER = 'Stock Lab'
const SECRET_BYTES = 20
/** Clocks of phones may be one step of 30 seconds off. */
const WINDOW = 1
const RECOVERY_CODES = 10
const RECOVERY_BYTES = 10

export interface SecondFactorPorts {
  readonly database: Database
  readonly seal: Seal
  readonly now: () => Date
}

/** A new secret, and the same as the address that authenticators read from a QR code. */
export function createTotpSecret(email: string): { readonly secret: string; readonly uri: string } {
  const totp = new TOTP({ issuer: ISSUER, label: email, secret: new Secret({ size: SECRET_BYTES }) })
  return { secret: totp.secret.base32, uri: totp.toString() }
}

/** How the code of a second factor was judged; `recovery` = one of the codes that work once. */
export type Factor = 'none' | 'totp' | 'recovery'

/**
 * Asks for the second factor where the account has one.
 *
 * Errors: Problem SECOND_FACTOR_REQUIRED without a code, SECOND_FACTOR_REFUSED for a wrong or used one.
 */
export async function proveSecondFactor(
  ports: SecondFactorPorts,
  user: User,
  code: string | undefined,
): Promise<Factor> {
  if (user.totp_enabled_at === null) return 'none'
  if (code === undefined) throw new Problem('SECOND_FACTOR_REQUIRED', 'expected the field code with six digits')
  if (/^\d{6}$/.test(code)) {
    await takeTotpCode(ports, user, code)
    return 'totp'
  }
  await takeRecoveryCode(ports.database, user.id, code)
  return 'recovery'
}

/** Takes a code of the authenticator; of two requests with the same code one is refused. */
export async function takeTotpCode({ database, seal, now }: SecondFactorPorts, user: User, code: string) {
  const step = stepOf(code, seal.open(user.totp_secret ?? ''), now())
  if (step === undefined) throw refused()
  const { numUpdatedRows } = await database
    .updateTable('users')
    .set({ totp_last_step: step })
    .where('id', '=', user.id)
    .where('totp_last_step', '<', step)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refused()
}

function stepOf(code: string, secret: string, now: Date): number | undefined {
  const timestamp = now.getTime()
  const delta = TOTP.validate({ token: code, secret: Secret.fromBase32(secret), timestamp, window: WINDOW })
  return delta === null ? undefined : TOTP.counter({ timestamp }) + delta
}

async function takeRecoveryCode(database: Database, userId: string, code: string): Promise<void> {
  const { numDeletedRows } = await database
    .deleteFrom('recovery_codes')
    .where('user_id', '=', userId)
    .where('code_hash', '=', hashToken(plainOf(code)))
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw refused()
}

/** Replaces the recovery codes; they are answered here and never again. */
export async function renewRecoveryCodes(database: Database, userId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, createRecoveryCode)
  await database.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
  await database
    .insertInto('recovery_codes')
    .values(codes.map((code) => ({ user_id: userId, code_hash: hashToken(plainOf(code)) })))
    .execute()
  return codes
}

/** 80 bits as `abcd-efgh-ijkl-mnop`: too many to try, so a plain hash keeps them. */
function createRecoveryCode(): string {
  const text = new Secret({ buffer: new Uint8Array(randomBytes(RECOVERY_BYTES)).buffer }).base32.toLowerCase()
  return text.match(/.{4}/g)?.join('-') ?? text
}

function plainOf(code: string): string {
  return code.toLowerCase().replaceAll('-', '')
}

function refused(): Problem {
  return new Problem('SECOND_FACTOR_REFUSED', 'expected a code that is valid now and was not used before')
}
