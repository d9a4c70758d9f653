import type { Routes } from '../../http/create-app.js'
import type { Authenticator } from '../../http/identity.js'
import { createAuthenticator } from './authenticator.js'
import { type Courier, createCourier } from './letters/courier.js'
import type { AccountPorts } from './ports.js'
import { accountRoutes } from './routes.js'
import { createSeal } from './seal.js'

/** The slice, put together. */
export interface Accounts {
  readonly authenticator: Authenticator
  readonly routes: Routes
  /** Sends letters until it is closed. */
  readonly courier: Courier
}

export interface AccountOptions extends Omit<AccountPorts, 'seal'> {
  /** Of the installation, 32 bytes or more. */
  readonly secret: Uint8Array
}

export function openAccounts({ secret, ...given }: AccountOptions): Accounts {
  const ports: AccountPorts = { ...given, seal: createSeal(secret, 'second factors') }
  const courier = createCourier(ports)
  return { authenticator: createAuthenticator(ports), routes: accountRoutes(ports, courier), courier }
}
