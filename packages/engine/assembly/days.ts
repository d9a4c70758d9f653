/**
 * Between a stock-major panel, rows of days `stride` bytes apart, and a block of days, rows of instruments `row` bytes
 * apart. Both begin with the same cell. Bytes but for counts.
 */

/** Instruments taken together: a whole cache line of a block's row. */
const TILE = 8

/** Copies days of a panel into a block. */
export function gatherDays(panel: usize, stride: usize, instruments: i32, days: i32, block: usize, row: usize): void {
  const pairs = (<usize>days >> 1) << 4
  let i = 0
  for (; i + TILE <= instruments; i += TILE) {
    const b = panel + stride
    const c = b + stride
    const d = c + stride
    const e = d + stride
    const f = e + stride
    const g = f + stride
    const h = g + stride
    let out = block
    // Written out: two days of eight instruments fill two whole lines, so that each is written once.
    for (let t: usize = 0; t < pairs; t += 16) {
      const next = out + row
      let x = v128.load(panel + t)
      let y = v128.load(b + t)
      v128.store(out, v128.shuffle<f64>(x, y, 0, 2))
      v128.store(next, v128.shuffle<f64>(x, y, 1, 3))
      x = v128.load(c + t)
      y = v128.load(d + t)
      v128.store(out, v128.shuffle<f64>(x, y, 0, 2), 16)
      v128.store(next, v128.shuffle<f64>(x, y, 1, 3), 16)
      x = v128.load(e + t)
      y = v128.load(f + t)
      v128.store(out, v128.shuffle<f64>(x, y, 0, 2), 32)
      v128.store(next, v128.shuffle<f64>(x, y, 1, 3), 32)
      x = v128.load(g + t)
      y = v128.load(h + t)
      v128.store(out, v128.shuffle<f64>(x, y, 0, 2), 48)
      v128.store(next, v128.shuffle<f64>(x, y, 1, 3), 48)
      out = next + row
    }
    if (days & 1) gatherCells(panel + pairs, stride, TILE, out)
    panel = h + stride
    block += TILE << 3
  }
  for (let day = 0; i < instruments && day < days; day++, panel += 8, block += row) {
    gatherCells(panel, stride, instruments - i, block)
  }
}

/** Copies a block into days of a panel. */
export function scatterDays(block: usize, row: usize, instruments: i32, days: i32, panel: usize, stride: usize): void {
  const pairs = (<usize>days >> 1) << 4
  let i = 0
  for (; i + TILE <= instruments; i += TILE) {
    const b = panel + stride
    const c = b + stride
    const d = c + stride
    const e = d + stride
    const f = e + stride
    const g = f + stride
    const h = g + stride
    let from = block
    for (let t: usize = 0; t < pairs; t += 16) {
      const next = from + row
      let x = v128.load(from)
      let y = v128.load(next)
      v128.store(panel + t, v128.shuffle<f64>(x, y, 0, 2))
      v128.store(b + t, v128.shuffle<f64>(x, y, 1, 3))
      x = v128.load(from, 16)
      y = v128.load(next, 16)
      v128.store(c + t, v128.shuffle<f64>(x, y, 0, 2))
      v128.store(d + t, v128.shuffle<f64>(x, y, 1, 3))
      x = v128.load(from, 32)
      y = v128.load(next, 32)
      v128.store(e + t, v128.shuffle<f64>(x, y, 0, 2))
      v128.store(f + t, v128.shuffle<f64>(x, y, 1, 3))
      x = v128.load(from, 48)
      y = v128.load(next, 48)
      v128.store(g + t, v128.shuffle<f64>(x, y, 0, 2))
      v128.store(h + t, v128.shuffle<f64>(x, y, 1, 3))
      from = next + row
    }
    if (days & 1) scatterCells(from, TILE, panel + pairs, stride)
    panel = h + stride
    block += TILE << 3
  }
  for (let day = 0; i < instruments && day < days; day++, panel += 8, block += row) {
    scatterCells(block, instruments - i, panel, stride)
  }
}

/** One day of some instruments. */
function gatherCells(panel: usize, stride: usize, instruments: i32, row: usize): void {
  for (let i = 0; i < instruments; i++, panel += stride, row += 8) store<u64>(row, load<u64>(panel))
}

function scatterCells(row: usize, instruments: i32, panel: usize, stride: usize): void {
  for (let i = 0; i < instruments; i++, panel += stride, row += 8) store<u64>(panel, load<u64>(row))
}

export function copyCells(from: usize, to: usize, cells: i32): void {
  memory.copy(to, from, (<usize>cells) << 3)
}
