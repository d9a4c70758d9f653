/** A stock-major panel of missing values in shared memory, so that threads read and write it without a copy. */
export function missingPanel(cells: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(cells * Float64Array.BYTES_PER_ELEMENT)).fill(Number.NaN)
}

/** A stock-major panel in shared memory whose every cell somebody is about to write; 0 until then. */
export function unwrittenPanel(cells: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(cells * Float64Array.BYTES_PER_ELEMENT))
}
