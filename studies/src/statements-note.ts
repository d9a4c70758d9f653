import type { Panel } from '@stocklab/engine'
import type { StudyContext } from './study-context.js'

/** Says why everything made of statements is missing, where it is because the market has none. */
export function tellOfMissingStatements(panel: Panel, wanted: boolean, context: StudyContext): void {
  if (!wanted || panel.statements !== null) return
  context.note(
    `The ${panel.market} market of this data directory has no statements by the last day asked for, so everything made of them is missing; "stocklab data import" and "stocklab data fetch opendart" bring some.\n`,
  )
}
