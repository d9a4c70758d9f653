import { takeLanes } from './element'
import { takeLane, VECTOR } from './lanes'

// A step of a program, as `step-table.ts` writes it: u32 each, in bytes from its start.
const STEP: usize = 80
/** Arguments of its kernel, and which of them says where lane 0 goes; 0 where the slot holds its values for good. */
const COUNT: usize = 0
const OUTPUT: usize = 4
const SLOT: usize = 8
/** Panels that keep its values, and where their addresses stand. */
const PANELS: usize = 12
const ADDRESSES: usize = 16
/** 1 where nothing reads its values but one panel. */
const IS_ALONE: usize = 20
const ARGUMENTS: usize = 24

const PAGE: usize = 4096
const CACHE_LINE: usize = 64

/**
 * Runs the steps `from` to `to` - 1 of a table on two jobs, each by the kernel at its place in the table of functions.
 * What is kept of lane 0, all but its first `skip0` sessions, goes to the row at `row0` of its panels; of lane 1 likewise.
 */
export function runSteps(
  table: usize,
  from: i32,
  to: i32,
  row0: usize,
  row1: usize,
  skip0: i32,
  skip1: i32,
  short: i32,
  length: i32,
): void {
  const isWhole = (skip0 | skip1) === 0
  for (let k = from; k < to; k++) {
    const step = table + <usize>k * STEP
    const slot = <usize>load<u32>(step, SLOT)
    const panels = <usize>load<u32>(step, ADDRESSES)
    if (isWhole && load<u32>(step, IS_ALONE)) {
      const panel = <usize>load<u32>(panels)
      claim(panel + row0, short)
      claim(panel + row1, length)
      call(k, step, panel + row0, panel + row1, 8, short, length)
      continue
    }
    call(k, step, slot, slot + 8, VECTOR, length, length)
    const end = panels + ((<usize>load<u32>(step, PANELS)) << 2)
    for (let place = panels; place < end; place += 4) {
      const panel = <usize>load<u32>(place)
      if (isWhole) {
        takeLanes(slot, panel + row0, panel + row1, short, length)
      } else {
        takeLane(slot + ((<usize>skip0) << 4), panel + row0, short - skip0)
        takeLane(slot + 8 + ((<usize>skip1) << 4), panel + row1, length - skip1)
      }
    }
  }
}

function call(kernel: i32, step: usize, o0: usize, o1: usize, apart: usize, short: i32, length: i32): void {
  const count = load<u32>(step, COUNT)
  if (count === 0) return
  const x = step + ARGUMENTS
  const output = x + ((<usize>load<u32>(step, OUTPUT)) << 2)
  store<u32>(output, o0)
  store<u32>(output, o1, 4)
  store<u32>(output, apart, 8)
  store<i32>(output, short, 12)
  store<i32>(output, length, 16)
  // Kernels are told apart by how many arguments they take: all of them are whole numbers.
  switch (count) {
    case 7:
      call_indirect<void>(kernel, at(x, 0), at(x, 1), at(x, 2), at(x, 3), at(x, 4), at(x, 5), at(x, 6))
      break
    case 8:
      call_indirect<void>(kernel, at(x, 0), at(x, 1), at(x, 2), at(x, 3), at(x, 4), at(x, 5), at(x, 6), at(x, 7))
      break
    case 9:
      call_indirect<void>(
        kernel,
        at(x, 0),
        at(x, 1),
        at(x, 2),
        at(x, 3),
        at(x, 4),
        at(x, 5),
        at(x, 6),
        at(x, 7),
        at(x, 8),
      )
      break
    case 10:
      call_indirect<void>(
        kernel,
        at(x, 0),
        at(x, 1),
        at(x, 2),
        at(x, 3),
        at(x, 4),
        at(x, 5),
        at(x, 6),
        at(x, 7),
        at(x, 8),
        at(x, 9),
      )
      break
    default:
      call_indirect<void>(
        kernel,
        at(x, 0),
        at(x, 1),
        at(x, 2),
        at(x, 3),
        at(x, 4),
        at(x, 5),
        at(x, 6),
        at(x, 7),
        at(x, 8),
        at(x, 9),
        at(x, 10),
      )
  }
}

function at(args: usize, k: i32): i32 {
  return load<i32>(args + ((<usize>k) << 2))
}

/**
 * Has the first two lines of every page of a row fetched at once, for a kernel that is about to write every cell of it. By
 * itself a processor foresees how a row goes on, but not beyond the end of a page.
 */
function claim(row: usize, cells: i32): void {
  const end = row + ((<usize>cells) << 3)
  for (let at = row; at + CACHE_LINE < end; at = (at + PAGE) & ~(PAGE - 1)) {
    store<u64>(at, 0)
    store<u64>(at, 0, CACHE_LINE)
  }
}
