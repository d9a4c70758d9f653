#!/usr/bin/env node
/**
 * Puts the command into a few files, because a fresh process spends most of its start on finding and reading hundreds of
 * modules, and then on compiling them: the command with its lazily loaded parts, and each kind of thread with no more than it
 * needs, each file with its compiled code beside it (apps/cli/bin/cached-code.cjs). They lie in apps/cli/bundle/dist, as deep
 * as the compiled modules, so that addresses relative to a module hold in both.
 */
import '../apps/cli/bin/v8-settings.js'
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
import { keepCode } from '../apps/cli/bin/cached-code.cjs'

const started = new Date()
const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'apps/cli/bundle/dist')

const entries = {
  main: 'apps/cli/dist/main.js',
  worker: 'adapters/compute/dist/worker.js',
  'sweep-worker': 'adapters/compute/dist/sweep-worker.js',
  'drawing-thread': 'studies/dist/drawing-thread.js',
}
/** They wait at their top level, which only modules can; Node compiles those anew. */
const moduleEntries = { 'pglite-thread': 'adapters/platform/dist/pglite-thread.js' }

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

/** A package that is asked for at run time: see apps/cli/bin/import-module.cjs. */
function withImports(code) {
  const text = code.replaceAll('await import(', `await require('../../bin/import-module.cjs')(`)
  if (/\bimport\(/.test(text)) throw new Error('expected only imports that are waited for at once, found another')
  return text
}

const codeOf = ({ code }, format) => (format === 'cjs' ? withImports(code) : code)

/** The files of one entry, [name, text] each, and the name of its own. */
async function bundle(name, input, format) {
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
    format,
    sourcemap: true,
    entryFileNames: `[name]-[hash].${format === 'cjs' ? 'js' : 'mjs'}`,
    chunkFileNames: `${name}-[name]-[hash].js`,
    // Without comments and white space it is read faster; nothing else is rewritten.
    minify: { compress: false, mangle: false, codegen: true },
  })
  await build.close()
  return {
    name,
    own: output.find((file) => file.type === 'chunk' && file.isEntry).fileName,
    files: output.map((file) => [file.fileName, file.type === 'chunk' ? codeOf(file, format) : file.source]),
  }
}

const bundles = (table, format) =>
  Promise.all(Object.entries(table).map(([name, input]) => bundle(name, input, format)))
const scripts = await bundles(entries, 'cjs')
const modules = await bundles(moduleEntries, 'es')
const files = [...scripts, ...modules].flatMap((one) => one.files)
// What starts them has a name that stays; it comes last: whoever starts meanwhile finds every part of what it starts.
const starts = [
  ...modules.map(({ name, own }) => [`${name}.js`, `import('./${own}')\n`]),
  ...scripts.map(({ name, own }) => [`${name}.js`, `require('../../bin/cached-code.cjs').load(__dirname, '${own}')\n`]),
  // By its time apps/cli/bin/stocklab.js knows how old the whole is.
  ['package.json', '{ "type": "commonjs" }\n'],
]

mkdirSync(target, { recursive: true })
for (const [name, text] of files) write(name, text)
const compiled = scripts.flatMap((one) => one.files.map(([name]) => name)).filter((name) => name.endsWith('.js'))
for (const name of compiled) keepCode(join(target, name))
for (const [name, text] of starts) write(name, text)
const current = new Set([...files, ...starts].map(([name]) => name).concat(compiled.map((name) => `${name}.code`)))
for (const name of readdirSync(target)) if (!current.has(name)) rmSync(join(target, name), { force: true })

function write(name, text) {
  const partial = join(target, `${name}.${process.pid}.partial`)
  writeFileSync(partial, text)
  // Compiled modules that are newer than this make the bundle stale; see apps/cli/bin/stocklab.js.
  utimesSync(partial, started, started)
  renameSync(partial, join(target, name))
}
