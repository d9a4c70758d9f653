/**
 * The topic of the bus that says that something new may be read; null = by everybody. Its events are empty: what is new
 * stands in the database, so nothing is lost with a message.
 */
export function notificationTopic(userId: string | null): string {
  return `notifications:${userId ?? 'everybody'}`
}
