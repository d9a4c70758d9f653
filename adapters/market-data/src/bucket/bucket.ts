/** A place for files that several hosts read: keys with `/`, contents that are written whole or not at all. */
export interface Bucket {
  /** How people name it, without any key. */
  readonly name: string
  /** The content of a small file, undefined where there is none. */
  readText(key: string): Promise<string | undefined>
  /** Puts the content of `key` into a new file; false where there is none. */
  download(key: string, file: string, signal?: AbortSignal): Promise<boolean>
  has(key: string): Promise<boolean>
  writeText(key: string, text: string): Promise<void>
  upload(key: string, file: string, signal?: AbortSignal): Promise<void>
}

/** What lies where in a bucket. The files of the lake keep their paths, which carry their hash. */
export const bucketKeys = {
  newest: 'manifest.json',
  version: (version: string) => `versions/${version}.json`,
  file: (path: string) => `lake/${path}`,
} as const
