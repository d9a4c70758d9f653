import { z } from 'zod'

/** What an API key may be allowed; a session of a browser may do all of it. */
export const SCOPES = [
  'account',
  'strategies:read',
  'strategies:write',
  'backtests:read',
  'backtests:run',
  'market:read',
  'notifications',
] as const
export const scopeSchema = z.enum(SCOPES).meta({ id: 'Scope' })
export type Scope = z.infer<typeof scopeSchema>

export const roleSchema = z.enum(['user', 'admin']).meta({ id: 'Role' })
export type Role = z.infer<typeof roleSchema>
