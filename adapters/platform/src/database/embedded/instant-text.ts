/**
 * An instant as PostgreSQL reads it. JavaScript writes years of other than four digits with a sign, which PostgreSQL takes
 * for a time zone, and has a year 0, which PostgreSQL calls 1 BC.
 */
export function instantText(instant: Date): string {
  const text = instant.toISOString()
  const year = instant.getUTCFullYear()
  if (year > 9_999) return text.slice(1)
  if (year > 0) return text
  return `${String(1 - year).padStart(4, '0')}${text.slice(text.indexOf('-', 1))} BC`
}
