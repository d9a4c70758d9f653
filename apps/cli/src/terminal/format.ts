/** Numbers for people. Missing is an en dash; ratios become percents here and nowhere else. */
const [grouped, tenths, decimals, thousandths] = [0, 1, 2, 3].map(inEnglish) as [Format, Format, Format, Format]
const byDigits = { 0: grouped, 1: tenths, 2: decimals, 3: thousandths }

export const MISSING_MARK = '–'

/** Stands above every figure that comes from a market nobody traded in. */
export const MADE_UP = 'MADE-UP DATA: the demo market is invented; this says nothing of real returns.'

export function percent(ratio: number | null | undefined, digits: keyof typeof byDigits = 2): string {
  if (ratio === null || ratio === undefined || Number.isNaN(ratio)) return MISSING_MARK
  return `${byDigits[digits](ratio * 100)} %`
}

export function money(amount: number | null | undefined): string {
  return amount === null || amount === undefined || Number.isNaN(amount) ? MISSING_MARK : grouped(amount)
}

export function decimal(value: number | null | undefined): string {
  return value === null || value === undefined || Number.isNaN(value) ? MISSING_MARK : decimals(value)
}

/** As many digits as matter to a reader: large numbers grouped, small ones with six significant digits. */
export function compact(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return MISSING_MARK
  if (Number.isInteger(value) || Math.abs(value) >= 1e5) return grouped(value)
  return String(Number(value.toPrecision(6)))
}

export function bytes(count: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let value = count
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit++
  }
  return `${value.toFixed(unit === 0 ? 0 : 1)} ${units[unit]}`
}

type Format = (value: number) => string

/** Made on first use and kept: the first takes ten milliseconds, each further one another, and not every command shows figures. */
function inEnglish(digits: number): Format {
  let format: Intl.NumberFormat | undefined
  return (value) => {
    format ??= new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    return format.format(value)
  }
}
