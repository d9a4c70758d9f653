/**
 * Colours by role. A chart is drawn in marker colours that occur nowhere else; each is then replaced by the CSS variable
 * of its role, so that one drawing serves light, dark and print.
 */
export const INK = {
  strategy: '#a1b2c1',
  benchmark: '#a1b2c2',
  gain: '#a1b2c3',
  loss: '#a1b2c4',
  grid: '#a1b2c5',
  axis: '#a1b2c6',
  muted: '#a1b2c7',
  accent: '#a1b2c8',
  ink: '#a1b2c9',
} as const

const MARKER = /#a1b2c([1-9])/g
const ROLES = Object.keys(INK)

/** Replaces every marker colour by `var(--role)`. */
export function throughVariables(svg: string): string {
  return svg.replace(MARKER, (_, digit: string) => `var(--${ROLES[Number(digit) - 1]})`)
}
