import type { StrategyDocument } from '../document/document.js'
import { canonicalJson } from '../document/format.js'

/**
 * The text that makes two runs the same trial: the whole filled-in document but for its name and description. Running
 * the same again is no new trial; any other number, period or setting is.
 */
export function trialContent(document: StrategyDocument): string {
  return canonicalJson({ ...document, name: '', description: null })
}
