/** Numbers for people. Missing is an en dash; ratios become percents here and nowhere else. */
const grouped = inEnglish({ maximumFractionDigits: 0 })
const decimals = inEnglish({ minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const MISSING_MARK = '–'

/** Stands above every figure that comes from a market nobody traded in. */
export const MADE_UP = 'MADE-UP DATA: the demo market is invented; this says nothing of real returns.'

export function percent(ratio: number | null | undefined, digits = 2): string {
  return ratio === null || ratio === undefined || Number.isNaN(ratio)
    ? MISSING_MARK
    : `${(ratio * 100).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })} %`
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

/** Made on first use: the first takes ten milliseconds, which nobody waits for who is shown no figure. */
function inEnglish(options: Intl.NumberFormatOptions): (value: number) => string {
  let format: Intl.NumberFormat | undefined
  return (value) => {
    format ??= new Intl.NumberFormat('en-US', options)
    return format.format(value)
  }
}
