import type { BarColumn, Panel } from '@stocklab/engine'

/** What a doubling of all prices does to a column, as a reverse split of one for two would. */
const FACTORS: Readonly<Partial<Record<BarColumn, number>>> = {
  open: 2,
  high: 2,
  low: 2,
  close: 2,
  base: 2,
  volume: 0.5,
  shares: 0.5,
  free_float: 0.5,
}

/** The same history had the company half as many shares at twice the price. A factor of two leaves every digit as it is. */
export function onOtherBasis(panel: Panel): Panel {
  const columns = (Object.entries(panel.columns) as [BarColumn, Float64Array][]).map(([name, cells]) => {
    const factor = FACTORS[name]
    return [name, factor === undefined ? cells : scaled(cells, factor)]
  })
  return { ...panel, columns: Object.fromEntries(columns) as Panel['columns'] }
}

function scaled(cells: Float64Array, factor: number): Float64Array {
  const out = new Float64Array(new SharedArrayBuffer(cells.byteLength))
  for (let t = 0; t < cells.length; t++) out[t] = (cells[t] as number) * factor
  return out
}
