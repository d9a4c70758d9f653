'use strict'
/**
 * Files of the bundle, run from what V8 compiled of them when they were built: compiling anew takes a fresh process, and each
 * of its threads, longer than reading. Beside `x.js` lies `x.js.code`: checksums of the text and of the compiled code, then
 * the code. One that is not there, was made of another text or is damaged, or that another release of Node made, is left
 * alone, and the text is compiled.
 */
const { readFileSync, renameSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')
const { crc32 } = require('node:zlib')

const HEADER_BYTES = 8
const loaded = new Map()

/** What a file of the bundle exports; those it asks for as `./x.js` are found beside it, everything else as Node finds it. */
function load(folder, name) {
  // Only Node's own way reads the maps to the sources.
  if (process.sourceMapsEnabled) return require(join(folder, name))
  const known = loaded.get(name)
  if (known !== undefined) return known.exports
  const file = join(folder, name)
  const text = readFileSync(file)
  const cachedData = compiledOf(file, text)
  const script = scriptOf(file, text, cachedData === undefined ? {} : { cachedData })
  const module = { exports: {} }
  loaded.set(name, module)
  const requireElse = createRequire(file)
  const requireFrom = (id) => (id.startsWith('./') ? load(folder, id.slice(2)) : requireElse(id))
  script.runInThisContext().call(module.exports, module.exports, requireFrom, module, file, folder)
  return module.exports
}

/** Compiles a file whole, under the settings of V8 that are in force, and lays the code beside it. */
function keepCode(file) {
  const text = readFileSync(file)
  setFlagsFromString('--no-lazy')
  const script = scriptOf(file, text, {})
  setFlagsFromString('--lazy')
  const code = script.createCachedData()
  const partial = `${file}.code.${process.pid}.partial`
  writeFileSync(partial, Buffer.concat([headerOf(text, code), code]))
  renameSync(partial, `${file}.code`)
}

function compiledOf(file, text) {
  let kept
  try {
    kept = readFileSync(`${file}.code`)
  } catch {
    return undefined
  }
  const code = kept.subarray(HEADER_BYTES)
  return headerOf(text, code).equals(kept.subarray(0, HEADER_BYTES)) ? code : undefined
}

function headerOf(text, code) {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt32LE(crc32(text), 0)
  header.writeUInt32LE(crc32(code), 4)
  return header
}

function scriptOf(filename, text, options) {
  return new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    ...options,
    filename,
  })
}

module.exports = { keepCode, load }
