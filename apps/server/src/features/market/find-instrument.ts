import type { SearchedInstrument } from '@stocklab/market-data'
import type { InstrumentView } from '@stocklab/protocol'
import { Problem } from '../../http/problem.js'
import type { Edition } from './view/edition.js'
import type { MarketView } from './view/market-view.js'

export interface FoundInstrument {
  readonly instrument: SearchedInstrument
  readonly view: MarketView
  readonly row: number
}

/** Throws INSTRUMENT_UNKNOWN with the nearest code that people may have meant. */
export function requireInstrument({ index }: Edition, code: string): SearchedInstrument {
  const instrument = index.get(code)
  if (instrument !== undefined) return instrument
  const [near] = index.search(code, 1)
  const hint = near === undefined ? '' : `; did you mean ${near.instrument.code} (${near.instrument.name})?`
  throw new Problem('INSTRUMENT_UNKNOWN', `expected a code of the data, received "${code}"${hint}`)
}

/** An instrument with the market it belongs to. */
export async function findInstrument(edition: Edition, code: string): Promise<FoundInstrument> {
  const instrument = requireInstrument(edition, code)
  const view = await edition.view(instrument.market)
  const row = view.rowOf(code)
  if (row === undefined) throw new Problem('INSTRUMENT_UNKNOWN', `expected a code with bars, received "${code}"`)
  return { instrument, view, row }
}

export function viewOfInstrument({ size: _, ...instrument }: SearchedInstrument): InstrumentView {
  return instrument
}
