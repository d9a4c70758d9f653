/** Replaces a secret in a text, in every form in which it may stand in a URL. */
export type Redact = (text: string) => string

export function redactor(secrets: readonly (string | undefined)[]): Redact {
  const forms = new Set(secrets.flatMap((secret) => (secret ? [...formsOf(secret), ...formsOf(decoded(secret))] : [])))
  const longestFirst = [...forms].sort((a, b) => b.length - a.length)
  return (text) => longestFirst.reduce((shown, form) => shown.replaceAll(form, '[key]'), text)
}

function formsOf(secret: string): string[] {
  const encoded = encodeURIComponent(secret)
  const inForm = new URLSearchParams({ k: secret }).toString().slice(2)
  return [secret, encoded, inForm, encoded.toLowerCase(), inForm.toLowerCase()]
}

/** Some services hand out keys that are encoded for a URL already. */
export function decoded(secret: string): string {
  try {
    return decodeURIComponent(secret)
  } catch {
    return secret
  }
}
