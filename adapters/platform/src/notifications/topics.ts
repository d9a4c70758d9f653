/**
 * The topic of the bus that says that somebody has something new to read. What is new stands in the database, so nothing is
 * lost with a message; one topic for all, so that a node listens once and not for each open page.
 */
export const NOTIFICATION_TOPIC = 'notifications'

export interface NotificationNudge {
  /** Null = everybody. */
  readonly userId: string | null
}
