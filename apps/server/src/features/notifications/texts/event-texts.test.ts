import { EVENT_TYPES, EVENTS, type EventPayload } from '@stocklab/protocol'
import { describe, expect, it } from 'vitest'
import { createEventTexts } from './event-texts.js'
import { SAMPLES } from './samples.fixture.js'
import { TEMPLATES, TOLD_EVENTS, type ToldEvent } from './templates.js'
import type { Language } from './words.js'

const LANGUAGES: readonly Language[] = ['ko', 'en']
const HOSTILE = `<img src=x onerror=alert(1)>"'&`
const texts = createEventTexts('https://lab.example/')

/** The sample with markup in every text that a person could have written. */
function hostile<Type extends ToldEvent>(type: Type): EventPayload<Type> {
  const taint = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, taint(each)]))
      : value
  const parsed = EVENTS[type].payload
  const sample = taint(SAMPLES[type]) as Record<string, unknown>
  for (const path of leavesOf(sample)) {
    const tainted = structuredClone(sample)
    write(tainted, path, `${String(read(sample, path))}${HOSTILE}`)
    if (parsed.safeParse(tainted).success) write(sample, path, read(tainted, path))
  }
  return sample as EventPayload<Type>
}

const leavesOf = (value: object): string[] =>
  Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'object' && each !== null ? leavesOf(each).map((rest) => `${key}.${rest}`) : [key],
  )
const read = (value: object, path: string): unknown =>
  path.split('.').reduce<unknown>((each, key) => (each as Record<string, unknown>)[key], value)
function write(value: object, path: string, leaf: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.length === 0 ? value : (read(value, keys.join('.')) as object)
  ;(parent as Record<string, unknown>)[last] = leaf
}

/** Notes which leaves of a payload were looked at. */
function watched<T extends object>(payload: T): { readonly payload: T; readonly seen: Set<string> } {
  const seen = new Set<string>()
  const wrap = <V extends object>(value: V, prefix: string): V =>
    new Proxy(value, {
      get(target, key) {
        const each = Reflect.get(target, key) as unknown
        const path = prefix + String(key)
        if (typeof each === 'object' && each !== null) return wrap(each, `${path}.`)
        seen.add(path)
        return each
      },
    })
  return { payload: wrap(payload, ''), seen }
}

const stored = (type: ToldEvent, payload: unknown) => ({
  id: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
  type,
  payload,
  occurredAt: new Date('2026-03-02T00:00:00Z'),
})

it('every event for people has words', () => {
  expect([...TOLD_EVENTS].sort()).toEqual(EVENT_TYPES.filter((type) => type !== 'webhook.test').sort())
})

describe.each(TOLD_EVENTS)('%s', (type) => {
  it.each(LANGUAGES)('leaves no variable out and shows nothing that is missing (%s)', (language) => {
    const { payload, seen } = watched(SAMPLES[type])
    const template = TEMPLATES[type] as unknown as Record<string, (payload: object) => unknown>
    const words = JSON.stringify([template[language]?.(payload), template.link?.(payload)])
    const other = language === 'ko' ? '.en' : '.ko'
    expect(leavesOf(SAMPLES[type]).filter((path) => !seen.has(path) && !path.endsWith(other))).toEqual([])
    const mail = texts.mail(stored(type, SAMPLES[type]), language)
    for (const text of [words, mail.subject, mail.text, mail.html]) {
      expect(text).not.toMatch(/undefined|NaN|\[object|\{\{|\$\{/)
    }
  })

  it.each(LANGUAGES)('says the same in text and HTML, without markup of users (%s)', (language) => {
    const payload = hostile(type)
    const mail = texts.mail(stored(type, payload), language)
    expect(mail.html).not.toContain('<img')
    expect(mail.html).not.toMatch(/"'&(?!amp;|lt;|gt;|quot;|#39;)/)
    expect(mail.html).toContain(`<html lang="${language}">`)
    const shown = mail.html
      .replaceAll(/<title>.*<\/title>/g, '')
      .replaceAll(/<[^>]+>/g, '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
    const words = TEMPLATES[type][language](payload as never)
    for (const text of [words.title, ...words.lines, ...words.facts.flat()].filter((each) => each !== '')) {
      expect(shown).toContain(text)
      expect(mail.text).toContain(text)
    }
  })

  it('speaks Korean in Korean and English in English', () => {
    const { texts: both } = texts.inApp(stored(type, SAMPLES[type]))
    expect(both.ko.title + both.ko.body).toMatch(/\p{Script=Hangul}/u)
    expect(both.en.title + both.en.body).not.toMatch(/\p{Script=Hangul}/u)
    expect(TEMPLATES[type].name.ko).toMatch(/\p{Script=Hangul}/u)
    expect(TEMPLATES[type].name.en).not.toMatch(/\p{Script=Hangul}/u)
  })

  it('links into the web app and to what turns such mails off', () => {
    const { link } = texts.inApp(stored(type, SAMPLES[type]))
    const { text, html } = texts.mail(stored(type, SAMPLES[type]), 'ko')
    if (link !== null) {
      expect(text).toContain(`https://lab.example${link}\n`)
      expect(html).toContain(`href="https://lab.example${link}"`)
    }
    expect(html).toContain('href="https://lab.example/settings/notifications"')
  })
})

it('refuses a payload that is not the one of its type', () => {
  expect(() => texts.inApp(stored('backtest.failed', { name: 'x' }))).toThrow()
})

it('shows numbers, times and what is not defined as people write them', () => {
  const payload = {
    ...SAMPLES['backtest.completed'],
    totalReturn: 0.1234,
    maxDrawdown: -0.2,
    sharpe: null,
    seconds: 75,
  }
  const { text } = texts.mail(stored('backtest.completed', payload), 'en')
  expect(text).toContain('Total return: +12.34 %')
  expect(text).toContain('Largest drawdown: -20.00 %')
  expect(text).toContain('Sharpe ratio: –')
  expect(text).toContain('1 min 15 s')
  expect(texts.mail(stored('security.password-changed', SAMPLES['security.password-changed']), 'ko').text).toContain(
    '시각: 2026-03-03 00:30 KST',
  )
})
