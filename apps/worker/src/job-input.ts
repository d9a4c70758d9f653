import { createHash } from 'node:crypto'
import { canonicalJson, type StrategyDocument } from '@stocklab/strategy'
import type { PartedStudy, StudyPart } from '@stocklab/studies'

/** What a backtest needs to begin: the document with every change of the request in it. */
export interface BacktestInput {
  readonly document: StrategyDocument
  /** What was remarked when the document was read; shown with the result. */
  readonly warnings: readonly string[]
}

/** What an optimisation, a walk forward or a Monte Carlo study needs. */
export interface StudyInput {
  readonly study: PartedStudy
}

export interface PartInput extends StudyInput {
  readonly part: StudyPart
}

/** The result of a study, as it is kept: the answer for programs, and its files by name. */
export interface JoinedResult {
  readonly kind: PartedStudy['kind']
  readonly json: object
  readonly files: Readonly<Record<string, string>>
}

/** The versions that a result depends on besides its document. */
export interface ResultVersions {
  readonly data: string
  readonly engine: string
}

/** Equal keys = equal results: the same document, data and engine. */
export function resultKeyOf(document: StrategyDocument, { data, engine }: ResultVersions): string {
  return createHash('sha256')
    .update(`${canonicalJson(document)}\n${data}\n${engine}`)
    .digest('hex')
}
