import { z } from 'zod'
import { roleSchema, scopeSchema } from './access.js'
import {
  ACCEPTED,
  ADMIN_USERS,
  API_KEY,
  API_KEYS,
  AUDIT_PAGE,
  CHANGE_PASSWORD,
  CHANGE_ROLE,
  CONFIRM_REGISTRATION,
  CREATE_API_KEY,
  CREATED_API_KEY,
  FORGOT_PASSWORD,
  LOGGED_IN,
  LOGIN,
  ME,
  NICKNAME_ANSWER,
  PATCH_ME,
  PROVE,
  RECOVERY_CODES,
  REGISTER,
  REGISTERED,
  RESET_PASSWORD,
  REVOKED,
  SESSIONS,
  TOTP_CODE,
  TOTP_ENROLMENT,
} from './examples/accounts.js'
import { pageOf, pageQuerySchema } from './paging.js'

const instant = z.iso.datetime().meta({ examples: ['2025-03-14T01:59:26.535Z'] })

export const emailSchema = z
  .email()
  .max(254)
  .meta({ examples: ['kim@example.com'] })

/** What is typed as a password: any characters, compared after normalisation. */
export const passwordSchema = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'A new password has at least 10 characters', examples: ['correct horse battery staple'] })

/** Letters and digits of any script, `_`, `-` and `.` inside; compared without regard to case. */
export const nicknameSchema = z
  .string()
  .normalize('NFC')
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,18}[\p{L}\p{N}]$/u,
    'expected 2 to 20 letters or digits, with _ - . between them',
  )
  .meta({ examples: ['가치투자자'] })

export const languageSchema = z.enum(['ko', 'en']).meta({ id: 'Language' })

/** A code of an authenticator, or one of the recovery codes. */
export const secondFactorCodeSchema = z
  .string()
  .trim()
  .regex(/^(\d{6}|[A-Za-z2-7]{4}(-?[A-Za-z2-7]{4}){3})$/, 'expected six digits or a recovery code')
  .meta({ examples: ['492039'] })

const linkTokenSchema = z
  .string()
  .regex(/^[\w-]{43}$/, 'expected the token of the link')
  .meta({
    description: 'What stands behind `token=` in the link of the letter',
  })

export const registerSchema = z
  .strictObject({
    email: emailSchema,
    nickname: nicknameSchema,
    password: passwordSchema,
    language: languageSchema.default('ko'),
  })
  .meta({ id: 'Register', examples: [REGISTER] })

/** The same answer for an address that is registered already: its owner gets a letter instead. */
export const registeredSchema = z
  .object({ next: z.enum(['log-in', 'confirm']).meta({ description: 'What to do next; `confirm` = follow the link' }) })
  .meta({ id: 'Registered', examples: [REGISTERED] })

export const confirmRegistrationSchema = z
  .strictObject({
    token: linkTokenSchema,
    password: passwordSchema,
    nickname: nicknameSchema.optional().meta({ description: 'Another one, where the first was taken meanwhile' }),
  })
  .meta({ id: 'ConfirmRegistration', examples: [CONFIRM_REGISTRATION] })

export const loginSchema = z
  .strictObject({
    email: emailSchema,
    password: passwordSchema,
    code: secondFactorCodeSchema.optional(),
    as: z.enum(['cookie', 'token']).default('cookie').meta({ description: '`token` = answer a bearer token instead' }),
  })
  .meta({ id: 'Login', examples: [LOGIN] })

export const meSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    nickname: z.string(),
    role: roleSchema,
    language: languageSchema,
    emailVerified: z.boolean(),
    secondFactor: z.boolean(),
    createdAt: instant,
    csrfToken: z.string().nullable().meta({
      description: 'Send it as X-CSRF-Token with every request that changes something; null where no cookie is used',
    }),
  })
  .meta({ id: 'Me', examples: [ME] })
export type Me = z.infer<typeof meSchema>

export const loggedInSchema = z
  .object({
    me: meSchema,
    token: z.string().nullable().meta({ description: 'For Authorization: Bearer; null where a cookie was set' }),
    endsAt: instant.meta({ description: 'The session ends then at the latest' }),
  })
  .meta({ id: 'LoggedIn', examples: [LOGGED_IN] })

export const patchMeSchema = z
  .strictObject({ nickname: nicknameSchema.optional(), language: languageSchema.optional() })
  .meta({ id: 'PatchMe', examples: [PATCH_ME] })

export const nicknameQuerySchema = z.strictObject({ nickname: z.string().max(100) })
export const nicknameAnswerSchema = z
  .object({ usable: z.boolean(), reason: z.enum(['form', 'taken']).nullable() })
  .meta({ id: 'NicknameAnswer', examples: [NICKNAME_ANSWER] })

