/** A value that is written differently in the two languages. */
export interface Bilingual {
  readonly ko: string
  readonly en: string
}

export const DASH = '–'
const MINUS = '−'

function grouped(value: number, digits: number): string {
  const fixed = Math.abs(value).toFixed(digits)
  const dot = fixed.indexOf('.')
  const whole = dot < 0 ? fixed : fixed.slice(0, dot)
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (dot < 0 ? '' : fixed.slice(dot))
}

const isNegative = (value: number, digits: number) => Number(value.toFixed(digits)) < 0

/** Thousands separators and a true minus sign; a missing or endless value is a dash. */
export function decimal(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return DASH
  return (isNegative(value, digits) ? MINUS : '') + grouped(value, digits)
}

/** As `decimal`, with a plus sign in front of gains. */
export function signed(value: number | null | undefined, digits = 2): string {
  const text = decimal(value, digits)
  return value !== null && value !== undefined && Number(value.toFixed(digits)) > 0 ? `+${text}` : text
}

export function percent(ratio: number | null | undefined, digits = 1): string {
  return ratio === null || ratio === undefined || !Number.isFinite(ratio) ? DASH : `${decimal(ratio * 100, digits)}%`
}

export function signedPercent(ratio: number | null | undefined, digits = 1): string {
  return ratio === null || ratio === undefined || !Number.isFinite(ratio) ? DASH : `${signed(ratio * 100, digits)}%`
}

/** A multiple of the capital, with as many digits as it has, up to three. */
export function multiple(value: number): string {
  const digits =
    [0, 1, 2].find((count) => Math.abs(value - Number(value.toFixed(count))) <= 1e-6 * Math.abs(value)) ?? 3
  return `${decimal(value, digits)}×`
}

/** Prices keep decimals only where they have them (a KRX price has none). */
export function price(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return DASH
  const size = Math.abs(value)
  if (Math.abs(value - Math.round(value)) < 1e-9 * Math.max(1, size)) return decimal(value, 0)
  return decimal(value, size >= 10_000 ? 0 : size >= 1 ? 2 : 6)
}

const SYMBOLS: Readonly<Record<string, string>> = { KRX: '₩', US: '$', CRYPTO: '' }
const UNITS: Readonly<Record<string, string>> = { KRX: '원', US: '달러', CRYPTO: 'USDT' }

/** Short money for sentences and cards: 3억 2,140만 원, ₩321.4M. */
export function shortMoney(value: number | null | undefined, market: string): Bilingual {
  if (value === null || value === undefined || !Number.isFinite(value)) return { ko: DASH, en: DASH }
  const sign = isNegative(value, 0) ? MINUS : ''
  return {
    ko: `${sign}${koreanMoney(Math.abs(value))} ${UNITS[market] ?? ''}`.trim(),
    en: sign + englishMoney(value, market),
  }
}

function koreanMoney(size: number): string {
  if (size < 10_000) return grouped(size, size > 0 && size < 100 ? 2 : 0)
  const tenThousands = Math.round(size / 10_000)
  if (tenThousands >= 100_000_000) return `${grouped(tenThousands / 100_000_000, 2)}조`
  const hundredMillions = Math.floor(tenThousands / 10_000)
  const rest = tenThousands % 10_000
  if (hundredMillions === 0) return `${grouped(rest, 0)}만`
  if (hundredMillions >= 100 || rest === 0) return `${grouped(Math.round(tenThousands / 10_000), 0)}억`
  return `${hundredMillions}억 ${grouped(rest, 0)}만`
}

function englishMoney(value: number, market: string): string {
  const size = Math.abs(value)
  const symbol = SYMBOLS[market] ?? ''
  const tail = symbol === '' && market === 'CRYPTO' ? ' USDT' : ''
  const steps: readonly (readonly [number, string])[] = [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e4, 'K'],
  ]
  const step = steps.find(([unit]) => size >= unit)
  if (step === undefined) return symbol + grouped(size, size > 0 && size < 100 ? 2 : 0) + tail
  return symbol + grouped(size / (step[1] === 'K' ? 1e3 : step[0]), step[1] === 'K' ? 0 : 1) + step[1] + tail
}

/** Whole money for tables; markets with cents keep none, as sums are what is shown. */
export function wholeMoney(value: number | null | undefined): string {
  return decimal(value, 0)
}

/** The class that colours a gain or loss; sign and text say the same. */
export function toneOf(value: number | null | undefined): 'gain' | 'loss' | 'flat' {
  if (value === null || value === undefined || value === 0 || !Number.isFinite(value)) return 'flat'
  return value > 0 ? 'gain' : 'loss'
}
