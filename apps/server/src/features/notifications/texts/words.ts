import type { EventPayload, EventType } from '@stocklab/protocol'

export type Language = 'ko' | 'en'

/** An event in one language, before it is laid out for a channel. Plain text throughout: layouts escape it. */
export interface Words {
  readonly title: string
  readonly lines: readonly string[]
  /** Label and value, one below the other. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** What the link does; only where the template has one. */
  readonly action: string
}

export interface Template<Type extends EventType> {
  /** What a person calls this kind of event, for the page of preferences. */
  readonly name: Readonly<Record<Language, string>>
  /** Path within the web app. */
  link(payload: EventPayload<Type>): string | null
  ko(payload: EventPayload<Type>): Words
  en(payload: EventPayload<Type>): Words
}

const SECONDS_PER_MINUTE = 60

/** A ratio as a signed percentage; a dash where it is not defined. */
export function percent(ratio: number | null): string {
  return ratio === null ? '–' : `${ratio > 0 ? '+' : ''}${(ratio * 100).toFixed(2)} %`
}

export function decimal(value: number | null): string {
  return value === null ? '–' : value.toFixed(2)
}

export function duration(seconds: number, language: Language): string {
  if (seconds < SECONDS_PER_MINUTE) return language === 'ko' ? `${seconds.toFixed(1)}초` : `${seconds.toFixed(1)} s`
  const minutes = Math.floor(seconds / SECONDS_PER_MINUTE)
  const rest = Math.round(seconds % SECONDS_PER_MINUTE)
  return language === 'ko' ? `${minutes}분 ${rest}초` : `${minutes} min ${rest} s`
}

/** An instant in Korean time, where the market and its people are. */
export function koreanTime(instant: string): string {
  const text = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Seoul' })
  return `${text.slice(0, 'yyyy-mm-dd hh:mm'.length)} KST`
}
