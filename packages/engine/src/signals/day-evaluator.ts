import type { CategoryName } from '@stocklab/strategy'
import { CrossSection, type CrossSectionTask } from '../cross-section/cross-section.js'
import { LastCrossSection } from '../cross-section/last-cross-section.js'
import { EventCursor, type EventSeries } from '../panel/event-series.js'
import type { Panel } from '../panel/panel.js'
import { type SharedSeries, sharedAt } from '../panel/shared-series.js'
import type { Graph, NodeId, PlanNode, Population } from '../plan/graph.js'
import { kernelByName } from '../series/all-kernels.js'
import type { SimdModule } from '../series/simd/simd-module.js'
import { categoryCodes, truthOfCodes } from './categories.js'
import type { DayRows } from './day-rows.js'
import { PanelReader } from './panel-reader.js'
import type { Membership } from './universe.js'

/** Panels that an evaluation has made, by node. */
export type NodePanels = ReadonlyMap<NodeId, Float64Array>
/** Values of nodes that change on events alone, all over the same events. */
export type NodeEvents = ReadonlyMap<NodeId, EventSeries>
/** Series that instruments share, by node. */
export type NodeShared = ReadonlyMap<NodeId, SharedSeries>
export type Memberships = Readonly<Record<Population, Membership>>

/** Fills a node's N values on session t. */
type Fill = (t: number, out: Float64Array) => void

interface Slot {
  readonly values: Float64Array
  readonly fill: Fill
  t: number
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
  /** Ranks are taken in compiled code where it is given. */
  readonly simd?: SimdModule | null
}

const NO_DAY = -1

/**
 * Evaluates nodes of a graph on one session over all instruments, each node once a day, from panels. Arrays handed out
 * are valid until the node is asked for another day.
 */
export class DayEvaluator {
  private readonly slots = new Map<NodeId, Slot>()
  private readonly crossSection: CrossSection
  private readonly memberships: Memberships
  private cursor: EventCursor | null = null
  private readonly members: Record<Population, { t: number; readonly mask: Uint8Array }>

  constructor(
    private readonly graph: Graph,
    private readonly panel: Panel,
    private readonly made: NodeValues,
    memberships: (evaluator: DayEvaluator) => Memberships,
  ) {
    const count = panel.instruments.length
    const nobody = () => ({ t: NO_DAY, mask: new Uint8Array(count) })
    this.crossSection = new CrossSection(count, made.simd)
    this.memberships = memberships(this)
    this.members = { filters: nobody(), universe: nobody(), listed_common: nobody() }
  }

  values(id: NodeId, t: number): Float64Array {
    const slot = this.slot(id)
    if (slot.t !== t) {
      slot.fill(t, slot.values)
      slot.t = t
    }
    return slot.values
  }

  private slot(id: NodeId): Slot {
    let slot = this.slots.get(id)
    if (slot === undefined) {
      slot = { values: new Float64Array(this.panel.instruments.length), fill: this.fillOf(id), t: NO_DAY }
      this.slots.set(id, slot)
    }
    return slot
  }

  /** 1 for the members of a population on session t. */
  population(name: Population, t: number): Uint8Array {
    const known = this.members[name]
    if (known.t !== t) {
      this.memberships[name](t, known.mask)
      known.t = t
    }
    return known.mask
  }

  private fillOf(id: NodeId): Fill {
    const { rows } = this.made
    if (rows?.whole.has(id)) return (t, out) => out.set(rows.read(id, t))
    const fill = this.evaluating(id)
    return rows?.remembers(id) ? (t, out) => rows.recall(id, t, out, fill) : fill
  }

  private evaluating(id: NodeId): Fill {
    const { panels, events, shared, some } = this.made
    const stored = panels.get(id)
    if (stored !== undefined) return this.reading(stored)
    const ofEvents = events.get(id)
    if (ofEvents !== undefined) return this.readingEvents(ofEvents)
    const ofMany = shared.get(id)
    if (ofMany !== undefined) return this.readingShared(ofMany)
    const ofSomeDays = some?.panels.get(id)
    if (ofSomeDays !== undefined) return this.readingSome(ofSomeDays, some!.days!)
    const node = this.graph.nodes[id]!
    switch (node.kind) {
      case 'number':
        return (_t, out) => out.fill(node.value)
      case 'category':
        return this.comparing(node)
      case 'element':
        return this.applying(node)
      case 'cross':
        return this.crossing(node)
      default:
        throw new Error(`expected a node that one day can be evaluated for, received ${node.kind} #${id}`)
    }
  }

  private reading(stored: Float64Array): Fill {
    const reader = new PanelReader(stored, this.panel.sessions.length)
    return (t, out) => out.set(reader.day(t))
  }

  private readingEvents(series: EventSeries): Fill {
    this.cursor ??= new EventCursor(series)
    const { cursor } = this
    const current = new Float64Array(this.panel.instruments.length)
    let last = NO_DAY
    return (t, out) => {
      const events = cursor.at(t)
      const moved = cursor.movedSince(last)
      if (moved === null) for (let i = 0; i < current.length; i++) current[i] = series.values[events[i]!]!
      else for (const i of moved) current[i] = series.values[events[i]!]!
      last = t
      out.set(current)
    }
  }

  private readingShared(series: SharedSeries): Fill {
    const sessions = this.panel.sessions.length
    return (t, out) => {
      for (let i = 0, row = 0; i < out.length; i++, row += sessions) out[i] = sharedAt(series, row, t)
    }
  }

  private readingSome(stored: Float64Array, days: Int32Array): Fill {
    const reader = new PanelReader(stored, days.length)
    const rows = new Map(Array.from(days, (t, row) => [t, row]))
    return (t, out) => {
      const row = rows.get(t)
      if (row === undefined) throw new Error(`expected a session that decides on entries, received session ${t}`)
      out.set(reader.day(row))
    }
  }

  private applying({ kernel: name, args, params }: Extract<PlanNode, { kind: 'element' }>): Fill {
    const kernel = kernelByName(name)
    // Slots keep their arrays, so the list of inputs is the same on all days.
    const inputs: Float64Array[] = args.map((arg) => this.slot(arg).values)
    return (t, out) => {
      for (const arg of args) this.values(arg, t)
      kernel.run(inputs, params, out)
    }
  }

  private comparing(node: Extract<PlanNode, { kind: 'category' }>): Fill {
    const codes = categoryCodes(this.panel, node.name)
    const truths = truthOfCodes(codes.names, node.options, node.negated)
    return (t, out) => {
      for (let i = 0; i < out.length; i++) out[i] = truths[codes.at(i, t)]!
    }
  }

  private crossing(node: Extract<PlanNode, { kind: 'cross' }>): Fill {
    const groups = node.by === null ? null : this.grouping(node.by)
    const last = new LastCrossSection(this.panel.instruments.length)
    return (t, out) => {
      const x = this.values(node.args[0]!, t)
      const members = this.population(node.population, t)
      const task: CrossSectionTask = {
        fn: node.fn,
        parameter: node.params[0] ?? 0,
        members,
        groups: groups?.(t) ?? null,
      }
      if (!last.isOf(x, task)) {
        this.crossSection.compute(x, task, out)
        last.keep(x, task, out)
      } else out.set(last.result)
    }
  }

  private grouping(category: CategoryName): (t: number) => Uint16Array {
    const codes = categoryCodes(this.panel, category)
    const groups = new Uint16Array(this.panel.instruments.length)
    return (t) => {
      for (let i = 0; i < groups.length; i++) groups[i] = codes.at(i, t)
      return groups
    }
  }
}
