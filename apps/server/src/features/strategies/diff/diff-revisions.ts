import type { Database } from '@stocklab/platform'
import type { Revision, StrategyDiff } from '@stocklab/protocol'
import { formatStrategy, type StrategyDocument } from '@stocklab/strategy'
import { readRevision } from '../strategy-queries.js'
import { structuralDiff } from './structural-diff.js'
import { unifiedDiff } from './unified-diff.js'

/** What changed from one revision of a strategy to another: in meaning, and in the text that people wrote. */
export async function diffRevisions(
  database: Database,
  strategyId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<StrategyDiff> {
  const before = await readRevision(database, strategyId, from)
  const after = await readRevision(database, strategyId, to)
  return {
    from,
    to,
    changes: [...structuralDiff(before.document, after.document)],
    text: unifiedDiff(yamlOf(before), yamlOf(after), [`revision ${from}`, `revision ${to}`]),
  }
}

/** The text of a revision in YAML: with its comments where it was written so, else with every default. */
export function yamlOf({
  source,
  sourceFormat,
  document,
}: Pick<Revision, 'source' | 'sourceFormat' | 'document'>): string {
  return sourceFormat === 'yaml' && source !== null ? source : formatStrategy(documentOf(document))
}

/** What was stored had been parsed. */
export function documentOf(document: Revision['document']): StrategyDocument {
  return document as unknown as StrategyDocument
}