export const changePasswordSchema = z
  .strictObject({ current: passwordSchema, password: passwordSchema })
  .meta({ id: 'ChangePassword', examples: [CHANGE_PASSWORD] })
export const forgotPasswordSchema = z
  .strictObject({ email: emailSchema })
  .meta({ id: 'ForgotPassword', examples: [FORGOT_PASSWORD] })
/** The same for every address, known or not. */
export const acceptedSchema = z.object({ accepted: z.literal(true) }).meta({ id: 'Accepted', examples: [ACCEPTED] })
export const resetPasswordSchema = z
  .strictObject({ token: linkTokenSchema, password: passwordSchema })
  .meta({ id: 'ResetPassword', examples: [RESET_PASSWORD] })

/** Asked again before what cannot be taken back. */
export const proveSchema = z
  .strictObject({ password: passwordSchema, code: secondFactorCodeSchema.optional() })
  .meta({ id: 'Prove', examples: [PROVE] })

export const sessionSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['cookie', 'bearer']),
    address: z.string(),
    userAgent: z.string(),
    createdAt: instant,
    lastSeenAt: instant,
    expiresAt: instant.meta({ description: 'Moves on with use, up to the end of the session' }),
    current: z.boolean(),
  })
  .meta({ id: 'Session' })
export const sessionsSchema = z.object({ items: z.array(sessionSchema) }).meta({ examples: [SESSIONS] })
export const revokedSchema = z.object({ revoked: z.int() }).meta({ examples: [REVOKED] })
export const idParamsSchema = z.strictObject({ id: z.uuid() })

export const totpEnrolmentSchema = z
  .object({
    uri: z.string().meta({ description: 'To be shown as a QR code', examples: ['otpauth://totp/Stock%20Lab:kim…'] }),
    secret: z.string().meta({ description: 'Base32, to be typed where no code can be scanned' }),
  })
  .meta({ id: 'TotpEnrolment', examples: [TOTP_ENROLMENT] })
export const totpCodeSchema = z
  .strictObject({ code: z.string().regex(/^\d{6}$/, 'expected six digits') })
  .meta({ examples: [TOTP_CODE] })
export const recoveryCodesSchema = z
  .object({ recoveryCodes: z.array(z.string()).meta({ description: 'Each works once; they are shown this once' }) })
  .meta({ id: 'RecoveryCodes', examples: [RECOVERY_CODES] })

export const createApiKeySchema = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .meta({ examples: ['nightly screen'] }),
    scopes: z.array(scopeSchema).min(1).max(20),
    expiresAt: instant.nullable().default(null),
  })
  .meta({ id: 'CreateApiKey', examples: [CREATE_API_KEY] })
export const apiKeySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string().meta({ examples: ['slk_Zx81aaQ2'] }),
    scopes: z.array(scopeSchema),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'ApiKey', examples: [API_KEY] })
export const apiKeysSchema = z.object({ items: z.array(apiKeySchema) }).meta({ examples: [API_KEYS] })
export const createdApiKeySchema = z
  .object({ apiKey: apiKeySchema, secret: z.string().meta({ description: 'The key itself; it is shown this once' }) })
  .meta({ id: 'CreatedApiKey', examples: [CREATED_API_KEY] })

export const auditEntrySchema = z
  .object({
    id: z.int(),
    at: instant,
    action: z.string().meta({ examples: ['login'] }),
    actorId: z.uuid().nullable(),
    subjectId: z.uuid().nullable(),
    address: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' })
export const auditPageSchema = pageOf(auditEntrySchema).meta({ examples: [AUDIT_PAGE] })
export const auditQuerySchema = pageQuerySchema.strict()
export const adminAuditQuerySchema = pageQuerySchema
  .extend({ userId: z.uuid().optional(), action: z.string().max(60).optional() })
  .strict()

export const adminUserSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    nickname: z.string(),
    role: roleSchema,
    emailVerified: z.boolean(),
    secondFactor: z.boolean(),
    createdAt: instant,
    lastSeenAt: instant.nullable(),
  })
  .meta({ id: 'AdminUser' })
export const adminUsersSchema = pageOf(adminUserSchema).meta({ examples: [ADMIN_USERS] })
export const adminUsersQuerySchema = pageQuerySchema
  .extend({ search: z.string().max(100).optional(), role: roleSchema.optional() })
  .strict()
export const changeRoleSchema = z.strictObject({ role: roleSchema }).meta({ id: 'ChangeRole', examples: [CHANGE_ROLE] })

/** Answers without a body (204). */
export const emptySchema = z.null()
