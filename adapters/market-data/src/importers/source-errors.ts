import { StockLabError } from '@stocklab/domain'

export interface SourcePlace {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** A source file that cannot be imported: one sentence that names file, line and column; nothing was changed. */
export function sourceError(code: string, sentence: string, place: SourcePlace, cause?: unknown): StockLabError {
  const where = [
    place.file,
    place.line === undefined ? '' : `line ${place.line}`,
    place.column === undefined ? '' : `column ${place.column}`,
  ]
  return new StockLabError('data', code, `${where.filter((part) => part !== '').join(', ')}: ${sentence}`, {
    place,
    hint: 'nothing was imported; correct the source and import again',
    ...(cause === undefined ? {} : { cause }),
  })
}
