import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoMarket } from '../demo/create-demo.js'
import { readManifest } from '../lake/lake.js'
import { lakeDir, manifestPath } from '../lake/layout.js'
import { type Bucket, bucketKeys } from './bucket.js'
import { openLakePlace } from './lake-place.js'
import { mirrorLake } from './mirror-lake.js'
import { publishLake } from './publish-lake.js'

const silent = { progress: () => undefined }
const HOURS_MS = 3_600_000

/** What every bucket promises; `open` answers an empty one, `damage` changes a stored file behind its back. */
export function bucketContract(name: string, open: () => Promise<Bucket>): void {
  describe(name, () => {
    const root = mkdtempSync(join(tmpdir(), 'bucket-'))
    const demo = (seed: number) => createDemoMarket(join(root, `demo-${seed}`), { seed, instruments: 40, years: 2 })
    const dataOf = (seed: number) => join(root, `demo-${seed}`)
    let bucket: Bucket
    beforeAll(async () => {
      bucket = await open()
      await Promise.all([demo(1), demo(2)])
    })
    afterAll(() => rmSync(root, { recursive: true, force: true }))

    it('has nothing of what was never put there', async () => {
      expect(await bucket.has('a/b')).toBe(false)
      expect(await bucket.readText('a/b')).toBeUndefined()
      expect(await bucket.download('a/b', join(root, 'nothing'))).toBe(false)
      await expect(mirrorLake({ bucket, folder: join(root, 'none') }, silent)).rejects.toMatchObject({
        code: 'BUCKET_LAKE_MISSING',
      })
    })

    it('gives back text and files under any key', async () => {
      await bucket.writeText('texts/ü and 한글.json', '{"가":1}')
      expect(await bucket.readText('texts/ü and 한글.json')).toBe('{"가":1}')
      const file = join(root, 'bytes')
      writeFileSync(file, Buffer.from([0, 255, 10, 13, 128]))
      await bucket.upload('market=KRX/year=2024.x.parquet', file)
      expect(await bucket.download('market=KRX/year=2024.x.parquet', join(root, 'back'))).toBe(true)
      expect(readFileSync(join(root, 'back'))).toEqual(readFileSync(file))
    })

    it('carries a lake to another host, file by file and once', async () => {
      const sent = await publishLake(dataOf(1), bucket, silent)
      expect(sent.sent).toBe(sent.files)
      expect((await publishLake(dataOf(1), bucket, silent)).sent).toBe(0)
      const place = { bucket, folder: join(root, 'host') }
      const directory = await mirrorLake(place, silent)
      expect(readManifest(directory)).toEqual(readManifest(dataOf(1)))
      for (const { path } of readManifest(directory)!.files) {
        expect(readFileSync(join(lakeDir(directory), path))).toEqual(readFileSync(join(lakeDir(dataOf(1)), path)))
      }
      expect(await mirrorLake(place, silent)).toBe(directory)
    })

    it('keeps an older version readable beside a newer one, by its name', async () => {
      const first = readManifest(dataOf(1))!.version
      const { version } = await publishLake(dataOf(2), bucket, silent)
      const place = { bucket, folder: join(root, 'other-host') }
      expect(readManifest(await mirrorLake(place, silent))?.version).toBe(version)
      expect(readManifest(await mirrorLake(place, silent, first))?.version).toBe(first)
      expect(readdirSync(place.folder).sort()).toEqual([first, version].sort())
    })

    it('shows the newest version under one path', async () => {
      const directory = join(root, 'shown-host')
      let nowMs = 0
      const place = openLakePlace({ directory, bucket, observer: silent, nowMs: () => nowMs })
      await publishLake(dataOf(1), bucket, silent)
      await place.newest()
      expect(readManifest(place.current)?.version).toBe(readManifest(dataOf(1))!.version)
      await publishLake(dataOf(2), bucket, silent)
      nowMs += 10_000
      await place.newest()
      expect(readManifest(place.current)?.version).toBe(readManifest(dataOf(2))!.version)
    })

    it('goes on with the version that is here while it is away, and says so', async () => {
      const directory = join(root, 'left-host')
      let nowMs = 0
      let isAway = true
      const leaving = {
        name: bucket.name,
        has: (key: string) => bucket.has(key),
        upload: (...sent: Parameters<Bucket['upload']>) => bucket.upload(...sent),
        download: (...asked: Parameters<Bucket['download']>) => bucket.download(...asked),
        writeText: (...sent: Parameters<Bucket['writeText']>) => bucket.writeText(...sent),
        readText: (key: string) => (isAway ? Promise.reject(new Error('away')) : bucket.readText(key)),
      }
      const told: unknown[] = []
      const onAway = (error: unknown) => void told.push(error)
      const place = openLakePlace({ directory, bucket: leaving, observer: silent, onAway, nowMs: () => nowMs })
      await expect(place.newest()).rejects.toThrow('away')
      isAway = false
      const here = readManifest(await place.newest())?.version
      isAway = true
      nowMs += 10_000
      expect(readManifest(await place.newest())?.version).toBe(here)
      expect(told).toHaveLength(1)
    })

    it('several processes of a host may ask at once', async () => {
      const place = { bucket, folder: join(root, 'busy-host') }
      const directories = await Promise.all(Array.from({ length: 4 }, () => mirrorLake(place, silent)))
      expect(new Set(directories).size).toBe(1)
      expect(readdirSync(place.folder)).toHaveLength(1)
    })

    it('leaves nothing behind when it is stopped', async () => {
      const place = { bucket, folder: join(root, 'stopped-host') }
      const stop = new AbortController()
      const stopping = { signal: stop.signal, progress: (done: number) => void (done === 2 && stop.abort()) }
      await expect(mirrorLake(place, stopping)).rejects.toThrow('aborted')
      expect(readdirSync(place.folder)).toEqual([])
    })

    it('refuses a file that is not what the manifest says', async () => {
      const path = readManifest(dataOf(2))!.files[0]!.path
      const wrong = join(root, 'wrong')
      writeFileSync(wrong, 'not parquet')
      await bucket.upload(bucketKeys.file(path), wrong)
      const place = { bucket, folder: join(root, 'careful-host') }
      await expect(mirrorLake(place, silent)).rejects.toMatchObject({ code: 'BUCKET_DAMAGED' })
      expect(readdirSync(place.folder)).toEqual([])
      await bucket.upload(bucketKeys.file(path), join(lakeDir(dataOf(2)), path))
    })

    it('drops versions that nobody used for long, never those in use', async () => {
      const place = { bucket, folder: join(root, 'old-host') }
      const directory = await mirrorLake(place, silent)
      const text = readFileSync(manifestPath(directory), 'utf8')
      const age = (version: string, hours: number) => {
        const at = join(place.folder, version.repeat(64))
        mkdirSync(lakeDir(at), { recursive: true })
        writeFileSync(manifestPath(at), text)
        const then = new Date(Date.now() - hours * HOURS_MS)
        utimesSync(manifestPath(at), then, then)
      }
      age('a', 1)
      age('b', 2)
      age('c', 3)
      age('d', 30)
      await bucket.writeText(bucketKeys.newest, `${JSON.stringify(readManifest(dataOf(1)), null, 1)}\n`)
      const now = await mirrorLake(place, silent)
      expect(existsSync(now)).toBe(true)
      expect(existsSync(join(place.folder, 'd'.repeat(64)))).toBe(false)
      expect(existsSync(join(place.folder, 'c'.repeat(64)))).toBe(true)
      expect(statSync(manifestPath(now)).mtimeMs).toBeGreaterThan(Date.now() - HOURS_MS)
    })
  })
}
