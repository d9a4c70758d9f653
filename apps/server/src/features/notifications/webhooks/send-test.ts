import { type Database, recordEvent } from '@stocklab/platform'
import { sql } from 'kysely'

/** Has a test event sent to one endpoint, as any other delivery and signed alike; answers the delivery's id. */
export async function sendTest(
  database: Database,
  { userId, webhookId }: { readonly userId: string; readonly webhookId: string },
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const payload = { message: 'Stock Lab reaches this webhook.' }
    const eventId = await recordEvent(transaction, { type: 'webhook.test', userId, payload })
    // It concerns this endpoint alone, whatever its filter says: nothing is left to fan out.
    await transaction
      .updateTable('outbox_events')
      .set({ dispatched_at: sql`now()` })
      .where('id', '=', eventId)
      .execute()
    const { id } = await transaction
      .insertInto('deliveries')
      .values({ event_id: eventId, user_id: userId, channel: 'webhook', endpoint_id: webhookId })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
}
