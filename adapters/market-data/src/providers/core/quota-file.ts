import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { fetchDir } from '../../lake/layout.js'
import type { QuotaLedger } from './call-limiter.js'

const schema = z.record(z.string(), z.object({ day: z.string(), calls: z.number() }))

/**
 * The calls of today in `<data>/fetch/quota.json`, one line for each service and key. A key is told apart by a few
 * digits of its hash, which say nothing about it. A damaged file counts as empty: the service itself has the last word.
 */
export function createQuotaFile(dataDir: string, service: string, key: string | undefined): QuotaLedger {
  const path = join(fetchDir(dataDir), 'quota.json')
  const mark = createHash('sha256')
    .update(key ?? '')
    .digest('hex')
    .slice(0, 8)
  const name = `${service} ${mark}`
  return {
    used(day) {
      const entry = readCounts(path)[name]
      return entry?.day === day ? entry.calls : 0
    },
    add(day) {
      const counts = readCounts(path)
      const entry = counts[name]
      const calls = entry?.day === day ? entry.calls + 1 : 1
      mkdirSync(dirname(path), { recursive: true })
      const draft = `${path}.${process.pid}.tmp`
      writeFileSync(draft, `${JSON.stringify({ ...counts, [name]: { day, calls } }, null, 1)}\n`)
      renameSync(draft, path)
    },
  }
}

function readCounts(path: string): z.infer<typeof schema> {
  if (!existsSync(path)) return {}
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}
