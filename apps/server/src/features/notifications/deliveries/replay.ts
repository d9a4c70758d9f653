import { type Database, nextDeliveryStatus } from '@stocklab/platform'
import { sql } from 'kysely'
import { Problem } from '../../../http/problem.js'

/** Has a delivery sent again, with the same ids, so that a receiver knows what it has already seen. */
export async function replayDelivery(database: Database, userId: string, id: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const delivery = await transaction
      .selectFrom('deliveries')
      .leftJoin('webhook_endpoints as endpoint', 'endpoint.id', 'deliveries.endpoint_id')
      .select(['deliveries.status', 'deliveries.channel', 'endpoint.enabled'])
      .where('deliveries.user_id', '=', userId)
      .where('deliveries.id', '=', id)
      .forUpdate('deliveries')
      .executeTakeFirst()
    // What is in the app is there: nothing is sent that could be sent again.
    if (delivery === undefined || delivery.channel === 'in-app')
      throw new Problem('DELIVERY_UNKNOWN', 'expected the id of a mail or webhook that was sent to you')
    if (delivery.enabled === false) throw new Problem('WEBHOOK_DISABLED', 'expected a webhook that is turned on')
    const status = nextDeliveryStatus(delivery.status, 'replayed')
    if (status === null)
      throw new Problem(
        'DELIVERY_UNDERWAY',
        `expected a delivery that has ended, received one that is ${delivery.status}`,
      )
    await transaction
      .updateTable('deliveries')
      .set({ status, attempts: 0, next_attempt_at: sql<Date>`now()`, updated_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute()
  })
}

/** The same for all that was given up of one endpoint; answers how many those were. */
export async function replayDead(database: Database, userId: string, webhookId: string): Promise<number> {
  const status = nextDeliveryStatus('dead', 'replayed') ?? 'dead'
  const { numUpdatedRows } = await database
    .updateTable('deliveries')
    .set({ status, attempts: 0, next_attempt_at: sql<Date>`now()`, updated_at: sql<Date>`now()` })
    .where('user_id', '=', userId)
    .where('endpoint_id', '=', webhookId)
    .where('status', '=', 'dead')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
