import { decimal } from '../format.js'

const UNITS: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
]

/** A round amount as an axis writes it in either language: 10M, 1.5B. */
export function englishAmount(value: number): string {
  const [unit, letter] = UNITS.find(([size]) => value >= size * (1 - 1e-9)) ?? [1, '']
  const scaled = value / unit
  return `${decimal(scaled, Math.abs(scaled - Math.round(scaled)) < 1e-6 ? 0 : 1)}${letter}`
}
