import { basisEvents, type ExtraInputs, type Panel, type SeriesExecutor, type SeriesProgram } from '@stocklab/engine'

const PRICES = new Set(['open', 'high', 'low', 'close'])
const QUANTITIES = new Set(['volume', 'shares'])

/** Runs programs one instrument after the other on one thread, every segment over its whole past: slow and obvious. */
export const plainExecutor: SeriesExecutor = {
  async run(panel, program, extra, outputCount) {
    const outputs = Array.from({ length: outputCount }, () =>
      new Float64Array(panel.columns.close.length).fill(Number.NaN),
    )
    for (let i = 0; i < panel.instruments.length; i++) runInstrument(panel, program, { extra, outputs, i })
    return outputs
  },
}

interface Place {
  readonly extra: ExtraInputs
  readonly outputs: readonly Float64Array[]
  readonly i: number
}

function runInstrument(panel: Panel, program: SeriesProgram, { extra, outputs, i }: Place): void {
  const sessions = panel.sessions.length
  const events = basisEvents(panel, i)
  const starts = [0, ...events.map((event) => event.t)]
  starts.forEach((start, segment) => {
    const end = starts[segment + 1] ?? sessions
    const seen = events.filter((event) => event.t <= start)
    const scale = Float64Array.from({ length: end }, (_, s) =>
      seen.reduce((product, event) => (s < event.t ? product * event.k : product), 1),
    )
    const inputs = new Map(program.inputs.map((name) => [name, inputOf(name, { panel, extra, i, scale })]))
    const values: Float64Array[] = []
    for (const { kernel, inputs: sources, params } of program.steps) {
      const out = new Float64Array(end)
      const arrays = sources.map((source) => ('node' in source ? values[source.node] : inputs.get(source.column)))
      kernel.run(arrays as Float64Array[], params, out)
      values.push(out)
    }
    program.outputs.forEach((node, k) => {
      outputs[k].set(values[node].subarray(start, end), i * sessions + start)
    })
  })
}

interface InputPlace {
  readonly panel: Panel
  readonly extra: ExtraInputs
  readonly i: number
  /** Factor from the basis of each session to that of the segment. */
  readonly scale: Float64Array
}

function inputOf(name: string, { panel, extra, i, scale }: InputPlace): Float64Array {
  const events = extra[name]
  if (events !== undefined && 'from' in events) {
    const days = Float64Array.from(scale, (_, s) => {
      let value = Number.NaN
      for (let e = events.start[i]; e < events.start[i + 1]; e++) if (events.from[e] <= s) value = events.values[e]
      return value
    })
    return name.startsWith('shares#') ? days.map((value, s) => value / scale[s]) : days
  }
  const column = name.startsWith('raw_') ? name.slice('raw_'.length) : name
  if (events !== undefined && 'series' in events) {
    return Float64Array.from(
      scale,
      (_, s) => events.series[events.of[i * panel.sessions.length + s] - 1]?.[s] ?? Number.NaN,
    )
  }
  const stored = events ?? (panel.columns as Readonly<Record<string, Float64Array>>)[column]
  if (stored === undefined) return new Float64Array(scale.length).fill(Number.NaN)
  const start = i * panel.sessions.length
  const values = stored.slice(start, start + scale.length)
  if (PRICES.has(name)) return values.map((value, s) => value * scale[s])
  return QUANTITIES.has(name) ? values.map((value, s) => value / scale[s]) : values
}
