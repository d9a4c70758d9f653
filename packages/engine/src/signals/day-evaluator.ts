import type { CategoryName } from '@stocklab/strategy'
import { EventCursor, type EventSeries } from '../panel/event-series.js'
import type { Panel } from '../panel/panel.js'
import type { SharedSeries } from '../panel/shared-series.js'
import type { Graph, NodeId, PlanNode, Population } from '../plan/graph.js'
import { categoryCodes, truthOfCodes } from './categories.js'
import { CodeReader } from './code-reader.js'
import type { DayRows } from './day-rows.js'
import { FollowedCodes } from './followed-codes.js'
import { type MembershipTable, TabledMembers } from './membership-table.js'
import { type CrossNode, type ElementNode, PlainRows, type RowMemory } from './row-memory.js'
import type { Membership } from './universe.js'

/** Panels that an evaluation has made, by node. */
export type NodePanels = ReadonlyMap<NodeId, Float64Array>
/** Values of nodes that change on events alone. */
export type NodeEvents = ReadonlyMap<NodeId, EventSeries>
/** Series that instruments share, by node. */
export type NodeShared = ReadonlyMap<NodeId, SharedSeries>
/** Of the populations that cross-sections are taken over. */
export type Memberships = Readonly<Partial<Record<Population, Membership | MembershipTable>>>

/** Writes a node's N values on session t; answers whether they may be others than those that it wrote last. */
type Fill = (t: number) => boolean

interface Slot {
  readonly values: Float64Array
  readonly fill: Fill
  t: number
  /** Grows whenever the values may have become others. */
  changes: number
}

/** Codes that are brought to one session after the other. */
interface Followed<Codes> {
  readonly codes: Codes
  /** Grows whenever they have become others. */
  readonly changes: number
  on(t: number): Followed<Codes>
}

/** Codes of a category, below `count`. */
interface Grouping {
  readonly of: Followed<Uint16Array>
  readonly count: number
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
  /** Where the rows of a day lie; by themselves unless given. */
  readonly rowMemory?: RowMemory
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
  private readonly memberships: Memberships
  /** By the sessions of the events: what is known of statements has all the same. */
  private readonly cursors = new Map<Int32Array, EventCursor>()
  private readonly members = new Map<Population, Followed<Uint8Array>>()
  private readonly groupings = new Map<CategoryName, Grouping>()

  constructor(
    private readonly graph: Graph,
    private readonly panel: Panel,
    private readonly made: NodeValues,
    memberships: (evaluator: DayEvaluator) => Memberships,
  ) {
    const count = panel.instruments.length
    this.rows = made.rowMemory ?? new PlainRows(count)
    this.memberships = memberships(this)
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
    return this.membersOf(name).on(t).codes
  }

  private membersOf(name: Population): Followed<Uint8Array> {
    let members = this.members.get(name)
    if (members === undefined) {
      const found = this.memberships[name]
      if (found === undefined) throw new Error(`expected to know the members of "${name}"`)
      const codes = this.rows.mask()
      members = typeof found === 'function' ? new FollowedCodes(codes, found) : new TabledMembers(codes, found)
      this.members.set(name, members)
    }
    return members
  }

  private fillOf(id: NodeId, out: Float64Array): Fill {
    const { rows } = this.made
    if (rows?.whole.has(id)) {
      return (t) => {
        out.set(rows.read(id, t))
        return true
      }
    }
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
    const read = this.rows.reading(stored, this.panel.sessions.length, out)
    return (t) => {
      read(t)
      return true
    }
  }

  private readingEvents(series: EventSeries, out: Float64Array): Fill {
    const cursor = this.cursors.get(series.from) ?? new EventCursor(series)
    this.cursors.set(series.from, cursor)
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

  private readingShared({ of, series }: SharedSeries, out: Float64Array): Fill {
    const reader = new CodeReader(of, this.panel.sessions.length)
    const today = new Float64Array(1 + series.length).fill(Number.NaN)
    return (t) => {
      series.forEach((values, k) => {
        today[1 + k] = values[t]!
      })
      const codes = reader.day(t)
      for (let i = 0; i < out.length; i++) out[i] = today[codes[i]!]!
      return true
    }
  }

  private readingSome(stored: Float64Array, days: Int32Array, out: Float64Array): Fill {
    const read = this.rows.reading(stored, days.length, out)
    const rows = new Map(Array.from(days, (t, row) => [t, row]))
    return (t) => {
      const row = rows.get(t)
      if (row === undefined) throw new Error(`expected a session that decides on entries, received session ${t}`)
      read(row)
      return true
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
    const { names, day } = categoryCodes(this.panel, node.name)
    const truths = truthOfCodes(names, node.options, node.negated)
    return (t) => {
      const codes = day(t)
      for (let i = 0; i < out.length; i++) out[i] = truths[codes[i]!]!
      return true
    }
  }

  private crossing(node: CrossNode, out: Float64Array): Fill {
    const below = this.watching(node.args)
    const members = this.membersOf(node.population)
    const grouping = node.by === null ? null : this.grouping(node.by)
    const groups = grouping === null ? null : { codes: grouping.of.codes, count: grouping.count }
    const x = this.slot(node.args[0]!).values
    const take = this.rows.crossing(node, { x, members: members.codes, groups }, out)
    let seen = -1
    return (t) => {
      const isMoved = below(t)
      const changes = members.on(t).changes + (grouping?.of.on(t).changes ?? 0)
      if (!isMoved && changes === seen) return false
      seen = changes
      take()
      return true
    }
  }

  private grouping(category: CategoryName): Grouping {
    let grouping = this.groupings.get(category)
    if (grouping === undefined) {
      const { names, day } = categoryCodes(this.panel, category)
      const of = new FollowedCodes(this.rows.codes(), (t, out) => out.set(day(t)))
      grouping = { of, count: 1 + names.length }
      this.groupings.set(category, grouping)
    }
    return grouping
  }
}
