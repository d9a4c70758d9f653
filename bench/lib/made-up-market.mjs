/**
 * The made-up market that every work measures: seeded random walks with a common factor, whole-won prices. `listed` has
 * late listings and early delistings (about a fifth of the cells empty, no holes inside), `walk` trades every stock on
 * every day. Kept as .npy files, so that every candidate reads the same numbers.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { epochDay, marketRules } from '@stocklab/domain'
import { readNpy, writeNpy } from './npy.mjs'

export const INSTRUMENTS = 2000
export const SESSIONS = 2520
const SEED = 20251230
const LAST_DAY = epochDay('2025-12-30')
const BAR_COLUMNS = ['open', 'high', 'low', 'close', 'volume']
export const DATA_FOLDER = fileURLToPath(new URL('../.peers/data/', import.meta.url))

export const codeOf = (i) => String((i + 1) * 10).padStart(6, '0')

/** Folder with the .npy files of a made-up market; written where it is not there yet. */
export function marketFolder(kind, instruments = INSTRUMENTS, sessions = SESSIONS) {
  const folder = join(DATA_FOLDER, `${kind}-${instruments}x${sessions}`)
  if (existsSync(join(folder, 'complete'))) return folder
  const partial = `${folder}.partial`
  rmSync(partial, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  const market = makeMarket(kind, instruments, sessions)
  for (const name of BAR_COLUMNS) writeNpy(join(partial, `${name}.npy`), market[name], [instruments, sessions])
  writeNpy(join(partial, 'index.npy'), market.index, [sessions])
  writeNpy(join(partial, 'sessions.npy'), BigInt64Array.from(market.sessions, BigInt), [sessions])
  writeNpy(join(partial, 'first.npy'), market.first, [instruments])
  writeNpy(join(partial, 'last.npy'), market.last, [instruments])
  writeFileSync(join(partial, 'complete'), '')
  renameSync(partial, folder)
  return folder
}

export function readMarket(folder) {
  const names = [...BAR_COLUMNS, 'index', 'first', 'last']
  const market = Object.fromEntries(names.map((name) => [name, readNpy(join(folder, `${name}.npy`))]))
  return { ...market, sessions: Int32Array.from(readNpy(join(folder, 'sessions.npy')), Number) }
}

/** Real Korean trading days where the calendar reaches, weekdays before. */
function sessionDays(count) {
  const { calendar } = marketRules('KRX')
  const days = []
  for (let day = LAST_DAY; days.length < count; day--) {
    const trades = day >= calendar.coveredFrom ? calendar.isSession(day) : (((day + 3) % 7) + 7) % 7 < 5
    if (trades) days.push(day)
  }
  return Int32Array.from(days.reverse())
}

export function makeMarket(kind, instruments, sessions) {
  const random = seeded(SEED)
  const normal = normals(random)
  const shared = Float64Array.from({ length: sessions }, () => 0.0002 + 0.009 * normal())
  const index = new Float64Array(sessions)
  let level = 2000
  for (let t = 0; t < sessions; t++) {
    level *= Math.exp(shared[t])
    index[t] = level
  }
  const columns = Object.fromEntries(BAR_COLUMNS.map((name) => [name, emptyColumn(instruments * sessions)]))
  const first = new Int32Array(instruments)
  const last = new Int32Array(instruments).fill(sessions - 1)
  for (let i = 0; i < instruments; i++) {
    const [late, early] = [random(), random()]
    if (kind === 'listed') {
      if (late < 0.35) first[i] = Math.floor((late / 0.35) * sessions * 0.7)
      if (early < 0.2) last[i] = Math.min(sessions - 1, first[i] + 300 + Math.floor((early / 0.2) * sessions * 0.6))
    }
    walk(columns, i * sessions, { from: first[i], to: last[i], shared, random, normal })
  }
  return { ...columns, index, first, last, sessions: sessionDays(sessions) }
}

function emptyColumn(cells) {
  return new Float64Array(new SharedArrayBuffer(cells * Float64Array.BYTES_PER_ELEMENT)).fill(Number.NaN)
}

/** Daily moves stay within the 30 % limit by far, so every import gate is passed. */
function walk(columns, offset, { from, to, shared, random, normal }) {
  const beta = 0.5 + random()
  const spread = 0.012 + 0.012 * random()
  const activity = 1e4 * Math.exp(2 * normal())
  let close = Math.round(2000 * Math.exp(3 * random()))
  for (let t = from; t <= to; t++) {
    const move = Math.max(-0.2, Math.min(0.2, beta * shared[t] + spread * normal()))
    const open = Math.max(100, Math.round(close * Math.exp(0.3 * move + 0.004 * normal())))
    close = Math.max(100, Math.round(close * Math.exp(move)))
    const [top, bottom] = [Math.max(open, close), Math.min(open, close)]
    columns.open[offset + t] = open
    columns.close[offset + t] = close
    columns.high[offset + t] = Math.round(top * (1 + 0.01 * random()))
    columns.low[offset + t] = Math.round(bottom * (1 - 0.01 * random()))
    columns.volume[offset + t] = Math.round(activity * Math.exp(0.6 * normal() + 8 * Math.abs(move))) + 1
  }
}

function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
}

function normals(random) {
  let spare = null
  return () => {
    if (spare !== null) {
      const value = spare
      spare = null
      return value
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}
