import { StockLabError } from '@stocklab/domain'
import { z } from 'zod'

/** A variable of the environment: its shape, and what it is for in one sentence of the manual. */
export interface Setting<T extends z.ZodType = z.ZodType> {
  readonly schema: T
  readonly meaning: string
  /** Its value must never be printed. */
  readonly secret?: true
}

export type Settings<S extends Readonly<Record<string, Setting>>> = {
  readonly [K in keyof S]: z.infer<S[K]['schema']>
}

/**
 * Reads the settings of `table` from the environment. An empty variable counts as unset. Throws `input`
 * ENVIRONMENT_INVALID naming every variable that makes no sense; a value is shown only where it is no secret.
 */
export function readSettings<S extends Readonly<Record<string, Setting>>>(
  table: S,
  environment: Readonly<Record<string, string | undefined>>,
): Settings<S> {
  const values: Record<string, unknown> = {}
  const faults: string[] = []
  for (const [name, { schema, secret }] of Object.entries(table)) {
    const given = environment[name] === '' ? undefined : environment[name]
    const parsed = schema.safeParse(given)
    if (parsed.success) values[name] = parsed.data
    else {
      const received = given === undefined || secret ? '' : `, received "${given}"`
      faults.push(`environment variable ${name}: ${parsed.error.issues[0]?.message ?? 'does not fit'}${received}`)
    }
  }
  if (faults.length > 0) {
    throw new StockLabError('input', 'ENVIRONMENT_INVALID', faults.join('\n'), {
      hint: 'docs/configuration.md says what each variable takes. Give it a value or unset it.',
    })
  }
  return values as Settings<S>
}

/** Names that begin like ours but are neither ours nor those of `others`: most likely a slip of the pen. */
export function unknownSettings(
  known: Readonly<Record<string, Setting>>,
  environment: Readonly<Record<string, string | undefined>>,
  others: readonly string[] = [],
): readonly string[] {
  const isKnown = (name: string) => name in known || others.includes(name)
  return Object.keys(environment).filter((name) => name.startsWith('STOCKLAB_') && !isKnown(name))
}

const whole = (text: string) => (/^\d{1,12}$/.test(text) ? Number(text) : Number.NaN)

/** A whole number from `min` to `max`, `otherwise` where it is unset. */
export function wholeNumber(min: number, max: number, otherwise: number) {
  const range = `expected a whole number from ${min} to ${max}`
  return z
    .string()
    .default(String(otherwise))
    .transform(whole)
    .pipe(z.number(range).int(range).min(min, range).max(max, range))
}

/** An address with one of the schemes, undefined where it is unset. */
export function address(...schemes: readonly string[]) {
  const expected = `expected an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`
  return z
    .string()
    .refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), expected)
    .optional()
}

/** A share from 0 to 1, `otherwise` where it is unset. */
export function ratio(otherwise: number) {
  const expected = 'expected a number from 0 to 1'
  return z
    .string()
    .default(String(otherwise))
    .transform((text) => (/^\d(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN))
    .pipe(z.number(expected).min(0, expected).max(1, expected))
}

/** Headers of HTTP as `name=value` between commas, values percent-encoded where they need it; none where it is unset. */
export function headers() {
  return z
    .string()
    .default('')
    .transform((text, context) => {
      const pairs = text.split(',').filter((pair) => pair.trim() !== '')
      const read = pairs.map(readHeader)
      if (read.every((pair) => pair !== undefined)) return Object.fromEntries(read)
      context.addIssue({ code: 'custom', message: 'expected name=value between commas, values percent-encoded' })
      return z.NEVER
    })
}

function readHeader(pair: string): readonly [string, string] | undefined {
  const [, name = '', encoded = ''] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*=(.*)$/.exec(pair) ?? []
  try {
    const value = decodeURIComponent(encoded.trim())
    return name !== '' && /^[\x20-\x7e]+$/.test(value) ? [name.toLowerCase(), value] : undefined
  } catch {
    return undefined
  }
}

/** `yes` or `no`. */
export function yesOrNo(otherwise: 'yes' | 'no') {
  return z
    .enum(['yes', 'no'], 'expected yes or no')
    .default(otherwise)
    .transform((word) => word === 'yes')
}

/** Values between commas. */
export function listOfTexts() {
  return z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
}
