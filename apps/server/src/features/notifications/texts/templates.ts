import { EVENTS, type EventPayload, type EventType } from '@stocklab/protocol'
import { RUN_TEMPLATES } from './run-templates.js'
import { SECURITY_TEMPLATES } from './security-templates.js'
import { SHARING_TEMPLATES } from './sharing-templates.js'
import { SYSTEM_TEMPLATES } from './system-templates.js'
import type { Template, Words } from './words.js'

/** Events that people are told of in words; a test of a webhook speaks to programs alone. */
export type ToldEvent = Exclude<EventType, 'webhook.test'>

export const TEMPLATES: { readonly [Type in ToldEvent]: Template<Type> } = {
  ...RUN_TEMPLATES,
  ...SHARING_TEMPLATES,
  ...SECURITY_TEMPLATES,
  ...SYSTEM_TEMPLATES,
}

export const TOLD_EVENTS = Object.keys(TEMPLATES) as readonly ToldEvent[]

/** An event in both languages. */
export interface ToldWords {
  readonly ko: Words
  readonly en: Words
  readonly link: string | null
}

/** Puts an event into words. Throws where the payload, which comes from the database, is not the one of its type. */
export function wordsOf(type: EventType, payload: unknown): ToldWords {
  if (type === 'webhook.test') throw new Error('expected an event for people, received webhook.test')
  return fill(type, payload)
}

function fill<Type extends ToldEvent>(type: Type, payload: unknown): ToldWords {
  const template: Template<Type> = TEMPLATES[type]
  const parsed = EVENTS[type].payload.parse(payload) as EventPayload<Type>
  return { ko: template.ko(parsed), en: template.en(parsed), link: template.link(parsed) }
}
