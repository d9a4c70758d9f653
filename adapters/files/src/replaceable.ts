import { statSync } from 'node:fs'

/**
 * Whether a new file may take the place of what lies at `path`: nothing, a plain file, or a folder, which the file system
 * itself refuses. Not so a device or a pipe, which would be gone. Throws what the file system throws.
 */
export function isReplaceable(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined || found.isFile() || found.isDirectory()
}
