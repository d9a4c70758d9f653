import type { EventTexts, InAppText } from '@stocklab/platform'
import { layOutMail } from './mail-layout.js'
import { wordsOf } from './templates.js'
import type { Words } from './words.js'

/** Every event in Korean and English. `publicUrl` is where people reach the platform. */
export function createEventTexts(publicUrl: string): EventTexts {
  const base = publicUrl.replace(/\/+$/, '')
  const preferencesUrl = `${base}/settings/notifications`
  return {
    preferencesUrl,
    inApp({ type, payload }) {
      const { ko, en, link } = wordsOf(type, payload)
      return { texts: { ko: inAppOf(ko), en: inAppOf(en) }, link }
    },
    mail({ type, payload }, language) {
      const { [language]: words, link } = wordsOf(type, payload)
      return layOutMail(words, { url: link === null ? null : base + link, preferencesUrl, language })
    },
  }
}

function inAppOf({ title, lines, facts }: Words): InAppText {
  return { title, body: [...lines, ...facts.map(([label, value]) => `${label}: ${value}`)].join('\n') }
}
