import type { Routes } from '../../http/create-app.js'
import { announcementRoutes } from './announcements/announcement-routes.js'
import { deliveryRoutes } from './deliveries/delivery-routes.js'
import { inboxRoutes } from './inbox/inbox-routes.js'
import type { NotificationPorts } from './ports.js'
import { preferenceRoutes } from './preferences/preference-routes.js'
import { webhookRoutes } from './webhooks/webhook-routes.js'

/** Everything about telling people and programs what happened. */
export function notificationRoutes(ports: NotificationPorts): Routes {
  return async (app) => {
    await app.register(inboxRoutes(ports))
    await app.register(preferenceRoutes(ports))
    await app.register(deliveryRoutes(ports))
    await app.register(webhookRoutes(ports))
    await app.register(announcementRoutes(ports))
  }
}
