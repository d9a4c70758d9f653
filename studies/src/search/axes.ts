import { type SearchAxis, settingsAt } from '@stocklab/engine'
import {
  type CompiledStrategy,
  compileStrategy,
  nearestName,
  type ParameterRange,
  parameterNames,
  type StrategyDocument,
} from '@stocklab/strategy'
import { usageError } from '../usage-error.js'
import { DOCUMENT_SETTINGS, type SettingOutcome, withSettings } from './document-settings.js'

/** Values one axis may have at most; finer steps than that mean nothing. */
const MOST_VALUES = 10_000
/** Steps that a range is cut into where nothing says how. */
const STEPS = 20

export type Ranges = Readonly<Record<string, ParameterRange>>

/**
 * The axes that `--param` names: `name=from..to:step`, `name=from..to`, `name=v1,v2` or `name` alone for the range in the
 * document. Without any, all ranges of the document. Throws a usage error for what the document does not have.
 */
export function searchAxes(
  texts: readonly string[],
  document: StrategyDocument,
  ranges: Ranges,
): readonly SearchAxis[] {
  const asked = texts.length > 0 ? texts : Object.keys(ranges)
  if (asked.length === 0) {
    throw usageError(
      'expected --param name=from..to, received none, and the strategy gives no range itself',
      `It has ${known(document).join(', ')}.`,
    )
  }
  const axes = asked.map((text) => parseAxis(text, document, ranges))
  const twice = axes.find(({ name }, k) => axes.findIndex((other) => other.name === name) < k)
  if (twice !== undefined) throw usageError(`expected each parameter once, received ${twice.name} twice`)
  return axes
}

function known(document: StrategyDocument): readonly string[] {
  return [...[...parameterNames(document)].map((name) => `$${name}`), ...DOCUMENT_SETTINGS]
}

function parseAxis(text: string, document: StrategyDocument, ranges: Ranges): SearchAxis {
  const [left = '', right] = text.split(/=(.*)/s)
  const name = left.trim().replace(/^\$/, '')
  const names = [...parameterNames(document), ...DOCUMENT_SETTINGS]
  if (!names.includes(name)) {
    const nearest = nearestName(name, names)
    const meant = nearest === undefined ? '' : `; did you mean "${nearest}"?`
    throw usageError(`unknown parameter "${name}"${meant}`, `It has ${known(document).join(', ')}.`)
  }
  return { name, values: right === undefined ? ownRange(name, ranges) : valuesOf(name, right.trim(), ranges) }
}

function ownRange(name: string, ranges: Ranges): readonly number[] {
  const range = ranges[name]
  if (range === undefined || range.min === null || range.max === null) {
    throw usageError(
      `expected a range for ${name}, received none, and the strategy gives none itself`,
      `Write --param ${name}=from..to.`,
    )
  }
  return steps(name, range.min, range.max, range.step)
}

function valuesOf(name: string, text: string, ranges: Ranges): readonly number[] {
  const range = /^(.+?)\.\.(.+?)(?::(.+))?$/.exec(text)
  if (range !== null) {
    const step = range[3] === undefined ? (ranges[name]?.step ?? null) : numberOf(name, range[3])
    return steps(name, numberOf(name, range[1]!), numberOf(name, range[2]!), step)
  }
  const values = text.split(',').map((part) => numberOf(name, part))
  return [...new Set(values)].sort((a, b) => a - b)
}

function numberOf(name: string, text: string): number {
  const value = Number(text.trim().replaceAll('_', ''))
  if (text.trim() === '' || !Number.isFinite(value)) {
    throw usageError(
      `expected numbers for ${name}, received "${text.trim()}"`,
      `Write --param ${name}=10..60:5 or --param ${name}=10,20,40.`,
    )
  }
  return value
}

function steps(name: string, from: number, to: number, given: number | null): readonly number[] {
  if (from > to) {
    throw usageError(
      `expected a range of ${name} that holds a value, received ${from}..${to}`,
      'Write the smaller end first.',
    )
  }
  if (given !== null && !(given > 0)) throw usageError(`expected a step of ${name} above 0, received ${given}`)
  const isWhole = Number.isInteger(from) && Number.isInteger(to)
  const step = given ?? (isWhole ? 1 : (to - from) / STEPS)
  const count = to === from ? 1 : Math.floor((to - from) / step + 1e-9) + 1
  if (count > MOST_VALUES) {
    throw usageError(
      `expected at most ${MOST_VALUES} values of ${name}, received ${count.toLocaleString('en-US')}`,
      `Take larger steps: --param ${name}=${from}..${to}:${niceStep((to - from) / STEPS)}.`,
    )
  }
  return Array.from({ length: count }, (_, k) => Number((from + k * step).toPrecision(12)))
}

function niceStep(step: number): number {
  return Number(step.toPrecision(1))
}

export type Variant =
  | { readonly ok: true; readonly document: StrategyDocument; readonly compiled: CompiledStrategy }
  | { readonly ok: false; readonly reason: string }

/**
 * The strategy at each point of a search, or why there is none: a window of no days, a share above 1. A document is checked
 * once for all points that differ in its parameters alone.
 */
export function variantsOf(
  document: StrategyDocument,
  axes: readonly SearchAxis[],
): (point: readonly number[]) => Variant {
  const checked = new Map<string, SettingOutcome>()
  return (point) => {
    const settings = Object.entries(settingsAt(axes, point))
    const isPath = ([name]: readonly [string, number]) => (DOCUMENT_SETTINGS as readonly string[]).includes(name)
    const parameters = Object.fromEntries(settings.filter((one) => !isPath(one)))
    const paths = settings.filter(isPath)
    const key = JSON.stringify(paths)
    const changed = checked.get(key) ?? withSettings(document, paths)
    checked.set(key, changed)
    if (!changed.ok) return changed
    const own = { ...changed.document, parameters: { ...changed.document.parameters, ...parameters } }
    const compiled = compileStrategy(own, parameters)
    return compiled.ok
      ? { ok: true, document: own, compiled: compiled.strategy }
      : { ok: false, reason: compiled.problems[0]?.message ?? 'the strategy is not valid' }
  }
}
