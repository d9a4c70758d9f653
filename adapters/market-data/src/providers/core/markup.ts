import { brokenAnswer, ProviderFailure } from './failure.js'

/** A page for people, or an XML document, where data was asked for. Undefined where the text is neither. */
export function failureOfMarkup(text: string): ProviderFailure | undefined {
  const start = text.trimStart()
  if (!start.startsWith('<')) return undefined
  if (/점검|maintenance|서비스\s*중지/i.test(start)) {
    return new ProviderFailure('maintenance', 'a maintenance page', { retry: 'safe' })
  }
  return brokenAnswer(/<html|<!doctype html/i.test(start) ? 'a page of HTML' : 'a document of XML')
}

/** JSON of a body; throws ProviderFailure for one that breaks off. */
export function parseJsonBody(text: string): unknown {
  const markup = failureOfMarkup(text)
  if (markup !== undefined) throw markup
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw brokenAnswer(text.trim() === '' ? 'an empty body' : 'JSON that breaks off', cause)
  }
}
