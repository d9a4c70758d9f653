import type { Routes } from '../../http/create-app.js'
import type { Courier } from './letters/courier.js'
import type { AccountPorts } from './ports.js'
import { administrationRoutes } from './routes/administration-routes.js'
import { apiKeyRoutes } from './routes/api-key-routes.js'
import { loginRoutes } from './routes/login-routes.js'
import { passwordRoutes } from './routes/password-routes.js'
import { profileRoutes } from './routes/profile-routes.js'
import { registrationRoutes } from './routes/registration-routes.js'
import { sessionRoutes } from './routes/session-routes.js'
import { totpRoutes } from './routes/totp-routes.js'

/** Everything about accounts; `courier` is told when a letter was ordered. */
export function accountRoutes(ports: AccountPorts, courier: Pick<Courier, 'nudge'>): Routes {
  return async (app) => {
    await app.register(registrationRoutes(ports, courier))
    await app.register(loginRoutes(ports))
    await app.register(profileRoutes(ports))
    await app.register(passwordRoutes(ports, courier))
    await app.register(sessionRoutes(ports))
    await app.register(totpRoutes(ports))
    await app.register(apiKeyRoutes(ports))
    await app.register(administrationRoutes(ports))
  }
}
