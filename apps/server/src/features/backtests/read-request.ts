import type { Database } from '@stocklab/platform'
import type { CreateBacktest } from '@stocklab/protocol'
import { type LoadedStrategy, type Ranges, strategyFromDocument } from '@stocklab/studies'
import { requireContent } from '../strategies/read-content.js'
import { readStoredStrategy } from './strategy-source.js'

/** A request that holds: the strategy with all that it changes, and where it came from. */
export interface ReadRequest {
  readonly strategy: LoadedStrategy
  /** Of the parameters that give them in the document; what is stored as a value has its defaults alone. */
  readonly ranges: Ranges
  readonly strategyId: string | null
  readonly revision: number | null
}

type RunRequest = Pick<CreateBacktest, 'document' | 'strategyId' | 'revision' | 'parameters' | 'period' | 'capital'>

/** Reads, checks and binds what a request wants to run. Throws STRATEGY_INVALID with every fault and its place. */
export async function readRequest(database: Database, userId: string, request: RunRequest): Promise<ReadRequest> {
  const stored =
    request.strategyId === undefined
      ? undefined
      : await readStoredStrategy(database, userId, { id: request.strategyId, revision: request.revision })
  const given = stored?.content ?? request.document
  const content = requireContent(
    typeof given === 'string' ? { source: given, format: 'yaml' } : { document: given, format: 'json' },
  )
  const { parameters, period, capital } = request
  const { document, compiled, warnings } = strategyFromDocument(content.document, {
    parameters,
    ...(period?.from === undefined ? {} : { from: period.from }),
    ...(period?.to === undefined ? {} : { to: period.to }),
    ...(capital === undefined ? {} : { capital }),
  })
  return {
    ranges: content.ranges,
    strategy: { document, compiled, warnings: [...new Set([...content.warnings, ...warnings])] },
    strategyId: request.strategyId ?? null,
    revision: stored?.revision ?? null,
  }
}
