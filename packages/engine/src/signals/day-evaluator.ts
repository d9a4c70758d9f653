import type { CategoryName } from '@stocklab/strategy'
import { CrossSection } from '../cross-section/cross-section.js'
import { EventCursor, type EventSeries } from '../panel/event-series.js'
import type { Panel } from '../panel/panel.js'
import { type SharedSeries, sharedAt } from '../panel/shared-series.js'
import type { Graph, NodeId, PlanNode, Population } from '../plan/graph.js'
import type { SimdModule } from '../series/simd/simd-module.js'
import { categoryCodes, truthOfCodes } from './categories.js'
import { CompiledRows } from './compiled-rows.js'
import type { DayRows } from './day-rows.js'
import { PanelReader } from './panel-reader.js'
import { type ElementNode, PlainRows, type RowMemory } from './row-memory.js'
import type { Membership } from './universe.js'

/** Panels that an evaluation has made, by node. */
export type NodePanels = ReadonlyMap<NodeId, Float64Array>
/** Values of nodes that change on events alone, all over the same events. */
export type NodeEvents = ReadonlyMap<NodeId, EventSeries>
/** Series that instruments share, by node. */
export type NodeShared = ReadonlyMap<NodeId, SharedSeries>
export type Memberships = Readonly<Record<Population, Membership>>

/** Writes a node's N values on session t; answers whether they may be others than those that it wrote last. */
type Fill = (t: number) => boolean

interface Slot {
  readonly values: Float64Array
  readonly fill: Fill
  t: number
  /** Grows whenever the values may have become others. */
  changes: number
}

interface Members {
  readonly mask: Uint8Array
  /** Whom the day was found to have, before that is held against the mask. */
  readonly found: Uint8Array
  t: number
  changes: number
}

/** Panels that hold some sessions alone: rows of `days`, ascending. */
interface SomeDays {
  readonly panels: NodePanels
  readonly days: Int32Array | null
}

/** What an evaluation has made before its days are asked for. */
export interface NodeValues {
  readonly panels: NodePanels
  readonly events: NodeEvents
  readonly shared: NodeShared
  readonly some?: SomeDays
  /** Shared by strategies that are asked about the same days. */
  readonly rows?: DayRows
  /** Whole rows are computed in compiled code where it is given, with the same values. */
  readonly simd?: SimdModule | null
}

const NO_DAY = -1

/**
 * Evaluates nodes of a graph on one session over all instruments, each node once a day, from panels. A node is computed
 * anew only where something below it has changed: figures of statements stand still between filings. Arrays handed out
 * are valid until the node is asked for another day.
 */
export class DayEvaluator {
  private readonly slots = new Map<NodeId, Slot>()
  private readonly rows: RowMemory
  private readonly crossSection: CrossSection
  private readonly memberships: Memberships
  private cursor: EventCursor | null = null
  private readonly members: Record<Population, Members>

  constructor(
    private readonly graph: Graph,
    private readonly panel: Panel,
    private readonly made: NodeValues,
    memberships: (evaluator: DayEvaluator) => Memberships,
  ) {
    const count = panel.instruments.length
    const nobody = (): Members => ({
      mask: new Uint8Array(count),
      found: new Uint8Array(count),
      t: NO_DAY,
      changes: 0,
    })
    this.rows = (made.simd ? CompiledRows.of(graph, count, made.simd) : null) ?? new PlainRows(count)
    this.crossSection = new CrossSection(count, made.simd)
    this.memberships = memberships(this)
    this.members = { filters: nobody(), universe: nobody(), listed_common: nobody() }
  }

  values(id: NodeId, t: number): Float64Array {
    return this.on(t, this.slot(id)).values
  }

  private on(t: number, slot: Slot): Slot {
    if (slot.t !== t) {
      if (slot.fill(t)) slot.changes++
      slot.t = t
    }
    return slot
  }

  private slot(id: NodeId): Slot {
    let slot = this.slots.get(id)
    if (slot === undefined) {
      const values = this.rows.cells()
      slot = { values, fill: this.fillOf(id, values), t: NO_DAY, changes: 0 }
      this.slots.set(id, slot)
    }
    return slot
  }

  /** 1 for the members of a population on session t. */
  population(name: Population, t: number): Uint8Array {
    return this.membersOn(name, t).mask
  }

  private membersOn(name: Population, t: number): Members {
    const known = this.members[name]
    if (known.t !== t) {
      this.memberships[name](t, known.found)
      if (replaced(known.mask, known.found)) known.changes++
      known.t = t
    }
    return known
  }

  private fillOf(id: NodeId, out: Float64Array): Fill {
    const { rows } = this.made
    if (rows?.whole.has(id)) return (t) => written(out, rows.read(id, t))
    if (!rows?.remembers(id)) return this.evaluating(id, out)
    // What is remembered goes over the values of another day, which the evaluation may need to stay.
    const own = this.rows.cells()
    const fill = this.evaluating(id, own)
    const fillRow = (t: number, row: Float64Array): void => {
      fill(t)
      row.set(own)
    }
    return (t) => {
      rows.recall(id, t, out, fillRow)
      return true
    }
  }

