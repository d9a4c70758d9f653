import type { EventType } from '@stocklab/protocol'

/** An event as it is stored. */
export interface StoredEvent {
  readonly id: string
  readonly type: EventType
  readonly payload: unknown
  readonly occurredAt: Date
}

export interface InAppText {
  readonly title: string
  readonly body: string
}

export interface MailText {
  readonly subject: string
  readonly text: string
  readonly html: string
}

type Language = 'ko' | 'en'

/** Puts events into words. Throws where an event's payload is not the one of its type. */
export interface EventTexts {
  inApp(event: StoredEvent): { readonly texts: Readonly<Record<Language, InAppText>>; readonly link: string | null }
  mail(event: StoredEvent, language: Language): MailText
  /** Where a person chooses what is told to them. */
  readonly preferencesUrl: string
}
