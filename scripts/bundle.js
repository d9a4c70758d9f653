#!/usr/bin/env node
/**
 * Puts the command into a few files, because a fresh process spends most of its start on finding and reading hundreds of
 * modules: the command with its lazily loaded parts, and each kind of thread with no more than it needs. They lie in
 * apps/cli/bundle/dist, as deep as the compiled modules, so that addresses relative to a module hold in both.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const started = new Date()
const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'apps/cli/bundle/dist')

const entries = {
  main: 'apps/cli/dist/main.js',
  worker: 'adapters/compute/dist/worker.js',
  'sweep-worker': 'adapters/compute/dist/sweep-worker.js',
  'drawing-thread': 'studies/dist/drawing-thread.js',
  'pglite-thread': 'adapters/platform/dist/pglite-thread.js',
}

/** Stack traces lead to the TypeScript sources: the maps of the compiler are handed on. */
const compilerMaps = {
  name: 'compiler-maps',
  load: {
    filter: { id: /\/((packages|adapters|apps)\/[^/]+|studies)\/dist\/.*\.js$/ },
    handler(id) {
      if (!existsSync(`${id}.map`)) return null
      return { code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) }
    },
  },
}

async function bundle(name, input) {
  const build = await rolldown({
    input: { [name]: join(root, input) },
    platform: 'node',
    // They find their binaries beside themselves.
    // The server and the worker start once and stay: they run as compiled.
    external: [/^@duckdb\//, /^@electric-sql\//, 'pg', '@stocklab/server', '@stocklab/worker'],
    plugins: [compilerMaps],
    // Packages, adapters and studies do nothing when they are read, so a command loads only the modules whose exports it
    // uses; the one module that registers parts of the chart library is the exception.
    treeshake: {
      moduleSideEffects: [
        { test: /\/packages\/report\/dist\/charts\/chart\.js$/, sideEffects: true },
        { test: /\/((packages|adapters)\/[^/]+|studies)\/dist\//, sideEffects: false },
      ],
    },
    logLevel: 'warn',
  })
  const { output } = await build.generate({
    dir: target,
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: `${name}-[name]-[hash].js`,
    // Without comments and white space it is read faster; nothing else is rewritten.
    minify: { compress: false, mangle: false, codegen: true },
  })
  await build.close()
  return output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source])
}

const files = (await Promise.all(Object.entries(entries).map(([name, input]) => bundle(name, input)))).flat()
mkdirSync(target, { recursive: true })
// Entries come last: whoever starts meanwhile finds every part of what it starts.
const isEntry = ([name]) => name.slice(0, -3) in entries
for (const [name, text] of [...files.filter((file) => !isEntry(file)), ...files.filter(isEntry)]) {
  const partial = join(target, `${name}.${process.pid}.partial`)
  writeFileSync(partial, text)
  // Compiled modules that are newer than this make the bundle stale; see apps/cli/bin/stocklab.js.
  utimesSync(partial, started, started)
  renameSync(partial, join(target, name))
}
const current = new Set(files.map(([name]) => name))
for (const name of readdirSync(target)) if (!current.has(name)) rmSync(join(target, name), { force: true })