  private evaluating(id: NodeId, out: Float64Array): Fill {
    const { panels, events, shared, some } = this.made
    const stored = panels.get(id)
    if (stored !== undefined) return this.reading(stored, out)
    const ofEvents = events.get(id)
    if (ofEvents !== undefined) return this.readingEvents(ofEvents, out)
    const ofMany = shared.get(id)
    if (ofMany !== undefined) return this.readingShared(ofMany, out)
    const ofSomeDays = some?.panels.get(id)
    if (ofSomeDays !== undefined) return this.readingSome(ofSomeDays, some!.days!, out)
    const node = this.graph.nodes[id]!
    switch (node.kind) {
      case 'number':
        out.fill(node.value)
        return () => false
      case 'category':
        return this.comparing(node, out)
      case 'element':
        return this.applying(node, out)
      case 'cross':
        return this.crossing(node, out)
      default:
        throw new Error(`expected a node that one day can be evaluated for, received ${node.kind} #${id}`)
    }
  }

  private reading(stored: Float64Array, out: Float64Array): Fill {
    const reader = new PanelReader(stored, this.panel.sessions.length)
    return (t) => written(out, reader.day(t))
  }

  private readingEvents(series: EventSeries, out: Float64Array): Fill {
    this.cursor ??= new EventCursor(series)
    const { cursor } = this
    const { values } = series
    let last = NO_DAY
    return (t) => {
      const events = cursor.at(t)
      const moved = cursor.movedSince(last)
      last = t
      if (moved === null) for (let i = 0; i < out.length; i++) out[i] = values[events[i]!]!
      else for (const i of moved) out[i] = values[events[i]!]!
      return moved === null || moved.length > 0
    }
  }

  private readingShared(series: SharedSeries, out: Float64Array): Fill {
    const sessions = this.panel.sessions.length
    return (t) => {
      for (let i = 0, row = 0; i < out.length; i++, row += sessions) out[i] = sharedAt(series, row, t)
      return true
    }
  }

  private readingSome(stored: Float64Array, days: Int32Array, out: Float64Array): Fill {
    const reader = new PanelReader(stored, days.length)
    const rows = new Map(Array.from(days, (t, row) => [t, row]))
    return (t) => {
      const row = rows.get(t)
      if (row === undefined) throw new Error(`expected a session that decides on entries, received session ${t}`)
      return written(out, reader.day(row))
    }
  }

  private applying(node: ElementNode, out: Float64Array): Fill {
    const below = this.watching(node.args)
    const inputs = node.args.map((arg) => this.slot(arg).values)
    const apply = this.rows.applying(node, inputs, out)
    return (t) => {
      if (!below(t)) return false
      apply()
      return true
    }
  }

  /** Brings nodes to a session and answers whether any of them may have other values than when last asked. */
  private watching(ids: readonly NodeId[]): (t: number) => boolean {
    const slots = ids.map((id) => this.slot(id))
    const seen = new Int32Array(ids.length).fill(-1)
    return (t) => {
      let isChanged = false
      for (let k = 0; k < slots.length; k++) {
        const { changes } = this.on(t, slots[k]!)
        if (changes === seen[k]) continue
        seen[k] = changes
        isChanged = true
      }
      return isChanged
    }
  }

  private comparing(node: Extract<PlanNode, { kind: 'category' }>, out: Float64Array): Fill {
    const codes = categoryCodes(this.panel, node.name)
    const truths = truthOfCodes(codes.names, node.options, node.negated)
    return (t) => {
      for (let i = 0; i < out.length; i++) out[i] = truths[codes.at(i, t)]!
      return true
    }
  }

  private crossing(node: Extract<PlanNode, { kind: 'cross' }>, out: Float64Array): Fill {
    const { fn, population } = node
    const parameter = node.params[0] ?? 0
    const below = this.watching(node.args)
    const x = this.slot(node.args[0]!).values
    const grouping = node.by === null ? null : this.grouping(node.by)
    let seen = -1
    return (t) => {
      const isMoved = below(t)
      const { mask: members, changes } = this.membersOn(population, t)
      const isRegrouped = grouping?.moved(t) ?? false
      if (!isMoved && !isRegrouped && changes === seen) return false
      seen = changes
      this.crossSection.compute(x, { fn, parameter, members, groups: grouping?.groups ?? null }, out)
      return true
    }
  }

  private grouping(category: CategoryName): { readonly groups: Uint16Array; moved(t: number): boolean } {
    const codes = categoryCodes(this.panel, category)
    const groups = new Uint16Array(this.panel.instruments.length)
    const today = new Uint16Array(groups.length)
    return {
      groups,
      moved(t) {
        for (let i = 0; i < today.length; i++) today[i] = codes.at(i, t)
        return replaced(groups, today)
      },
    }
  }
}

function written(out: Float64Array, row: Float64Array): boolean {
  out.set(row)
  return true
}

/** Brings codes up to date; answers whether any was another one. */
function replaced<Codes extends Uint8Array | Uint16Array>(codes: Codes, by: Codes): boolean {
  let isChanged = false
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === by[i]) continue
    codes[i] = by[i]!
    isChanged = true
  }
  return isChanged
}
