import { isUnstorable } from '../../http/unstorable-text.js'

/** Whether a value of JSON nests deeper than so many levels; walks without recursion, as the value may be hostile. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let layer: readonly unknown[] = [value]
  for (let depth = 0; depth <= levels; depth++) {
    layer = layer.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
    if (layer.length === 0) return false
  }
  return true
}

/** Whether a text or key in it is one that PostgreSQL refuses to keep as JSON. The value must not be deep. */
export function holdsUnstorableText(value: unknown): boolean {
  if (typeof value === 'string') return isUnstorable(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, item]) => holdsUnstorableText(key) || holdsUnstorableText(item))
}
