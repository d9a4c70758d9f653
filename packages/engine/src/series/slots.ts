import type { InputSource } from './jobs.js'
import type { SeriesProgram } from './kernel.js'
import type { ProgramInputs } from './runner.js'
import type { BarPanel } from './series-panel.js'

const RAW = 'raw_'

/** The source of each input of a program; undefined where nothing of that name is loaded, which reads as missing. */
export function inputSources(
  panel: BarPanel,
  program: SeriesProgram,
  extra: ProgramInputs,
): readonly (InputSource | undefined)[] {
  const columns = panel.columns as Readonly<Record<string, Float64Array | undefined>>
  return program.inputs.map((name) => extra[name] ?? columns[name.startsWith(RAW) ? name.slice(RAW.length) : name])
}

/** Which outputs each step feeds. */
export function outputsOfSteps({ steps, outputs }: SeriesProgram): readonly (readonly number[])[] {
  return steps.map((_, step) => outputs.flatMap((output, k) => (output === step ? [k] : [])))
}

/**
 * A slot for each step, taken over from a step whose result nobody needs any more, so that few slots serve many steps
 * and stay in the processor's cache. Outputs are copied to their panels right after their step. A step without inputs
 * is the same for every job: it keeps a slot of its own and is computed once.
 */
export function slotPlaces({ steps }: SeriesProgram): { readonly places: readonly number[]; readonly count: number } {
  const lastUse = steps.map((_, k) => k)
  steps.forEach((step, k) => {
    for (const input of step.inputs) if ('node' in input) lastUse[input.node] = k
  })
  const endingAt = steps.map((): number[] => [])
  steps.forEach((step, k) => {
    if (step.inputs.length > 0) endingAt[lastUse[k]].push(k)
  })
  const free: number[] = []
  const places: number[] = []
  let count = 0
  steps.forEach((step, k) => {
    places[k] = (step.inputs.length > 0 ? free.pop() : undefined) ?? count++
    // A step's own inputs are given back after it has its place: no kernel writes where it reads.
    for (const ended of endingAt[k]) free.push(places[ended])
  })
  return { places, count }
}
