import type { Database } from '@stocklab/platform'
import { type Channel, type ChannelRule, EVENTS, type PreferenceChange, type PreferencesBody } from '@stocklab/protocol'
import { sql } from 'kysely'
import { Problem } from '../../../http/problem.js'
import { TEMPLATES, TOLD_EVENTS } from '../texts/templates.js'
import type { Language } from '../texts/words.js'

/** The whole table of events and channels: what a person said, else the default. */
export async function readPreferences(
  database: Database,
  userId: string,
  language: Language,
): Promise<PreferencesBody> {
  const rows = await database
    .selectFrom('notification_preferences')
    .select(['event', 'channel', 'enabled'])
    .where('user_id', '=', userId)
    .execute()
  const said = new Map(rows.map(({ event, channel, enabled }) => [`${event} ${channel}`, enabled]))
  return {
    events: TOLD_EVENTS.map((event) => {
      const state = (channel: Channel) => stateOf(EVENTS[event].channels[channel], said.get(`${event} ${channel}`))
      const channels = { 'in-app': state('in-app'), email: state('email'), webhook: state('webhook') }
      return { event, title: TEMPLATES[event].name[language], channels }
    }),
  }
}

function stateOf(rule: ChannelRule, said: boolean | undefined) {
  switch (rule) {
    case 'always':
      return { enabled: true, fixed: true }
    case 'never':
      return { enabled: false, fixed: true }
    case 'on':
    case 'off':
      return { enabled: said ?? rule === 'on', fixed: false }
  }
}

/** Notes what a person wants; all of it, or nothing where one channel cannot be changed. */
export async function changePreferences(database: Database, userId: string, changes: readonly PreferenceChange[]) {
  const fixed = changes.find(({ event, channel }) => isFixed(EVENTS[event].channels[channel]))
  if (fixed !== undefined) {
    const detail = `expected a channel that can be turned on and off, received ${fixed.channel} of ${fixed.event}`
    throw new Problem('NOTIFICATION_CHANNEL_FIXED', detail)
  }
  // The last one of several about the same channel is what a person wants.
  const last = [...new Map(changes.map((change) => [`${change.event} ${change.channel}`, change])).values()]
  await database
    .insertInto('notification_preferences')
    .values(last.map(({ event, channel, enabled }) => ({ user_id: userId, event, channel, enabled })))
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'event', 'channel']).doUpdateSet({
        enabled: (each) => each.ref('excluded.enabled'),
        updated_at: sql`now()`,
      }),
    )
    .execute()
}

function isFixed(rule: ChannelRule): boolean {
  return rule === 'always' || rule === 'never'
}
