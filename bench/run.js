#!/usr/bin/env node
/**
 * What it costs: `npm run bench [-- --work a,b] [--json] [--runs N]`.
 * Each work is a module under work/ that states its question and yields rows; candidates of one work run in turn, so
 * that a change of the machine's speed hits them alike. Peers are installed into .peers by the works that need them.
 */
import { readdirSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { work: { type: 'string' }, json: { type: 'boolean' }, runs: { type: 'string' } },
})
const runs = values.runs === undefined ? undefined : Number(values.runs)
if (runs !== undefined && !(Number.isInteger(runs) && runs > 0)) {
  process.stderr.write(`--runs: expected a whole number above 0, received "${values.runs}"\n`)
  process.exit(64)
}

const folder = new URL('./work/', import.meta.url)
const modules = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .sort()
const letters = modules.map((name) => name.split('-')[0])
const wanted = values.work?.split(',') ?? letters
const unknown = wanted.filter((letter) => !letters.includes(letter))
if (unknown.length > 0) {
  process.stderr.write(`--work: unknown ${unknown.join(', ')}; there are ${letters.join(', ')}\n`)
  process.exit(64)
}

const note = (text) => process.stderr.write(`${text}\n`)
note(
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} threads, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
)

for (const [index, name] of modules.entries()) {
  if (!wanted.includes(letters[index])) continue
  const work = await import(new URL(name, folder).href)
  note(`\n${letters[index]}: ${work.question}`)
  const rows = await work.run({ ...(runs === undefined ? {} : { runs }), note })
  if (values.json) for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`)
  else process.stdout.write(`${tables(rows)}\n`)
}

/** One table a work; ratios are against its first row, which is ours. */
function tables(rows) {
  const works = [...new Set(rows.map((row) => row.work))]
  return works.map((work) => `${work}\n${table(rows.filter((row) => row.work === work))}\n`).join('\n')
}

function table(rows) {
  const own = rows[0]?.median_ms
  const cells = rows.map((row) => [
    row.candidate,
    figure(row.median_ms),
    figure(row.min_ms),
    figure(row.max_ms),
    row.peak_mb === null ? '–' : row.peak_mb.toFixed(0),
    String(row.runs),
    `${(row.median_ms / own).toFixed(2)}x`,
  ])
  const all = [['candidate', 'median ms', 'min', 'max', 'peak MB', 'runs', 'to ours'], ...cells]
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)))
  return all
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '))
    .join('\n')
}

function figure(ms) {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0)
}
